package nl.doorstroom.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.naive.NaiveChild.Entry;
import nl.doorstroom.naive.NaiveChild.Kind;
import nl.doorstroom.naive.NaiveChild.Meeting;
import nl.doorstroom.naive.NaiveChild.Search;
import org.jspecify.annotations.Nullable;

/** A placement round (R10) and the rings that it leaves (R9). */
final class NaiveRound {
    private static final int NO_PLACE = -1;

    private record Candidate(NaiveChild child, Entry entry, int rank) {}

    /** A child of a ring, with the entry for the pool in which the next one stands. */
    private record Step(NaiveChild child, Entry entry) {}

    /** A child that would leave its place at once, and the entries by which it may swap. */
    private record Mover(NaiveChild child, List<Entry> wanted) {
        int pool() {
            return child.visit.pool;
        }
    }

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
            child.entries().stream()
                    .filter(e -> e.ready)
                    .forEach(e -> candidates.add(new Candidate(child, e, world.rank(child, e))));
        }
        candidates.sort(Comparator.comparingInt(Candidate::rank)
                .thenComparingDouble(c -> c.entry().since)
                .thenComparing(Candidate::child));
        candidates.forEach(c -> meet(c.child(), c.entry()));
        for (Candidate candidate : candidates) {
            int number = placeFor(candidate.child(), candidate.entry());
            if (number != NO_PLACE) {
                care.stays.admit(candidate.child(), candidate.entry(), number, Admission.PLACED);
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

    /** A child on a list meets every free place that it has not met; a stop ends its search. */
    private void meet(NaiveChild child, Entry entry) {
        NaivePool pool = world.pools.get(entry.pool);
        if (!mayEnter(child, entry) || suitsAll(pool)) {
            entry.search = null;
            return;
        }
        if (entry.search != null) {
            entry.search.meetings.keySet().retainAll(pool.empty);
        }
        if (pool.numbered && !unmatched(entry) && !pool.empty.isEmpty()) {
            boolean begins = entry.search == null;
            if (begins) {
                entry.search = new Search(
                        world.draws.search(child, world.form(pool.form).id() + "@" + pool.area));
            }
            Search search = entry.search;
            for (int number : pool.empty) {
                if (!search.meetings.containsKey(number)) {
                    int fellFree = begins ? 0 : search.fellFree.merge(number, 1, Integer::sum);
                    search.meetings.put(number, meeting(child, pool, number, search.number, fellFree));
                    look(entry, number);
                }
            }
        }
    }

    private Meeting meeting(NaiveChild child, NaivePool pool, int number, int search, int fellFree) {
        CareForm form = world.form(pool.form);
        double u = world.draws.meeting(child, form.id(), pool.area, number, search, fellFree);
        return new Meeting(world.now, form.terms().rematchDays(), u);
    }

    /** Whether a look of this instant is the one by which a place suits. */
    private boolean suits(Entry entry, int number) {
        Meeting meeting = entry.search == null ? null : entry.search.meetings.get(number);
        return meeting != null && meeting.lookedDay == world.now && meeting.u < 1 - meeting.unsuited;
    }

    private boolean mayEnter(NaiveChild child, Entry entry) {
        return !world.isClosedTo(child, entry) && world.isBelowLimit(child, world.formOfPool(entry.pool));
    }

    private boolean suitsAll(NaivePool pool) {
        return world.form(pool.form).terms().acceptShare() >= 1;
    }

    private static boolean unmatched(Entry entry) {
        return entry.kind == Kind.DISPLACED;
    }

    /** Looks again at every place whose rematch is due; a stop or a birthday of this instant has ended the search (R10). */
    void lookAgain(NaiveChild child, Entry entry) {
        if (!mayEnter(child, entry)) {
            entry.search = null;
            return;
        }
        entry.search.meetings.forEach((number, meeting) -> {
            if (meeting.nextLookDay() <= world.now) {
                look(entry, number);
            }
        });
    }

    private void look(Entry entry, int number) {
        Meeting meeting = entry.search.meetings.get(number);
        meeting.unsuited *= 1 - world.formOfPool(entry.pool).terms().acceptShare();
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
        List<Mover> movers = world.children.stream()
                .filter(this::wouldLeave)
                .sorted(Comparator.<NaiveChild>comparingDouble(this::openSince).thenComparing(c -> c))
                .map(c -> new Mover(c, wanted(c)))
                .toList();
        for (Mover start : movers) {
            List<Step> ring = shortestRing(start, movers);
            if (ring != null) {
                swap(ring);
                return true;
            }
        }
        return false;
    }

    /** The shortest ring through a child, or null when there is none. */
    private @Nullable List<Step> shortestRing(Mover start, List<Mover> movers) {
        Map<Mover, Integer> steps = stepsTo(start.pool(), movers);
        if (!steps.containsKey(start)) {
            return null;
        }
        List<Step> ring = new ArrayList<>();
        Mover mover = start;
        for (int left = steps.get(start); left > 1; left--) {
            int rest = left - 1;
            Entry entry = mover.wanted().stream()
                    .filter(e -> movers.stream().anyMatch(m -> m.pool() == e.pool && steps.getOrDefault(m, 0) == rest))
                    .findFirst()
                    .orElseThrow();
            ring.add(new Step(mover.child(), entry));
            mover = movers.stream()
                    .filter(m -> m.pool() == entry.pool && steps.getOrDefault(m, 0) == rest)
                    .findFirst()
                    .orElseThrow();
        }
        Entry back = mover.wanted().stream()
                .filter(e -> e.pool == start.pool())
                .findFirst()
                .orElseThrow();
        ring.add(new Step(mover.child(), back));
        return ring;
    }

    /** For every mover from which a pool can be reached, in how many moves. */
    private static Map<Mover, Integer> stepsTo(int pool, List<Mover> movers) {
        Map<Mover, Integer> steps = new HashMap<>();
        List<Integer> reached = new ArrayList<>(List.of(pool));
        for (int n = 1; n <= movers.size(); n++) {
            List<Integer> next = new ArrayList<>();
            for (Mover mover : movers) {
                if (!steps.containsKey(mover) && mover.wanted().stream().anyMatch(e -> reached.contains(e.pool))) {
                    steps.put(mover, n);
                    next.add(mover.pool());
                }
            }
            if (next.isEmpty()) {
                break;
            }
            reached.addAll(next);
        }
        return steps;
    }

    private void swap(List<Step> ring) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            numbers.add(ring.get((i + 1) % ring.size()).child().visit.number);
        }
        for (int i = 0; i < ring.size(); i++) {
            care.stays.admit(ring.get(i).child(), ring.get(i).entry(), numbers.get(i), Admission.SWAPPED);
        }
    }
}
