package nl.doorstroom.engine.moves;

import nl.doorstroom.domain.Stay;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.ListEntry.Reason;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Visit;
import nl.doorstroom.engine.decide.AgeLimits;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.Presence;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.FormRules;
import nl.doorstroom.engine.prepared.Purpose;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.engine.supply.Outside;
import nl.doorstroom.engine.supply.Places;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.random.Sampler;
import org.jspecify.annotations.Nullable;

/** How a child comes into a place, stays and leaves it, in the region or outside, and what that does to its need (R7, R8, R13, R17). */
public final class Visits {
    private final Blueprint blueprint;
    private final Agenda agenda;
    private final Observer observer;
    private final AgeLimits ages;
    private final Lists lists;
    private final RingSearch rings;
    /** A chain of the children that came into a place at this instant, first come first. */
    private @Nullable Child firstAdmitted;

    private @Nullable Child lastAdmitted;

    public Visits(
            Blueprint blueprint, Agenda agenda, Observer observer, AgeLimits ages, Lists lists, RingSearch rings) {
        this.blueprint = blueprint;
        this.agenda = agenda;
        this.observer = observer;
        this.ages = ages;
        this.lists = lists;
        this.rings = rings;
    }

    /** Reports who came into a place at this instant and is still there. */
    public void endInstant() {
        for (Child child = firstAdmitted; child != null; child = child.visit.nextAdmitted) {
            Visit visit = child.visit;
            visit.admittedNow = false;
            if (visit.unreported && !child.isGone()) {
                visit.unreported = false;
                boolean first = visit.forNeed && !child.need.placed;
                child.need.placed |= visit.forNeed;
                observer.admitted(child, visit.pool().index, visit.admission, first, agenda.now());
            }
        }
        firstAdmitted = null;
        lastAdmitted = null;
    }

    /** Reports the stay, in a place or outside, up to now and starts a new stretch. */
    public void cutStay(Child child) {
        Visit visit = child.visit;
        double now = agenda.now();
        Outside outside = visit.outside();
        if (visit.isInPool() && now > visit.stateFrom) {
            int next = visit.isOver() && child.need.isOpen() ? child.need.pool().index : -1;
            Presence presence = visit.isOver() ? Presence.BLOCKED : Presence.ACTIVE;
            observer.stayed(child, visit.pool().index, presence, visit.fitting, next, visit.stateFrom, now);
        } else if (outside != null && now > visit.stateFrom) {
            observer.outside(child, outside.form(), visit.stateFrom, now);
        }
        visit.stateFrom = now;
    }

    /** Closes the open need, if any: all its entries go. */
    public void closeNeed(Child child, WaitEnd how) {
        if (child.need.isOpen()) {
            lists.cutWait(child);
            if (child.visit.isOver()) {
                cutStay(child);
            }
            lists.leave(child, how);
            child.closeNeed();
        }
    }

    /** The need is met by the place of an entry, or for the time being by one of second choice. */
    void settleNeed(ListEntry entry) {
        Child child = entry.child;
        endOverhang(child);
        if (entry.reason == Reason.OWN) {
            closeNeed(child, WaitEnd.ADMITTED);
            child.visit.fitting = true;
        } else {
            child.need.use(entry.pool);
            lists.withdraw(child, Reason.ALTERNATIVE);
            if (!entry.moveOn) {
                child.stopClock(ChildClock.OUTSIDE);
                closeNeed(child, WaitEnd.NEED_DROPPED);
            }
            child.visit.fitting = false;
        }
    }

    /** An entry gets its place: the child comes from home, from another place or from outside. */
    public void admit(ListEntry entry, int placeNumber) {
        leave(entry.child);
        settleNeed(entry);
        comeIn(entry.child, entry.pool, placeNumber);
    }

    /** Comes into a free place of the pool it seeks: what a list and a round would come to, without them. */
    public void comeStraightIn(Child child) {
        Pool pool = child.need.pool();
        observer.listed(child, pool.index, agenda.now());
        observer.waitEnded(child, pool.index, WaitEnd.ADMITTED, agenda.now());
        child.closeNeed();
        child.visit.fitting = true;
        comeIn(child, pool, 0);
    }

    /** A child takes a place for its need and begins its stay there; its clocks are to be planned. */
    private void comeIn(Child child, Pool pool, int placeNumber) {
        take(child, pool, placeNumber);
        entered(child, Admission.PLACED, true);
        startStay(child);
        settled(child);
    }

    /** Takes a place, the one with a number or the lowest free for 0. */
    public void take(Child child, Pool pool, int placeNumber) {
        pool.places.take(child.visit.claim, placeNumber);
        child.visit.goInto(pool);
    }

