package nl.doorstroom.engine.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.supply.PlaceNumbers;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.engine.time.EngineEvent;
import nl.doorstroom.engine.time.Step;
import nl.doorstroom.random.Draws;
import org.jspecify.annotations.Nullable;

/**
 * Which free place suits which waiting child of one pool (R16). A meeting of the two has one u, which says at which look the
 * place suits the child. As u follows from who meets where and for which time (R19), nothing is kept of a pair: u is found again
 * when it is asked for.
 */
public final class Suitability implements Pool.Matcher {
    private final Blueprint blueprint;
    private final Draws draws;
    private final Agenda agenda;
    private final AdmissionRules admission;
    private final AgeLimits ages;
    private final Pool pool;
    private final PlaceNumbers places;
    private final long acceptsWord;
    /** The chance of one look. */
    private double chance;
    /** Entries that are to meet the free places at the next round. */
    private final List<ListEntry> unmet = new ArrayList<>();
    /** The places that have been free, by number. */
    private final List<@Nullable Place> known = new ArrayList<>();
    /** The meetings in which some pair may suit at this instant. */
    private final List<Meeting> looking = new ArrayList<>();

    private double lookingDay = Double.NEGATIVE_INFINITY;
    /** Counts searches that began and places that fell free, in the order in which they met what was there. */
    private int turns;

    /** The matching of one pool with numbered places. */
    public Suitability(
            Blueprint blueprint, Draws draws, Agenda agenda, AdmissionRules admission, AgeLimits ages, Pool pool) {
        this.blueprint = blueprint;
        this.draws = draws;
        this.agenda = agenda;
        this.admission = admission;
        this.ages = ages;
        this.pool = pool;
        places = Objects.requireNonNull(pool.places.numbers(), "numbered places");
        this.chance = pool.rules.acceptShare;
        this.acceptsWord = Draws.purposeWord(blueprint.acceptsKey(pool.form));
    }

    /** Whether places are drawn for at all now. */
    public boolean draws() {
        return pool.rules.acceptShare < 1;
    }

    /** The place an entry is to have: the lowest free one that suits it at this instant, or 0 for the lowest free. */
    public int suitingPlace(ListEntry entry) {
        if (draws() && entry.search != null && lookingDay == agenda.now()) {
            for (int free = places.lowestFree(); free > 0; free = places.nextFree(free)) {
                Meeting meeting = meeting(entry, free);
                if (meeting != null && meeting.lookedDay == agenda.now() && meeting.suits(u(entry, free))) {
                    return free;
                }
            }
        }
        return 0;
    }

    /** The first entry on the list that some place suits at this instant, or null. */
    public @Nullable ListEntry firstSuited() {
        ListEntry best = null;
        if (lookingDay == agenda.now()) {
            for (int i = 0; i < looking.size(); i++) {
                ListEntry first = looking.get(i).look();
                if (first == null) {
                    looking.remove(i--);
                } else if (best == null || first.precedes(best)) {
                    best = first;
                }
            }
        }
        return best;
    }

    private void looks(Meeting meeting) {
        if (lookingDay != agenda.now()) {
            lookingDay = agenda.now();
            looking.clear();
        }
        looking.add(meeting);
    }

    @Override
    public void listed(ListEntry entry) {
        if (entry.reason != ListEntry.Reason.DISPLACED) {
            willMeet(entry);
        }
    }

    @Override
    public void unlisted(ListEntry entry) {
        if (entry.unmet) {
            unmet.remove(entry);
            entry.unmet = false;
        }
        stopSearch(entry);
    }

    private void willMeet(ListEntry entry) {
        if (!entry.unmet) {
            entry.unmet = true;
            unmet.add(entry);
        }
    }

    private static void stopSearch(ListEntry entry) {
        if (entry.search != null) {
            entry.search.cancel();
            entry.search = null;
        }
    }

    /** What is stated of the form changed: searches that are barred end, others begin, and the next looks have the new chance. */
    public void rulesChanged() {
        double before = chance;
        chance = pool.rules.acceptShare;
        for (ListEntry e = pool.list.head(); e != null; e = pool.list.after(e)) {
            if (chance >= 1) {
                stopSearch(e);
            }
            recheck(e);
            if (chance != before && e.search != null) {
                ((Meeting) e.search).chanceChanges(before);
            }
        }
        for (int free = places.lowestFree(); free > 0 && chance != before; free = places.nextFree(free)) {
            Meeting meeting = place(free).meeting;
            if (meeting != null) {
                meeting.chanceChanges(before);
            }
        }
    }

