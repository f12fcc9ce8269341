package nl.doorstroom.engine;

import java.util.Comparator;
import java.util.List;
import nl.doorstroom.domain.CapacityEdit;

/** Closing by moving (R11): residents over the number move on, or stay as overhang until a stated form has a place. */
final class Displacement {
    private static final Comparator<Child> BLOCKED_FIRST = Comparator.comparing((Child c) -> !c.stayOver)
            .thenComparingDouble(c -> c.stayOver ? c.readyDay : c.admittedDay)
            .thenComparing((one, other) -> one == other ? 0 : one.precedes(other) ? -1 : 1);

    private final Simulation run;

    Displacement(Simulation run) {
        this.run = run;
    }

    void moveOut(PoolState pool, CapacityEdit.Moving moving, int going) {
        List<Child> leaving = run.life.inside.stream()
                .filter(c -> c.pool == pool && !c.overhang && !c.adultWait)
                .sorted(BLOCKED_FIRST)
                .limit(going)
                .toList();
        for (Child child : leaving) {
            child.displacedBy = moving;
            PoolState target = freeTarget(child, moving);
            boolean moves = target != PoolState.NOWHERE;
            run.observer.displaced(child, pool.index, moves, run.clock.now);
            if (moves) {
                move(child, target, 0, Admission.MOVED);
            } else {
                stayOver(child, pool, moving);
            }
        }
    }

    private PoolState freeTarget(Child child, CapacityEdit.Moving moving) {
        for (String form : moving.to()) {
            PoolState pool = target(child, form);
            if (pool != PoolState.NOWHERE && pool.free() > 0 && !pool.rules.stopped && isOpenTo(child, pool)) {
                return pool;
            }
        }
        return PoolState.NOWHERE;
    }

    private boolean isOpenTo(Child child, PoolState pool) {
        return run.ages.underLimit(child, pool.rules) && run.ages.oldEnough(child, pool.rules);
    }

    private PoolState target(Child child, String form) {
        PoolState pool = run.pools.of(run.blueprint.network.form(form), child.home);
        return pool == child.pool ? PoolState.NOWHERE : pool;
    }

    private void stayOver(Child child, PoolState pool, CapacityEdit.Moving moving) {
        child.overhang = true;
        child.displacedSince = child.needOpen ? child.since : run.clock.now;
        pool.overhang++;
        child.setClock(Clocks.Kind.DEADLINE, run.clock.now + moving.deadlineDays());
        int rank = 0;
        for (String form : moving.to()) {
            PoolState target = target(child, form);
            if (target != PoolState.NOWHERE && isOpenTo(child, target)) {
                Entry entry = new Entry(child, Entry.Kind.DISPLACED);
                entry.pool = target;
                entry.rank = rank++;
                entry.since = child.displacedSince;
                child.addEntry(entry);
                run.needs.list(entry);
            }
        }
        run.clocks.setHazards(child);
        run.clocks.plan(child);
    }

    /** Brings a child from its closing pool into another one, with its stay as far as it goes on. */
    void move(Child child, PoolState pool, int placeNumber, Admission how) {
        Carried carried = carry(child);
        boolean needMet = child.needOpen && child.soughtPool == pool;
        if (needMet) {
            run.needs.dropNeed(child, WaitEnd.ADMITTED);
            carried = Carried.AFRESH;
        }
        run.stays.leavePlace(child);
        cancel(child);
        child.placeNumber = placeNumber;
        run.pools.enter(child, pool);
        run.stays.entered(child, how, needMet);
        resume(child, carried);
    }

    /** What a displaced child takes along. */
    record Carried(boolean stayOver, double readyDay, double stayFrom, double stayEndsAt, boolean redrawn) {
        static final Carried AFRESH = new Carried(false, 0, 0, 0, true);
    }

    Carried carry(Child child) {
        return new Carried(
                child.stayOver,
                child.readyDay,
                child.stayFrom,
                child.clockDay(Clocks.Kind.STAY_ENDS),
                child.displacedBy != null && child.displacedBy.redrawStay());
    }

    /** Goes on with what was carried, as a resident of the new form. */
    void resume(Child child, Carried carried) {
        child.fitting = !child.needOpen;
        if (carried.stayOver()) {
            child.stayOver = true;
            child.readyDay = carried.readyDay();
            child.stopClock(Clocks.Kind.STAY_ENDS);
            if (child.needOpen) {
                run.needs.renewAlternatives(child);
            }
        } else if (carried.redrawn()) {
            run.stays.startStay(child);
        } else {
            double cap = child.pool.rules.stay.capDays();
            child.stayFrom = carried.stayFrom();
            child.setClock(
                    Clocks.Kind.STAY_ENDS,
                    Math.min(carried.stayEndsAt(), Math.max(run.clock.now, carried.stayFrom() + cap)));
        }
        child.displacedBy = null;
        run.stays.placed(child);
        run.clocks.plan(child);
    }

    void deadline(Child child) {
        int form = child.pool.form;
        if (!child.needOpen) {
            double daysLeft = Math.max(0, child.clockDay(Clocks.Kind.STAY_ENDS) - run.clock.now);
            run.stays.goOutside(child, form, daysLeft, false);
        } else {
            run.full.sendOutside(child);
        }
    }

    /** The displaced need is over. */
    void cancel(Child child) {
        child.stopClock(Clocks.Kind.DEADLINE);
        if (child.overhang) {
            run.needs.withdraw(child, Entry.Kind.DISPLACED);
            if (child.inPool()) {
                child.pool.overhang--;
            }
            child.overhang = false;
        }
    }
}