    /**
     * Notes that a child has come into a place now, in whatever state of stay it is.
     *
     * @param forNeed whether it is a place for its need, and not one it was moved to
     */
    void entered(Child child, Admission how, boolean forNeed) {
        Visit visit = child.visit;
        visit.admittedDay = agenda.now();
        visit.admission = how;
        if (child.need.isOpen()) {
            lists.cutWait(child);
        }
        visit.forNeed = forNeed;
        visit.unreported = true;
        visit.stateFrom = agenda.now();
        if (!visit.admittedNow) {
            visit.admittedNow = true;
            visit.nextAdmitted = null;
            if (lastAdmitted == null) {
                firstAdmitted = child;
            } else {
                lastAdmitted.visit.nextAdmitted = child;
            }
            lastAdmitted = child;
        }
    }

    /** Draws the stay of a child that has just come in, or goes on in its own form (R17, R18). */
    public void startStay(Child child) {
        Visit visit = child.visit;
        int form = visit.pool().form;
        FormRules of = visit.pool().rules;
        double now = agenda.now();
        visit.stayBegins(now);
        visit.broken = child.happens(of.breakdownShare, blueprint.purposeOfForm(form, Purpose.BREAKS_DOWN));
        Sampler broken = of.brokenStay;
        Sampler sampler = visit.broken && broken != null ? broken : of.stayByProfile[child.profile()];
        Stay stay = of.stay;
        double days = child.days(sampler, blueprint.purposeOfForm(form, Purpose.STAY)) * stay.trend(now);
        child.setClock(
                ChildClock.STAY_ENDS,
                now + Math.min(stay.capDays(), visit.fitting ? days : days * stay.notFittingFactor()));
    }

    /** What follows once a child is in its place: class, hazards and limit; its clocks are to be planned. */
    public void settled(Child child) {
        lists.situationChanges(child);
        ages.review(child);
        rings.wanted(child);
    }

    /** The stay is over: the child keeps its place, blocked, or leaves it. */
    public void endStay(Child child, boolean keepsPlace) {
        if (keepsPlace) {
            startBlocking(child);
        } else {
            leave(child);
        }
    }

    /** The stay is over and the child keeps its place. */
    public void startBlocking(Child child) {
        cutStay(child);
        child.visit.overSince(child.visit.isOver() ? child.visit.readyDay : agenda.now());
    }

    /** Gives up whatever the child holds, in the region or outside; it is at home until told otherwise. */
    public void leave(Child child) {
        Visit visit = child.visit;
        Outside outside = visit.outside();
        if (visit.isInPool()) {
            cutStay(child);
            Pool pool = visit.pool();
            double turnover = visit.unreported ? 0 : turnoverDays(child, pool);
            pool.places.release(visit.claim, turnover, child.source(), child.number());
            left(child);
        } else if (outside != null) {
            cutStay(child);
            observer.leftOutside(child, outside.form(), agenda.now());
            outside.release(visit.claim);
            visit.leave(false);
            child.stopClock(ChildClock.STAY_ENDS);
        }
    }

    private double turnoverDays(Child child, Pool pool) {
        return pool.places.wouldTurnOver()
                ? child.days(pool.rules.turnover, blueprint.purposeOfForm(pool.form, Purpose.TURNOVER))
                : 0;
    }

    /** Notes that a child has given up its place; one that came in at this very instant has not been there (R7). */
    void left(Child child) {
        Visit visit = child.visit;
        boolean wasThere = !visit.unreported;
        if (wasThere) {
            double now = agenda.now();
            double ready = visit.isOver() ? visit.readyDay : now;
            observer.departed(child, visit.pool().index, visit.admittedDay, ready, now);
        }
        visit.unreported = false;
        visit.leave(wasThere);
        child.stopClock(ChildClock.STAY_ENDS);
    }

    /** The displaced need of a child is over (R11). */
    public void endOverhang(Child child) {
        child.stopClock(ChildClock.DEADLINE);
        if (child.visit.isOverhang()) {
            lists.withdraw(child, Reason.DISPLACED);
            Places.endOverhang(child.visit.claim);
        }
    }

    /** Goes outside the region for a form: its place in the region is given up, its entries of second choice go. */
    void goOutside(Child child, Outside outside, boolean keepsEntry) {
        boolean first = !child.need.placed;
        child.need.placed = true;
        if (child.need.isOpen()) {
            lists.withdraw(child, Reason.ALTERNATIVE);
            if (!keepsEntry) {
                closeNeed(child, WaitEnd.WENT_OUTSIDE);
            }
        }
        endOverhang(child);
        leave(child);
        Visit visit = child.visit;
        outside.take(visit.claim);
        visit.goOutside(outside);
        visit.stateFrom = agenda.now();
        visit.fitting = !child.need.isOpen();
        observer.wentOutside(child, outside.form(), first, agenda.now());
        settled(child);
    }
}
