package nl.doorstroom.engine;

import java.util.Arrays;
import java.util.Comparator;
import nl.doorstroom.domain.CapacityEdit;
import org.jspecify.annotations.Nullable;

/** All pools: their places open, close, fill, empty and turn over (R11, R12, R16). */
final class Pools {
    final Simulation run;
    final PoolState[] all;
    private final PoolState[] byFormAndHome;
    private final int homes;
    /** A chain of the pools that may have a place for someone. */
    private @Nullable PoolState touched;
    /** A chain of the pools in which children came or went at this instant. */
    private @Nullable PoolState changed;

    Pools(Simulation run) {
        this.run = run;
        Blueprint blueprint = run.blueprint;
        int count = blueprint.poolForm.length;
        all = new PoolState[count];
        for (int p = 0; p < count; p++) {
            int form = blueprint.poolForm[p];
            all[p] = new PoolState(
                    p,
                    form,
                    blueprint.capacity.initial(p),
                    run.rules.forms[form],
                    new WaitingList(run.mostClasses()),
                    blueprint.numbered[p]);
            all[p].reportedFrom = blueprint.startDay;
            all[p].matching = blueprint.numbered[p] ? new Matching(run, all[p]) : null;
            settle(all[p]);
        }
        homes = blueprint.network.homes().size();
        byFormAndHome = new PoolState[run.rules.forms.length * homes];
        Arrays.setAll(byFormAndHome, i -> at(blueprint.network.poolOf(i / homes, i % homes)));
    }

    private PoolState at(int index) {
        return index < 0 ? PoolState.NOWHERE : all[index];
    }

    /** The pool of a form that serves a home, or {@link PoolState#NOWHERE}. */
    PoolState of(int form, int home) {
        return byFormAndHome[form * homes + home];
    }

    /** The pool of a form in an area, or {@link PoolState#NOWHERE}. */
    PoolState in(int form, String area) {
        return at(run.blueprint.network.poolIn(form, area));
    }

    /** Asks the next placement round to look at a pool, if someone waits for it. */
    void touch(PoolState pool) {
        if (!pool.touched && pool.list.size() > 0) {
            pool.touched = true;
            pool.nextTouched = touched;
            touched = pool;
        }
    }

    @Nullable PoolState firstTouched() {
        return touched;
    }

    /** Drops a pool from the chain of those that were touched, on which it comes after another one or first. */
    void untouch(PoolState pool, @Nullable PoolState before) {
        pool.touched = false;
        if (before == null) {
            touched = pool.nextTouched;
        } else {
            before.nextTouched = pool.nextTouched;
        }
    }

    /** Children come into a pool, or go. */
    private void changes(PoolState pool) {
        if (!pool.changed) {
            pool.changed = true;
            pool.nextChanged = changed;
            changed = pool;
        }
    }

    /** The open places of a pool, those that turn over or its admission stop change now. */
    void placesChange(PoolState pool) {
        pool.endStretch(run.observer, run.clock.now);
    }

    /** Reports the pools whose numbers changed at this instant. */
    void endInstant() {
        for (PoolState pool = changed; pool != null; pool = pool.nextChanged) {
            pool.endInstant(run.observer, run.clock.now);
        }
        changed = null;
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
        child.pool = pool;
    }

    /**
     * Empties a child's place: it turns over, closes or falls free.
     *
     * @param wasThere false for a child that came in at this very instant (R7): no turnover
     */
    void leave(Child child, boolean wasThere) {
        PoolState pool = child.pool;
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
        child.pool = PoolState.NOWHERE;
        child.placeNumber = 0;
        if (turnover == null) {
            settle(pool);
        }
        touch(pool);
    }

    /** One child of a ring gives up its place to the next one (R9); the numbers of its pool stay as they are. */
    void leaveInRing(Child child) {
        if (child.overhang) {
            child.pool.overhang--;
        }
        child.pool = PoolState.NOWHERE;
    }

    /** One child of a ring takes the place that another one gave up. */
    void enterInRing(Child child, PoolState pool, Child before, int placeNumber) {
        if (pool.places != null) {
            pool.places.swap(before, child, placeNumber);
        }
        child.pool = pool;
        touch(pool);
    }

    private @Nullable Turnover turnover(Child child, PoolState pool) {
        double days = child.days(
                run.blueprint, pool.rules.turnover, run.blueprint.purposeOfForm(pool.form, Purpose.TURNOVER));
        if (days <= 0) {
            return null;
        }
        placesChange(pool);
        Turnover turnover = new Turnover(this, pool, child);
        pool.turnovers.add(turnover);
        run.clock.schedule(turnover, run.clock.now + days, Clock.ENDS);
        return turnover;
    }

    void turnoverDone(Turnover turnover) {
        PoolState pool = turnover.pool;
        placesChange(pool);
        pool.turnovers.remove(turnover);
        if (pool.places != null) {
            pool.places.fallFree(turnover.placeNumber);
        }
        settle(pool);
        touch(pool);
    }

    /** Opens or closes places: empty ones close first, then those turning over, ready last first; the rest when they fall free. */
    void setOpen(PoolState pool, int open) {
        if (open != pool.open) {
            placesChange(pool);
        }
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
            placesChange(pool);
        }
    }
}
