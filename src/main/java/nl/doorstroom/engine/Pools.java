package nl.doorstroom.engine;

import java.util.Comparator;
import nl.doorstroom.domain.CapacityEdit;

/** All pools: their places open, close, fill, empty and turn over (R11, R12, R16). */
final class Pools {
    final Simulation run;
    final PoolState[] all;
    /** Pools to look at in the next placement round. */
    private final PoolState[] touched;

    private int touchedCount;
    /** Pools whose numbers may have changed at this instant. */
    private final PoolState[] changed;

    private int changedCount;

    Pools(Simulation run) {
        this.run = run;
        Blueprint blueprint = run.blueprint;
        int count = blueprint.poolForm.length;
        all = new PoolState[count];
        touched = new PoolState[count];
        changed = new PoolState[count];
        for (int p = 0; p < count; p++) {
            int form = blueprint.poolForm[p];
            all[p] = new PoolState(
                    p,
                    form,
                    blueprint.capacity.initial()[p],
                    run.rules.forms[form],
                    new WaitingList(run.mostClasses()),
                    blueprint.numbered[p]);
            all[p].reportedFrom = blueprint.startDay;
            all[p].matching = blueprint.numbered[p] ? new Matching(run, all[p]) : null;
            settle(all[p]);
        }
    }

    /** Asks the next placement round to look at a pool. */
    void touch(PoolState pool) {
        if (!pool.touched) {
            pool.touched = true;
            touched[touchedCount++] = pool;
        }
    }

    int touchedCount() {
        return touchedCount;
    }

    PoolState touched(int i) {
        return touched[i];
    }

    /** Drops the pool at a position of the touched list. */
    void untouch(int i) {
        touched[i].touched = false;
        touched[i] = touched[--touchedCount];
    }

    /** The numbers of a pool are about to change. */
    void changes(PoolState pool) {
        if (pool.keepStretch()) {
            changed[changedCount++] = pool;
        }
    }

    void endInstant() {
        for (int i = 0; i < changedCount; i++) {
            changed[i].endInstant(run.observer, run.clock.now);
        }
        changedCount = 0;
    }

    void enter(Child child, PoolState pool) {
        changes(pool);
        if (pool.places != null) {
            if (child.placeNumber > 0) {
                pool.places.take(child, child.placeNumber);
            } else {
                pool.places.enter(child);
            }
        }
        pool.occupied++;
        child.pool = pool.index;
    }

    /**
     * Empties a child's place: it turns over, closes or falls free.
     *
     * @param wasThere false for a child that came in at this very instant (R7): no turnover
     */
    void leave(Child child, boolean wasThere) {
        PoolState pool = all[child.pool];
        changes(pool);
        boolean turns = wasThere && !pool.isUnlimited() && pool.rules.turnover != null && pool.free() >= 0;
        pool.occupied--;
        if (child.overhang) {
            pool.overhang--;
        }
        Turnover turnover = turns ? turnover(child, pool) : null;
        if (pool.places != null) {
            pool.places.leave(child, turnover != null);
        }
        child.pool = -1;
        child.placeNumber = 0;
        if (turnover == null) {
            settle(pool);
        }
        touch(pool);
    }

    /** One child of a ring gives up its place to the next one (R9); the numbers of its pool stay as they are. */
    void leaveInRing(Child child) {
        if (child.overhang) {
            all[child.pool].overhang--;
        }
        child.pool = -1;
    }

    /** One child of a ring takes the place that another one gave up. */
    void enterInRing(Child child, PoolState pool, Child before, int placeNumber) {
        if (pool.places != null) {
            pool.places.swap(before, child, placeNumber);
        }
        child.pool = pool.index;
        touch(pool);
    }

    private @org.jspecify.annotations.Nullable Turnover turnover(Child child, PoolState pool) {
        double days = child.days(
                run.blueprint, pool.rules.turnover, run.blueprint.purposeOfForm(pool.form, Purpose.TURNOVER));
        if (days <= 0) {
            return null;
        }
        Turnover turnover = new Turnover(this, pool, child);
        pool.turnovers.add(turnover);
        run.clock.schedule(turnover, run.clock.now + days, Clock.ENDS);
        return turnover;
    }

    void turnoverDone(Turnover turnover) {
        PoolState pool = turnover.pool;
        changes(pool);
        pool.turnovers.remove(turnover);
        if (pool.places != null) {
            pool.places.fallFree(turnover.placeNumber);
        }
        settle(pool);
        touch(pool);
    }

    /** Opens or closes places: empty ones close first, then those turning over, ready last first; the rest when they fall free. */
    void setOpen(PoolState pool, int open) {
        changes(pool);
        int closing = pool.open - open - Math.max(0, pool.free());
        pool.open = open;
        for (; closing > 0 && !pool.turnovers.isEmpty(); closing--) {
            Turnover last = pool.turnovers.stream()
                    .max(Comparator.comparingDouble(Turnover::time).thenComparingInt(t -> t.placeNumber))
                    .orElseThrow();
            last.cancel();
            pool.turnovers.remove(last);
            if (pool.places != null) {
                pool.places.close(last.placeNumber);
            }
        }
        settle(pool);
        touch(pool);
    }

    /** Makes the residents over the number of a closing pool leave (R11). */
    void moveOut(PoolState pool, CapacityEdit.Moving moving) {
        int going = pool.occupied - pool.open - pool.overhang;
        if (going > 0) {
            run.displacement.moveOut(pool, moving, going);
        }
    }

    /** Brings the numbers of free places in line with their count, and lets new ones meet who waits. */
    private void settle(PoolState pool) {
        if (pool.places != null) {
            pool.places.settle(pool.open, Math.max(0, pool.free()));
        }
    }

    void reportAll() {
        for (PoolState pool : all) {
            pool.endRun(run.observer, run.clock.now);
        }
    }
}
