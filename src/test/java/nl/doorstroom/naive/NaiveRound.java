package nl.doorstroom.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.engine.Admission;
import nl.doorstroom.naive.NaiveChild.Entry;
import nl.doorstroom.naive.NaiveChild.Kind;
import nl.doorstroom.naive.NaiveChild.Meeting;
import org.jspecify.annotations.Nullable;

/** A placement round (R10) and the rings that it leaves (R9). */
final class NaiveRound {
    private static final int NO_PLACE = -1;

    private record Candidate(NaiveChild child, Entry entry) {}

    private final NaiveWorld world;
    private final NaiveCare care;

    NaiveRound(NaiveWorld world, NaiveCare care) {
        this.world = world;
        this.care = care;
    }

    void run() {
        boolean changed = true;
        while (changed) {
            changed = placeOne() || swapOneRing();
        }
    }

    private boolean placeOne() {
        List<Candidate> candidates = new ArrayList<>();
        for (NaiveChild child : world.children) {
            child.entries().stream().filter(e -> e.ready).forEach(e -> candidates.add(new Candidate(child, e)));
        }
        candidates.sort(Comparator.<Candidate>comparingInt(c -> world.rank(c.child(), c.entry()))
                .thenComparingDouble(c -> c.entry().since)
                .thenComparing(Candidate::child));
        candidates.forEach(c -> meet(c.child(), c.entry()));
        for (Candidate candidate : candidates) {
            int number = placeFor(candidate.child(), candidate.entry());
            if (number != NO_PLACE) {
                care.admit(candidate.child(), candidate.entry(), number, Admission.PLACED);
                return true;
            }
        }
        return false;
    }

    /** The number of the place that a child takes in a pool; 0 for one without number, -1 when there is none. */
    int placeFor(NaiveChild child, Entry entry) {
        NaivePool pool = world.pools.get(entry.pool);
        if (!mayEnter(child, entry)) {
            return NO_PLACE;
        }
        if (pool.free() > 0) {
            if (!pool.numbered) {
                return 0;
            }
            if (unmatched(entry) || suitsAll(pool)) {
                return pool.empty.first();
            }
            for (int number : pool.empty) {
                if (suits(entry, number)) {
                    return number;
                }
            }
        }
        WhenFull.OverCapacity over = world.form(pool.form).whenFull().over();
        if (over != null
                && (over.classes().isEmpty() || world.names(over.classes(), child, entry))
                && pool.occupied() < pool.open + over.limit()) {
            return pool.numbered && pool.free() > 0 ? pool.empty.first() : 0;
        }
        return NO_PLACE;
    }

    /** A child on a list meets every free place that it has not met; a stop ends meetings. */
    private void meet(NaiveChild child, Entry entry) {
        NaivePool pool = world.pools.get(entry.pool);
        if (!mayEnter(child, entry) || suitsAll(pool)) {
            entry.meetings.clear();
        } else if (pool.numbered && !unmatched(entry)) {
            entry.meetings.keySet().retainAll(pool.empty);
            for (int number : pool.empty) {
                if (!entry.meetings.containsKey(number)) {
                    Meeting meeting = new Meeting();
                    meeting.startDay = world.now;
                    meeting.rematchDays = world.formOfPool(entry.pool).door().rematchDays();
                    entry.meetings.put(number, meeting);
                    look(child, entry, number);
                }
            }
        }
    }

    private boolean suits(Entry entry, int number) {
        Meeting meeting = entry.meetings.get(number);
        return meeting != null && meeting.suits && meeting.lookedDay == world.now;
    }

    private boolean mayEnter(NaiveChild child, Entry entry) {
        return !world.isClosedTo(child, entry) && world.isBelowLimit(child, world.formOfPool(entry.pool));
    }

    private boolean suitsAll(NaivePool pool) {
        return world.form(pool.form).door().acceptShare() >= 1;
    }

    private static boolean unmatched(Entry entry) {
        return entry.kind == Kind.DISPLACED;
    }

    /** Looks again at every place whose rematch is due; a stop of this very instant has ended the meetings (step 1 of R10). */
    void lookAgain(NaiveChild child, Entry entry) {
        if (world.isClosedTo(child, entry)) {
            entry.meetings.clear();
        }
        entry.meetings.forEach((number, meeting) -> {
            if (meeting.nextLookDay() <= world.now) {
                look(child, entry, number);
            }
        });
    }

