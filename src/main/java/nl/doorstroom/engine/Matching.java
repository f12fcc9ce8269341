package nl.doorstroom.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.random.Draws;
import org.jspecify.annotations.Nullable;

/**
 * Which free place suits which waiting child of one pool (R16). A meeting of the two has one u, which says at which look the
 * place suits the child. As u follows from who meets where and for which time (R19), nothing is kept of a pair: u is found again
 * when it is asked for.
 */
final class Matching {
    private final Simulation run;
    private final PoolState pool;
    private final long acceptsWord;
    /** The chance of one look. */
    private double chance;
    /** Entries that are to meet the free places at the next round. */
    private final List<Entry> unmet = new ArrayList<>();
    /** The places that have been free, by number. */
    private final List<@Nullable Place> known = new ArrayList<>();
    /** The meetings in which some pair may suit at this instant. */
    private final List<Meeting> looking = new ArrayList<>();

    private double lookingDay = Double.NEGATIVE_INFINITY;
    /** Counts searches that began and places that fell free, in the order in which they met what was there. */
    private int turns;

    Matching(Simulation run, PoolState pool) {
        this.run = run;
        this.pool = pool;
        this.chance = pool.rules.acceptShare;
        this.acceptsWord = Draws.purposeWord(run.blueprint.acceptsKey(pool.form));
    }

    /** Whether places are drawn for at all now. */
    boolean draws() {
        return pool.places != null && pool.rules.acceptShare < 1;
    }

    /** The place an entry is to have: the lowest free one that suits it at this instant, or 0 for the lowest free. */
    int suitingPlace(Entry entry) {
        Places places = pool.places;
        if (places != null && draws() && entry.meeting != null && lookingDay == run.clock.now) {
            for (int free = places.lowestFree(); free > 0; free = places.nextFree(free)) {
                Meeting meeting = meeting(entry, free);
                if (meeting != null && meeting.lookedDay == run.clock.now && meeting.suits(u(entry, free))) {
                    return free;
                }
            }
        }
        return 0;
    }

    /** The first entry on the list that some place suits at this instant, or null. */
    @Nullable Entry firstSuited() {
        Entry best = null;
        if (lookingDay == run.clock.now) {
            for (int i = 0; i < looking.size(); i++) {
                Entry first = looking.get(i).look();
                if (first == null) {
                    looking.remove(i--);
                } else if (best == null || Placement.precedes(first, best)) {
                    best = first;
                }
            }
        }
        return best;
    }

    private void looks(Meeting meeting) {
        if (lookingDay != run.clock.now) {
            lookingDay = run.clock.now;
            looking.clear();
        }
        looking.add(meeting);
    }

    void listed(Entry entry) {
        if (pool.places != null && entry.kind != Entry.Kind.DISPLACED) {
            willMeet(entry);
        }
    }

    void unlisted(Entry entry) {
        if (entry.unmet) {
            unmet.remove(entry);
            entry.unmet = false;
        }
        stopSearch(entry);
    }

    private void willMeet(Entry entry) {
        if (!entry.unmet) {
            entry.unmet = true;
            unmet.add(entry);
        }
    }

    private static void stopSearch(Entry entry) {
        if (entry.meeting != null) {
            entry.meeting.cancel();
            entry.meeting = null;
        }
    }

    /** What is stated of the form changed: searches that are barred end, others begin, and the next looks have the new chance. */
    void rulesChanged() {
        Places places = pool.places;
        if (places == null) {
            return;
        }
        double before = chance;
        chance = pool.rules.acceptShare;
        for (Entry e = pool.list.head(); e != null; e = pool.list.after(e)) {
            if (chance >= 1) {
                stopSearch(e);
            }
            recheck(e);
            if (chance != before && e.meeting != null) {
                e.meeting.chanceChanges(before);
            }
        }
        for (int free = places.lowestFree(); free > 0 && chance != before; free = places.nextFree(free)) {
            Meeting meeting = place(free).meeting;
            if (meeting != null) {
                meeting.chanceChanges(before);
            }
        }
    }

    /** What lets an entry in, or bars it, may have changed. */
    void recheck(Entry entry) {
        if (pool.places != null && entry.kind != Entry.Kind.DISPLACED) {
            boolean may = run.placement.mayEnter(entry, pool);
            boolean wasTooOld = run.clock.now > entry.searchesUntil;
            if (!may || wasTooOld) {
                stopSearch(entry);
            }
            entry.searchesUntil = run.ages.limitDay(entry.child, pool.rules);
            if (entry.meeting == null && may) {
                willMeet(entry);
            }
        }
    }

    /** Places that fell free meet who searches, and who may enter and does not search yet meets all free places. */
    void meetAll() {
        Places places = pool.places;
        if (places == null) {
            return;
        }
        BitSet freed = places.takeNewlyFree();
        for (int free = freed.nextSetBit(1); free > 0; free = freed.nextSetBit(free + 1)) {
            Meeting meeting = new Meeting(null, free, places.freeSerial(free));
            place(free).fellFree(meeting);
            looks(meeting);
        }
        for (Entry entry : unmet) {
            entry.unmet = false;
            if (run.placement.mayEnter(entry, pool)) {
                entry.search = entry.child.nextSearch(pool.index);
                entry.searchesUntil = run.ages.limitDay(entry.child, pool.rules);
                entry.meeting = new Meeting(entry, 0, 0);
                looks(entry.meeting);
            }
        }
        unmet.clear();
    }

