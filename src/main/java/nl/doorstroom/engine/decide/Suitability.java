package nl.doorstroom.engine.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import nl.doorstroom.engine.child.Child;
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
 * Which free place suits which waiting child of one pool (R16). All pairs that meet at one instant are drawn together then, and
 * again together at every rematch, for as long as the child stays on the list and the place stays free.
 */
public final class Suitability implements Pool.Matcher {
    /** A child whom a free place suits at this instant. */
    private record Suited(ListEntry entry, int entrySerial, int place, int placeSerial) {}

    private final Blueprint blueprint;
    private final Draws draws;
    private final Agenda agenda;
    private final AdmissionRules admission;
    private final AgeLimits ages;
    private final Pool pool;
    private final PlaceNumbers places;
    private final List<ListEntry> unmet = new ArrayList<>();
    private final List<Suited> suited = new ArrayList<>();
    private double suitedDay = Double.NEGATIVE_INFINITY;

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
    }

    /** Whether places are drawn for at all now. */
    public boolean draws() {
        return pool.rules.acceptShare < 1;
    }

    /** The place an entry is to have: the lowest free one that suits it at this instant, or 0 for the lowest free. */
    public int suitingPlace(ListEntry entry) {
        int lowest = 0;
        if (draws() && entry.reason != ListEntry.Reason.DISPLACED && suitedDay == agenda.now()) {
            for (Suited each : suited) {
                if (each.entry() == entry && isAlive(each) && (lowest == 0 || each.place() < lowest)) {
                    lowest = each.place();
                }
            }
        }
        return lowest;
    }

    /** The first entry on the list that some place suits at this instant, or null. */
    public @Nullable ListEntry firstSuited() {
        ListEntry best = null;
        if (suitedDay == agenda.now()) {
            suited.removeIf(each -> !isAlive(each));
            for (Suited each : suited) {
                if (admission.admits(each.entry())
                        && (best == null || each.entry().precedes(best))) {
                    best = each.entry();
                }
            }
        }
        return best;
    }

    private boolean isAlive(Suited each) {
        return each.entry().meetingSerial == each.entrySerial() && places.isFree(each.place(), each.placeSerial());
    }

    @Override
    public void listed(ListEntry entry) {
        if (entry.reason != ListEntry.Reason.DISPLACED) {
            unmet.add(entry);
        }
    }

    @Override
    public void unlisted(ListEntry entry) {
        stopMeeting(entry);
        unmet.remove(entry);
    }

    private static void stopMeeting(ListEntry entry) {
        entry.meets = false;
        entry.meetingSerial++;
    }

    /** An admission stop came or went: those it bars stop meeting, those it lets in meet anew. */
    public void rulesChanged() {
        for (ListEntry e = pool.list.head(); e != null; e = pool.list.after(e)) {
            recheck(e);
        }
    }

    @Override
    public void recheck(ListEntry entry) {
        if (entry.reason != ListEntry.Reason.DISPLACED) {
            boolean may = admission.admits(entry);
            boolean wasTooOld = agenda.now() > entry.meetsUntil;
            if (entry.meets && (!may || wasTooOld)) {
                stopMeeting(entry);
            }
            entry.meetsUntil = ages.limitDay(entry.child, pool.rules);
            if (!entry.meets && may && !unmet.contains(entry)) {
                unmet.add(entry);
            }
        }
    }

    /** All who stand on the list and may enter meet the free places they have not met. */
    public void meetAll() {
        BitSet freed = places.takeNewlyFree();
        for (int place = freed.nextSetBit(1); place > 0; place = freed.nextSetBit(place + 1)) {
            meet(null, place);
        }
        for (ListEntry entry : unmet) {
            if (admission.admits(entry)) {
                entry.meets = true;
                entry.meetsUntil = ages.limitDay(entry.child, pool.rules);
                meet(entry, 0);
            }
        }
        unmet.clear();
    }

    /** One place meets all who are meeting, or one entry meets all free places. */
    private void meet(@Nullable ListEntry entry, int place) {
        Meeting meeting = new Meeting();
        if (entry == null) {
            for (ListEntry e = pool.list.head(); e != null; e = pool.list.after(e)) {
                if (meets(e)) {
                    meeting.add(e, place, places.freeSerial(place));
                }
            }
        } else {
            for (int free = places.lowestFree(); free > 0; free = places.nextFree(free)) {
                meeting.add(entry, free, places.freeSerial(free));
            }
        }
        meeting.drawAll();
    }

    /** Whether an entry goes on meeting places: no longer once its child is too old. */
    private boolean meets(ListEntry entry) {
        if (entry.meets && agenda.now() >= entry.meetsUntil) {
            stopMeeting(entry);
        }
        return entry.meets;
    }

    private void suits(ListEntry entry, int place, int placeSerial) {
        if (suitedDay != agenda.now()) {
            suitedDay = agenda.now();
            suited.clear();
        }
        suited.add(new Suited(entry, entry.meetingSerial, place, placeSerial));
    }

    /** Pairs that met at one instant, and are looked at again together. */
    private final class Meeting extends EngineEvent {
        private final double metDay = agenda.now();
        private final double rematchDays = pool.rules.rematchDays;
        private final List<ListEntry> entries = new ArrayList<>();
        private int[] keys = new int[8];
        private int count;
        private int rematches;

        Meeting() {
            super(agenda);
        }

        void add(ListEntry entry, int place, int placeSerial) {
            if (3 * count + 3 > keys.length) {
                keys = Arrays.copyOf(keys, 2 * keys.length);
            }
            entries.add(entry);
            keys[3 * count] = entry.meetingSerial;
            keys[3 * count + 1] = place;
            keys[3 * count + 2] = placeSerial;
            count++;
        }

        /** Draws every pair that still stands, drops the others, and plans the next look. */
        void drawAll() {
            int kept = 0;
            double chance = pool.rules.acceptShare;
            for (int i = 0; i < count; i++) {
                ListEntry entry = entries.get(i);
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
            if (count > 0 && next < blueprint.endDay) {
                agenda.schedule(this, next, Step.ARRIVES);
            }
        }

        private boolean draw(Child child, int place, double chance) {
            if (chance <= 0 || chance >= 1) {
                return chance >= 1;
            }
            int[] occasions = child.matchOccasions(pool.index, place);
            long key = Draws.pair(child.key, draws.subject(blueprint.poolKeys[pool.index], place));
            return Draws.uniform(key, blueprint.acceptsKey(pool.form), occasions[place]++) < chance;
        }

        @Override
        protected void happen() {
            drawAll();
            pool.mayPlace();
        }
    }
}
