package nl.doorstroom.engine.moves;

import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.child.Children;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Pools;
import nl.doorstroom.engine.child.Visit;
import nl.doorstroom.engine.decide.AdmissionRules;
import nl.doorstroom.engine.decide.ClosingOrder;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.engine.time.Agenda;

/** Closing by moving (R11): residents over the number move on, or stay as overhang until a stated form has a place. */
public final class Displacement {
    private final Blueprint blueprint;
    private final Agenda agenda;
    private final Observer observer;
    private final Children children;
    private final Pools pools;
    private final AdmissionRules admission;
    private final Clocks clocks;
    private final Lists lists;
    private final Visits visits;

    public Displacement(
            Blueprint blueprint,
            Agenda agenda,
            Observer observer,
            Children children,
            Pools pools,
            AdmissionRules admission,
            Clocks clocks,
            Lists lists,
            Visits visits) {
        this.blueprint = blueprint;
        this.agenda = agenda;
        this.observer = observer;
        this.children = children;
        this.pools = pools;
        this.admission = admission;
        this.clocks = clocks;
        this.lists = lists;
        this.visits = visits;
    }

    /** Makes the residents over the number of a closing pool leave. */
    public void moveOut(Pool pool, CapacityEdit.Moving moving) {
        int going = pool.places.toMoveOut();
        if (going <= 0) {
            return;
        }
        for (Child child : ClosingOrder.firstToGo(children.inside(), pool, going)) {
            child.visit.displacedBy = moving;
            Pool target = freeTarget(child, moving);
            boolean moves = target != Pool.NOWHERE;
            observer.displaced(child, pool.index, moves, agenda.now());
            if (moves) {
                move(child, target, 0, Admission.MOVED);
            } else {
                stayOn(child, moving);
            }
        }
    }

    private Pool freeTarget(Child child, CapacityEdit.Moving moving) {
        for (String form : moving.to()) {
            Pool pool = target(child, form);
            if (pool != Pool.NOWHERE && admission.hasPlaceFor(child, pool) && admission.takesAge(child, pool)) {
                return pool;
            }
        }
        return Pool.NOWHERE;
    }

    private Pool target(Child child, String form) {
        Pool pool = pools.of(blueprint.network.form(form), child.home());
        return pool == child.visit.pool() ? Pool.NOWHERE : pool;
    }

    /** Stays as overhang, on the lists of the stated forms. */
    private void stayOn(Child child, CapacityEdit.Moving moving) {
        Visit visit = child.visit;
        visit.displacedSince = child.need.isOpen() ? child.need.since : agenda.now();
        visit.pool().places.startOverhang(visit.claim);
        child.setClock(ChildClock.DEADLINE, agenda.now() + moving.deadlineDays());
        int rank = 0;
        for (String form : moving.to()) {
            Pool target = target(child, form);
            if (target != Pool.NOWHERE && admission.takesAge(child, target)) {
                ListEntry entry = new ListEntry(child, ListEntry.Reason.DISPLACED);
                entry.pool = target;
                entry.rank = rank++;
                entry.since = visit.displacedSince;
                child.addEntry(entry);
                lists.list(entry);
            }
        }
        clocks.setHazards(child);
        clocks.plan(child);
    }

    /** A displaced child gets the place of one of its entries. */
    public void admit(ListEntry entry, int placeNumber) {
        move(entry.child, entry.pool, placeNumber, Admission.PLACED);
    }

    /** Brings a child from its closing pool into another one, with its stay as far as it goes on. */
    private void move(Child child, Pool pool, int placeNumber, Admission how) {
        Carried carried = carry(child);
        boolean needMet = meetsNeed(child, pool);
        if (needMet) {
            visits.closeNeed(child, WaitEnd.ADMITTED);
            carried = Carried.AFRESH;
        }
        visits.leave(child);
        visits.endOverhang(child);
        visits.take(child, pool, placeNumber);
        visits.entered(child, how, needMet);
        resume(child, carried);
    }

    /** Whether the pool that a displaced child goes to is the one it needs. */
    static boolean meetsNeed(Child child, Pool pool) {
        return child.need.isOpen() && child.need.pool() == pool;
    }

    /** What a displaced child takes along. */
    record Carried(boolean isOver, double readyDay, double stayFrom, double stayEndsAt, boolean redrawn) {
        static final Carried AFRESH = new Carried(false, 0, 0, 0, true);
    }

    static Carried carry(Child child) {
        Visit visit = child.visit;
        return new Carried(
                visit.isOver(),
                visit.readyDay,
                visit.stayFrom,
                child.clockDay(ChildClock.STAY_ENDS),
                visit.displacedBy != null && visit.displacedBy.redrawStay());
    }

    /** Goes on with what was carried, as a resident of the new form. */
    void resume(Child child, Carried carried) {
        Visit visit = child.visit;
        visit.fitting = !child.need.isOpen();
        if (carried.isOver()) {
            visit.overSince(carried.readyDay());
            child.stopClock(ChildClock.STAY_ENDS);
            if (child.need.isOpen()) {
                lists.renewAlternatives(child);
            }
        } else if (carried.redrawn()) {
            visits.startStay(child);
        } else {
            double cap = visit.pool().rules.stay.capDays();
            visit.stayFrom = carried.stayFrom();
            child.setClock(
                    ChildClock.STAY_ENDS,
                    Math.min(carried.stayEndsAt(), Math.max(agenda.now(), carried.stayFrom() + cap)));
        }
        visit.displacedBy = null;
        visits.settled(child);
        clocks.plan(child);
    }
}