    /** Draws whether a place suits a child. */
    private void look(NaiveChild child, Entry entry, int number) {
        Meeting meeting = entry.meetings.get(number);
        NaivePool pool = world.pools.get(entry.pool);
        double chance = world.formOfPool(entry.pool).door().acceptShare();
        meeting.suits = world.draws.suits(child, world.form(pool.form).id(), pool.area, number, chance);
        meeting.lookedDay = world.now;
        meeting.looks++;
    }

    // Rings (R9)

    private double openSince(NaiveChild child) {
        return child.need != null ? child.need.since : child.overhang.entries().get(0).since;
    }

    private boolean wouldLeave(NaiveChild child) {
        if (child.visit == null) {
            return false;
        }
        boolean displaced = child.overhang != null && !child.overhang.entries().isEmpty();
        boolean wantsToGo = child.need != null && (child.blocked() || child.visit.secondChoice);
        return displaced || wantsToGo;
    }

    /** The entries by which a child may swap: own, alternatives, displaced. */
    private List<Entry> wanted(NaiveChild child) {
        return child.entries().stream()
                .filter(e -> e.ready && e.pool != child.visit.pool)
                .filter(e -> !world.isClosedTo(child, e))
                .filter(e -> world.isBelowLimit(child, world.formOfPool(e.pool)))
                .toList();
    }

    private boolean swapOneRing() {
        List<NaiveChild> movers = world.children.stream()
                .filter(this::wouldLeave)
                .sorted(Comparator.<NaiveChild>comparingDouble(this::openSince).thenComparing(c -> c))
                .toList();
        for (NaiveChild start : movers) {
            List<Candidate> ring = shortestRing(start, movers);
            if (ring != null) {
                swap(ring);
                return true;
            }
        }
        return false;
    }

    /** Each child with the entry for the pool in which the next one stands, or null when the start is in no ring. */
    private @Nullable List<Candidate> shortestRing(NaiveChild start, List<NaiveChild> movers) {
        Map<NaiveChild, Integer> steps = stepsTo(start.visit.pool, movers);
        if (!steps.containsKey(start)) {
            return null;
        }
        List<Candidate> ring = new ArrayList<>();
        NaiveChild child = start;
        for (int left = steps.get(start); left > 1; left--) {
            Candidate step = step(child, left - 1, steps, movers);
            ring.add(step);
            int pool = step.entry().pool;
            int rest = left - 1;
            child = movers.stream()
                    .filter(c -> c.visit.pool == pool && steps.getOrDefault(c, 0) == rest)
                    .findFirst()
                    .orElseThrow();
        }
        int home = start.visit.pool;
        NaiveChild last = child;
        Entry back =
                wanted(last).stream().filter(e -> e.pool == home).findFirst().orElseThrow();
        ring.add(new Candidate(last, back));
        return ring;
    }

    /** The first wanted entry whose pool holds a child that is the given number of steps from home. */
    private Candidate step(NaiveChild child, int left, Map<NaiveChild, Integer> steps, List<NaiveChild> movers) {
        for (Entry entry : wanted(child)) {
            if (movers.stream().anyMatch(c -> c.visit.pool == entry.pool && steps.getOrDefault(c, 0) == left)) {
                return new Candidate(child, entry);
            }
        }
        throw new IllegalStateException("no next step in a ring");
    }

    /** For every mover from which a pool can be reached, in how many moves. */
    private Map<NaiveChild, Integer> stepsTo(int pool, List<NaiveChild> movers) {
        Map<NaiveChild, Integer> steps = new HashMap<>();
        List<Integer> reached = new ArrayList<>(List.of(pool));
        for (int n = 1; n <= movers.size(); n++) {
            List<Integer> next = new ArrayList<>();
            for (NaiveChild child : movers) {
                if (!steps.containsKey(child) && wanted(child).stream().anyMatch(e -> reached.contains(e.pool))) {
                    steps.put(child, n);
                    next.add(child.visit.pool);
                }
            }
            if (next.isEmpty()) {
                break;
            }
            reached.addAll(next);
        }
        return steps;
    }

    private void swap(List<Candidate> ring) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            numbers.add(ring.get((i + 1) % ring.size()).child().visit.number);
        }
        for (int i = 0; i < ring.size(); i++) {
            care.admit(ring.get(i).child(), ring.get(i).entry(), numbers.get(i), Admission.SWAPPED);
        }
    }
}
