package nl.doorstroom.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import nl.doorstroom.random.Draws;
import org.jspecify.annotations.Nullable;

/**
 * Which free place suits which waiting child of one pool (R16). A child and a place meet when both are free; the draws of all
 * their rematches are looked up at once, so that the next thing to happen in the pool is one event.
 */
final class Matching extends EngineEvent {
    /** A child and a free place that met. */
    private static final class Pair {
        final Entry entry;
        final int place;
        final double metDay;
        final double rematchDays;
        /** The occasion of the first draw of this meeting. */
        final int firstOccasion;
        /** The occasion whose draw suits; -1 when none does before the end of the run. */
        int suitsAt;

        Pair(Entry entry, int place, double metDay, double rematchDays, int firstOccasion) {
            this.entry = entry;
            this.place = place;
            this.metDay = metDay;
            this.rematchDays = rematchDays;
            this.firstOccasion = firstOccasion;
        }

        double day(int occasion) {
            int k = occasion - firstOccasion;
            return k == 0 ? metDay : metDay + k * rematchDays;
        }

        double suitsDay() {
            return suitsAt < 0 ? ChildState.NEVER : day(suitsAt);
        }
    }

    private final Simulation run;
    private final PoolState pool;
    private final List<Pair> pairs = new ArrayList<>();
    private boolean unmet;

    Matching(Simulation run, PoolState pool) {
        super(run.clock.simulator);
        this.run = run;
        this.pool = pool;
        this.source = run.poolName(pool);
    }

    /** Whether places are drawn for at all now. */
    boolean draws() {
        return pool.places != null && pool.rules.acceptShare < 1;
    }

    @Override
    public void actions() {
        run.clock.enter(this);
        run.pools.touch(pool);
        run.settle();
    }

    /** The lowest free place that suits an entry at this instant, or 0. */
    int suitingPlace(Entry entry) {
        if (pool.places == null || pool.rules.acceptShare >= 1 || entry.kind == Entry.Kind.DISPLACED) {
            return pool.places == null ? 0 : Math.max(0, pool.places.free.nextSetBit(1));
        }
        int lowest = 0;
        for (Pair pair : pairs) {
            if (pair.entry == entry && pair.suitsDay() == run.clock.now && (lowest == 0 || pair.place < lowest)) {
                lowest = pair.place;
            }
        }
        return lowest;
    }

    /** The first entry on the list that some place suits at this instant, or null. */
    @Nullable Entry firstSuited() {
        Entry best = null;
        for (Pair pair : pairs) {
            if (pair.suitsDay() == run.clock.now && run.placement.mayEnter(pair.entry, pool)) {
                best = best == null || Placement.precedes(pair.entry, best) ? pair.entry : best;
            }
        }
        return best;
    }

    /** Someone may have come who has not met the free places yet. */
    void listChanged() {
        unmet = true;
    }

    /** All who stand on the list and may enter meet the free places they have not met. */
    void meetAll() {
        Places places = pool.places;
        if (!unmet || places == null) {
            return;
        }
        unmet = false;
        if (places.free.isEmpty()) {
            return;
        }
        for (Entry e = pool.list.head(); e != null; e = pool.list.after(e)) {
            if (e.kind != Entry.Kind.DISPLACED && run.placement.mayEnter(e, pool)) {
                for (int place = places.free.nextSetBit(1); place > 0; place = places.free.nextSetBit(place + 1)) {
                    if (!e.met.get(place)) {
                        meet(e, place);
                    }
                }
            }
        }
        plan();
    }

    void unlisted(Entry entry) {
        if (pool.places != null) {
            endPairs(pair -> pair.entry == entry);
        }
    }

    void placeTaken(int place) {
        if (place > 0) {
            endPairs(pair -> pair.place == place);
        }
    }

    /** The set of free places changed: meetings with those that went end. */
    void placesChanged() {
        Places places = pool.places;
        if (places != null) {
            endPairs(pair -> !places.free.get(pair.place));
            unmet = true;
        }
    }

    /** Dated changes of the chance and of admission stops: draws already made stand, later ones are looked up again. */
    void rulesChanged() {
        if (pool.places != null) {
            endPairs(pair -> pool.rules.acceptShare >= 1 || !run.placement.mayEnter(pair.entry, pool));
            for (Pair pair : pairs) {
                pair.suitsAt = firstSuiting(pair, pair.firstOccasion + drawn(pair));
            }
            unmet = true;
            plan();
        }
    }

    private void meet(Entry entry, int place) {
        long matchKey = matchKey(entry, place);
        int first = entry.child.matchOccasions.getOrDefault(matchKey, 0);
        Pair pair = new Pair(entry, place, run.clock.now, pool.rules.rematchDays, first);
        pair.suitsAt = firstSuiting(pair, first);
        entry.met.set(place);
        pairs.add(pair);
    }

    private int firstSuiting(Pair pair, int from) {
        double chance = pool.rules.acceptShare;
        long key = matchKey(pair.entry, pair.place);
        long purpose = run.blueprint.acceptsKey(pool.form);
        for (int occasion = from; pair.day(occasion) < run.blueprint.endDay && chance > 0; occasion++) {
            if (chance >= 1 || Draws.uniform(key, purpose, occasion) < chance) {
                return occasion;
            }
        }
        return -1;
    }

    private long matchKey(Entry entry, int place) {
        return Draws.pair(entry.child.key, run.draws.subject(run.blueprint.poolKeys[pool.index], place));
    }

    private void endPairs(java.util.function.Predicate<Pair> ends) {
        boolean any = false;
        for (Iterator<Pair> each = pairs.iterator(); each.hasNext(); ) {
            Pair pair = each.next();
            if (ends.test(pair)) {
                pair.entry.child.matchOccasions.put(matchKey(pair.entry, pair.place), pair.firstOccasion + drawn(pair));
                pair.entry.met.clear(pair.place);
                each.remove();
                any = true;
            }
        }
        if (any) {
            plan();
        }
    }

    /** The draws made since the meeting; one due at this instant counts once the step of arrivals has begun. */
    private int drawn(Pair pair) {
        double now = run.clock.now;
        if (pair.metDay == now) {
            return 1;
        }
        int made = (int) Math.floor((now - pair.metDay) / pair.rematchDays) + 1;
        while (made > 1 && !isMade(pair, made - 1)) {
            made--;
        }
        while (isMade(pair, made)) {
            made++;
        }
        return made;
    }

    private boolean isMade(Pair pair, int k) {
        double day = pair.metDay + k * pair.rematchDays;
        return day < run.clock.now || day == run.clock.now && (run.clock.pass > 0 || run.clock.step >= Clock.ARRIVES);
    }

    private void plan() {
        double next = ChildState.NEVER;
        for (Pair pair : pairs) {
            double day = pair.suitsDay();
            if (day > run.clock.now || day == run.clock.now && !isMade(pair, pair.suitsAt - pair.firstOccasion)) {
                next = Math.min(next, day);
            }
        }
        if (isScheduled() && time() == next) {
            return;
        }
        cancel();
        if (next < run.blueprint.endDay) {
            run.clock.schedule(this, next, Clock.ARRIVES);
        }
    }
}
