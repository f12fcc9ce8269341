package nl.doorstroom.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.doorstroom.random.Draws;
import org.jspecify.annotations.Nullable;

/**
 * Which free place suits which waiting child of one pool (R16). All pairs that meet at one instant are drawn together then, and
 * again together at every rematch, for as long as the child stays on the list and the place stays free.
 */
final class Matching {
    /** A child whom a free place suits at this instant. */
    private record Suited(Entry entry, int entrySerial, int place, int placeSerial) {}

    private final Simulation run;
    private final PoolState pool;
    private final List<Entry> unmet = new ArrayList<>();
    private final List<Suited> suited = new ArrayList<>();
    private double suitedDay = Double.NEGATIVE_INFINITY;

    Matching(Simulation run, PoolState pool) {
        this.run = run;
        this.pool = pool;
    }

    /** Whether places are drawn for at all now. */
    boolean draws() {
        return pool.places != null && pool.rules.acceptShare < 1;
    }

    /** The place an entry is to have: the lowest free one that suits it at this instant, or 0 for the lowest free. */
    int suitingPlace(Entry entry) {
        int lowest = 0;
        if (draws() && entry.kind != Entry.Kind.DISPLACED && suitedDay == run.clock.now) {
            for (Suited each : suited) {
                if (each.entry() == entry && isAlive(each) && (lowest == 0 || each.place() < lowest)) {
                    lowest = each.place();
                }
            }
        }
        return lowest;
    }

    /** The first entry on the list that some place suits at this instant, or null. */
    @Nullable Entry firstSuited() {
        Entry best = null;
        if (suitedDay == run.clock.now) {
            suited.removeIf(each -> !isAlive(each));
            for (Suited each : suited) {
                if (run.placement.mayEnter(each.entry(), pool)
                        && (best == null || Placement.precedes(each.entry(), best))) {
                    best = each.entry();
                }
            }
        }
        return best;
    }

    private boolean isAlive(Suited each) {
        Places places = pool.places;
        return places != null
                && each.entry().meetingSerial == each.entrySerial()
                && places.isFree(each.place(), each.placeSerial());
    }

    void listed(Entry entry) {
        if (pool.places != null && entry.kind != Entry.Kind.DISPLACED) {
            unmet.add(entry);
        }
    }

    void unlisted(Entry entry) {
        if (pool.places != null) {
            stopMeeting(entry);
            unmet.remove(entry);
        }
    }

    private static void stopMeeting(Entry entry) {
        entry.meets = false;
        entry.meetingSerial++;
    }

    /** An admission stop came or went: those it bars stop meeting, those it lets in meet anew. */
    void rulesChanged() {
        if (pool.places == null) {
            return;
        }
        for (Entry e = pool.list.head(); e != null; e = pool.list.after(e)) {
            recheck(e);
        }
    }

    /** What lets an entry in, or bars it, may have changed. */
    void recheck(Entry entry) {
        if (pool.places != null && entry.kind != Entry.Kind.DISPLACED) {
            boolean may = run.placement.mayEnter(entry, pool);
            boolean wasTooOld = run.clock.now > entry.meetsUntil;
            if (entry.meets && (!may || wasTooOld)) {
                stopMeeting(entry);
            }
            entry.meetsUntil = run.ages.limitDay(entry.child, pool.rules);
            if (!entry.meets && may && !unmet.contains(entry)) {
                unmet.add(entry);
            }
        }
    }

    /** All who stand on the list and may enter meet the free places they have not met. */
    void meetAll() {
        Places places = pool.places;
        if (places == null) {
            return;
        }
        BitSet freed = places.takeNewlyFree();
        for (int place = freed.nextSetBit(1); place > 0; place = freed.nextSetBit(place + 1)) {
            meet(places, null, place);
        }
        for (Entry entry : unmet) {
            if (run.placement.mayEnter(entry, pool)) {
                entry.meets = true;
                entry.meetsUntil = run.ages.limitDay(entry.child, pool.rules);
                meet(places, entry, 0);
            }
        }
        unmet.clear();
    }

    /** One place meets all who are meeting, or one entry meets all free places. */
    private void meet(Places places, @Nullable Entry entry, int place) {
        Meeting meeting = new Meeting();
        if (entry == null) {
            for (Entry e = pool.list.head(); e != null; e = pool.list.after(e)) {
                if (meets(e)) {
                    meeting.add(e, place, places.freeSerial(place));
                }
            }
        } else {
            for (int free = places.lowestFree(); free > 0; free = places.nextFree(free)) {
                meeting.add(entry, free, places.freeSerial(free));
            }
        }
        meeting.drawAll(places);
    }

    /** Whether an entry goes on meeting places: no longer once its child is too old. */
    private boolean meets(Entry entry) {
        if (entry.meets && run.clock.now >= entry.meetsUntil) {
            stopMeeting(entry);
        }
        return entry.meets;
    }

    private void suits(Entry entry, int place, int placeSerial) {
        if (suitedDay != run.clock.now) {
            suitedDay = run.clock.now;
            suited.clear();
        }
        suited.add(new Suited(entry, entry.meetingSerial, place, placeSerial));
    }

    /** Pairs that met at one instant, and are looked at again together. */
    private final class Meeting extends EngineEvent {
        private final double metDay = run.clock.now;
        private final double rematchDays = pool.rules.rematchDays;
        private final List<Entry> entries = new ArrayList<>();
        private int[] keys = new int[8];
        private int count;
        private int rematches;

        Meeting() {
            super(run.clock.simulator);
        }

        void add(Entry entry, int place, int placeSerial) {
            if (3 * count + 3 > keys.length) {
                keys = java.util.Arrays.copyOf(keys, 2 * keys.length);
            }
            entries.add(entry);
            keys[3 * count] = entry.meetingSerial;
            keys[3 * count + 1] = place;
            keys[3 * count + 2] = placeSerial;
            count++;
        }

        /** Draws every pair that still stands, drops the others, and plans the next look. */
        void drawAll(Places places) {
            int kept = 0;
            double chance = pool.rules.acceptShare;
            for (int i = 0; i < count; i++) {
                Entry entry = entries.get(i);
                int place = keys[3 * i + 1];
                int placeSerial = keys[3 * i + 2];
                if (meets(entry) && entry.meetingSerial == keys[3 * i] && places.isFree(place, placeSerial)) {
                    if (draw(entry.child, place, chance)) {
                        suits(entry, place, placeSerial);
                    }
                    entries.set(kept, entry);
                    keys[3 * kept] = entry.meetingSerial;
                    keys[3 * kept + 1] = place;
                    keys[3 * kept + 2] = placeSerial;
                    kept++;
                }
            }
            entries.subList(kept, count).clear();
            count = kept;
            double next = metDay + ++rematches * rematchDays;
            if (count > 0 && next < run.blueprint.endDay) {
                run.clock.schedule(this, next, Clock.ARRIVES);
            }
        }

        private boolean draw(Child child, int place, double chance) {
            if (chance <= 0 || chance >= 1) {
                return chance >= 1;
            }
            int[] occasions = child.matchOccasions(pool.index, place);
            long key = Draws.pair(child.key, run.draws.subject(run.blueprint.poolKeys[pool.index], place));
            return Draws.uniform(key, run.blueprint.acceptsKey(pool.form), occasions[place]++) < chance;
        }

        @Override
        public void actions() {
            run.clock.enter(this);
            if (pool.places != null) {
                drawAll(pool.places);
            }
            run.pools.touch(pool);
            run.settle();
        }
    }
}