    /** Whether an entry still searches: no longer once its child is too old. */
    private boolean searches(Entry entry) {
        if (entry.meeting != null && run.clock.now >= entry.searchesUntil) {
            stopSearch(entry);
        }
        return entry.meeting != null;
    }

    private Place place(int number) {
        while (known.size() <= number) {
            known.add(null);
        }
        Place place = known.get(number);
        if (place == null) {
            place = new Place(run.draws.subject(run.blueprint.poolKeys[pool.index], number));
            known.set(number, place);
        }
        return place;
    }

    /** In which meeting an entry and a free place look at each other: of the one that came last; null when they have not met. */
    private @Nullable Meeting meeting(Entry entry, int free) {
        Meeting ofPlace = place(free).meeting;
        Meeting ofEntry = entry.meeting;
        if (ofPlace == null || ofEntry == null || !ofPlace.isFree()) {
            return null;
        }
        return ofPlace.turn > ofEntry.turn ? ofPlace : ofEntry;
    }

    /** The u of a child that searches and a free place (R19). */
    private double u(Entry entry, int free) {
        Place place = place(free);
        Meeting search = entry.meeting;
        long fellFree = search == null ? 0 : place.fellFreeSince(search.turn);
        long pair = Draws.pair(entry.child.key, place.key);
        return Draws.uniformOfWord(pair, acceptsWord, ((long) entry.search << 32) + fellFree);
    }

    /** A place by its number: its key, and the turns at which it fell free. */
    private static final class Place {
        private final long key;
        private int[] turns = new int[4];
        private int count;
        private @Nullable Meeting meeting;

        Place(long key) {
            this.key = key;
        }

        void fellFree(Meeting now) {
            if (count == turns.length) {
                turns = Arrays.copyOf(turns, 2 * count);
            }
            turns[count++] = now.turn;
            meeting = now;
        }

        int fellFreeSince(int turn) {
            return count + 1 + Arrays.binarySearch(turns, 0, count, turn);
        }
    }

    /**
     * The pairs that met at one instant: an entry with the places that were free, or a place with the entries that searched. They
     * look at each other together, for as long as both go on.
     */
    final class Meeting extends EngineEvent {
        private final @Nullable Entry entry;
        private final int place;
        private final int placeSerial;
        private final int turn = ++turns;
        private final double metDay = run.clock.now;
        private final double rematchDays = pool.rules.rematchDays;
        private double looks = 1;
        private double looksToCome;
        /** The share of pairs that no look so far has suited. */
        private double unsuited = 1 - chance;

        private double lookedDay = metDay;

        Meeting(@Nullable Entry entry, int place, int placeSerial) {
            super(run.clock.simulator);
            this.entry = entry;
            this.place = place;
            this.placeSerial = placeSerial;
        }

        private boolean isFree() {
            return pool.places != null && pool.places.isFree(place, placeSerial);
        }

        private boolean suits(double u) {
            return u < 1 - unsuited;
        }

        private double dayOfLook(double look) {
            return Calendar.instant(metDay + (look - 1) * rematchDays);
        }

        /** The first entry whom a place suits by now; without one, plans the next look at which a place will. */
        @Nullable Entry look() {
            Places places = pool.places;
            double least = 1;
            if (places != null && entry != null && entry.meeting == this && searches(entry)) {
                for (int free = places.lowestFree(); free > 0; free = places.nextFree(free)) {
                    if (meeting(entry, free) == this) {
                        double u = u(entry, free);
                        if (suits(u) && run.placement.mayEnter(entry, pool)) {
                            return entry;
                        }
                        least = Math.min(least, u);
                    }
                }
            } else if (entry == null && isFree()) {
                for (Entry e = pool.list.head(); e != null; e = pool.list.after(e)) {
                    if (searches(e) && meeting(e, place) == this) {
                        double u = u(e, place);
                        if (suits(u) && run.placement.mayEnter(e, pool)) {
                            return e;
                        }
                        least = Math.min(least, u);
                    }
                }
            }
            planFor(least);
            return null;
        }

        /** Plans the first look to come by which a pair with some u is suited. */
        private void planFor(double u) {
            if (u < 1 && chance > 0 && chance < 1 && !isScheduled()) {
                looksToCome = Math.max(1, 1 + Math.floor(Math.log((1 - u) / unsuited) / Math.log1p(-chance)));
                double day = dayOfLook(looks + looksToCome);
                if (day < run.blueprint.endDay) {
                    run.clock.schedule(this, day, Clock.ARRIVES);
                }
            }
        }

        /** From now on a look has another chance; those before now had the old one. */
        void chanceChanges(double before) {
            cancel();
            while (dayOfLook(looks + 1) < run.clock.now) {
                looks++;
                unsuited *= 1 - before;
            }
            look();
        }

        @Override
        public void actions() {
            run.clock.enter(this);
            looks += looksToCome;
            unsuited *= Math.pow(1 - chance, looksToCome);
            lookedDay = run.clock.now;
            looks(this);
            run.pools.touch(pool);
            run.settle();
        }
    }
}