    @Override
    public void recheck(ListEntry entry) {
        if (entry.reason != ListEntry.Reason.DISPLACED) {
            boolean may = admission.admits(entry);
            boolean wasTooOld = agenda.now() > entry.searchesUntil;
            if (!may || wasTooOld) {
                stopSearch(entry);
            }
            entry.searchesUntil = ages.limitDay(entry.child, pool.rules);
            if (entry.search == null && may) {
                willMeet(entry);
            }
        }
    }

    /** Places that fell free meet who searches, and who may enter and does not search yet meets all free places. */
    public void meetAll() {
        BitSet freed = places.takeNewlyFree();
        for (int free = freed.nextSetBit(1); free > 0; free = freed.nextSetBit(free + 1)) {
            Meeting meeting = new Meeting(null, free, places.freeSerial(free));
            place(free).fellFree(meeting);
            looks(meeting);
        }
        for (ListEntry entry : unmet) {
            entry.unmet = false;
            if (admission.admits(entry)) {
                entry.searchNumber = entry.child.nextSearch(pool.index);
                entry.searchesUntil = ages.limitDay(entry.child, pool.rules);
                Meeting search = new Meeting(entry, 0, 0);
                entry.search = search;
                looks(search);
            }
        }
        unmet.clear();
    }

    /** Whether an entry still searches: no longer once its child is too old. */
    private boolean searches(ListEntry entry) {
        if (entry.search != null && agenda.now() >= entry.searchesUntil) {
            stopSearch(entry);
        }
        return entry.search != null;
    }

    private Place place(int number) {
        while (known.size() <= number) {
            known.add(null);
        }
        Place place = known.get(number);
        if (place == null) {
            place = new Place(draws.subject(blueprint.poolKeys[pool.index], number));
            known.set(number, place);
        }
        return place;
    }

    /** In which meeting an entry and a free place look at each other: of the one that came last; null when they have not met. */
    private @Nullable Meeting meeting(ListEntry entry, int free) {
        Meeting ofPlace = place(free).meeting;
        Meeting ofEntry = (Meeting) entry.search;
        if (ofPlace == null || ofEntry == null || !ofPlace.isFree()) {
            return null;
        }
        return ofPlace.turn > ofEntry.turn ? ofPlace : ofEntry;
    }

    /** The u of a child that searches and a free place (R19). */
    private double u(ListEntry entry, int free) {
        Place place = place(free);
        Meeting search = (Meeting) entry.search;
        long fellFree = search == null ? 0 : place.fellFreeSince(search.turn);
        long pair = Draws.pair(entry.child.key, place.key);
        return Draws.uniformOfWord(pair, acceptsWord, ((long) entry.searchNumber << 32) + fellFree);
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
    private final class Meeting extends EngineEvent {
        private final @Nullable ListEntry entry;
        private final int place;
        private final int placeSerial;
        private final int turn = ++turns;
        private final double metDay = agenda.now();
        private final double rematchDays = pool.rules.rematchDays;
        private double looks = 1;
        private double looksToCome;
        /** The share of pairs that no look so far has suited. */
        private double unsuited = 1 - chance;

        private double lookedDay = metDay;

        Meeting(@Nullable ListEntry entry, int place, int placeSerial) {
            super(agenda);
            this.entry = entry;
            this.place = place;
            this.placeSerial = placeSerial;
        }

        private boolean isFree() {
            return places.isFree(place, placeSerial);
        }

        private boolean suits(double u) {
            return u < 1 - unsuited;
        }

        private double dayOfLook(double look) {
            return Calendar.instant(metDay + (look - 1) * rematchDays);
        }

        /** The first entry whom a place suits by now; without one, plans the next look at which a place will. */
        @Nullable ListEntry look() {
            double least = 1;
            if (entry != null && entry.search == this && searches(entry)) {
                for (int free = places.lowestFree(); free > 0; free = places.nextFree(free)) {
                    if (meeting(entry, free) == this) {
                        double u = u(entry, free);
                        if (suits(u) && admission.admits(entry)) {
                            return entry;
                        }
                        least = Math.min(least, u);
                    }
                }
            } else if (entry == null && isFree()) {
                for (ListEntry e = pool.list.head(); e != null; e = pool.list.after(e)) {
                    if (searches(e) && meeting(e, place) == this) {
                        double u = u(e, place);
                        if (suits(u) && admission.admits(e)) {
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
                if (day < blueprint.endDay) {
                    agenda.schedule(this, day, Step.ARRIVES);
                }
            }
        }

        /** From now on a look has another chance; those before now had the old one. */
        void chanceChanges(double before) {
            cancel();
            while (dayOfLook(looks + 1) < agenda.now()) {
                looks++;
                unsuited *= 1 - before;
            }
            look();
        }

        @Override
        protected void happen() {
            looks += looksToCome;
            unsuited *= Math.pow(1 - chance, looksToCome);
            lookedDay = agenda.now();
            looks(this);
            pool.mayPlace();
        }
    }
}
