package nl.doorstroom.naive;

import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Law;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.naive.NaiveChild.Visit;

/** Taking and leaving places: numbers, turnover, closing (R11, R16). */
final class NaivePlaces {
    private final NaiveWorld world;
    private final NaiveDraws draws;

    NaivePlaces(NaiveWorld world) {
        this.world = world;
        this.draws = world.draws;
    }

    void takePlace(NaiveChild child, int number) {
        NaivePool pool = world.pools.get(child.visit.pool);
        pool.children.add(child);
        child.visit.number = number;
        if (pool.empty.remove(number)) {
            endMeetings(pool.index, number);
        }
    }

    void endMeetings(int pool, int number) {
        for (NaiveChild other : world.children) {
            other.entries().stream()
                    .filter(e -> e.pool == pool && e.search != null)
                    .forEach(e -> e.search.meetings.remove(number));
        }
    }

    /** Leaves a place to nobody, or to the child that swaps into it. */
    boolean vacate(NaiveChild child) {
        Visit visit = child.visit;
        child.visit = null;
        child.overhang = null;
        world.pools.get(visit.pool).children.remove(child);
        boolean momentary = visit.admittedDay == world.now && visit.how != Admission.INITIAL;
        if (!momentary) {
            child.lastPool = visit.pool;
        } else if (child.need != null) {
            child.need.usedPools.remove(visit.pool);
            child.need.placed &= !visit.first;
        }
        return momentary;
    }

    /** Leaves a place, which closes, turns over or is free. */
    void leavePlace(NaiveChild child) {
        Visit visit = child.visit;
        if (visit == null) {
            return;
        }
        NaivePool pool = world.pools.get(visit.pool);
        boolean placeStays = pool.occupied() + pool.turning.size() <= pool.open;
        boolean numberCloses = pool.numbered && pool.numbers().size() > pool.open;
        boolean momentary = vacate(child);
        boolean hadPlace = !pool.numbered || visit.number > 0;
        Law turnover = world.form(pool.form).terms().turnover();
        if (!momentary && placeStays && hadPlace && turnover != null) {
            double days = draws.days(turnover, child, world.form(pool.form).id() + "/turnover");
            pool.turning.add(new NaivePool.Turning(child, visit.number, Calendar.instant(world.now + days)));
        } else if (visit.number > 0) {
            NaiveChild next = pool.firstWithoutNumber();
            if (next != null) {
                next.visit.number = visit.number;
            } else if (!numberCloses) {
                pool.release();
            }
        }
    }
}
