package nl.doorstroom.engine.moves;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Visit;
import nl.doorstroom.engine.decide.AdmissionRules;
import org.jspecify.annotations.Nullable;

/**
 * Circular blocking (R9): children who hold a place and would give it up at once, each wanting a pool in which the next one
 * stands, all move together.
 */
public final class RingSearch {
    private static final Comparator<Child> LONGEST_NEED = (one, other) -> {
        int bySince = Double.compare(wantsSince(one), wantsSince(other));
        return bySince != 0 ? bySince : Child.compare(one, other);
    };

    private final AdmissionRules admission;
    private final int pools;
    /** Children that may hold a place and want another one; those that no longer do are dropped at the next search. */
    private final List<Child> holding = new ArrayList<>();

    private final List<Child> changed = new ArrayList<>();

    /** A search over a number of pools. */
    public RingSearch(AdmissionRules admission, int pools) {
        this.admission = admission;
        this.pools = pools;
    }

    /** A child may have begun to want a place elsewhere while holding one. */
    public void wanted(Child child) {
        if (isHolding(child)) {
            changed.add(child);
            if (!child.seeksSwap) {
                child.seeksSwap = true;
                holding.add(child);
            }
        }
    }

    private static double wantsSince(Child child) {
        return child.need.isOpen() ? child.need.since : child.visit.displacedSince;
    }

    /** An admission stop or an age limit may have gone: everyone who holds a place may be on a ring now. */
    public void rulesChanged() {
        changed.addAll(holding);
    }

    /** The ring to resolve next: for each child on it the entry it moves by; or null when there is none (any more). */
    public @Nullable List<ListEntry> find() {
        if (changed.isEmpty()) {
            return null;
        }
        prune();
        if (changed.stream().anyMatch(this::isOnRing)) {
            List<Child> starts = new ArrayList<>(holding);
            starts.sort(LONGEST_NEED);
            for (Child start : starts) {
                List<ListEntry> ring = shortestRing(start, starts);
                if (ring != null) {
                    return ring;
                }
            }
        }
        changed.clear();
        return null;
    }

    private static boolean isHolding(Child child) {
        Visit visit = child.visit;
        boolean wouldGo = visit.isOverhang() || (child.need.isOpen() && (visit.isOver() || !visit.fitting));
        return !child.isGone() && visit.isInPool() && wouldGo && (child.need.own.listed || !child.others.isEmpty());
    }

    private void prune() {
        int kept = 0;
        for (Child child : holding) {
            if (isHolding(child)) {
                holding.set(kept++, child);
            } else {
                child.seeksSwap = false;
            }
        }
        holding.subList(kept, holding.size()).clear();
    }

    /** Whether, going from pool to pool by what children want, one comes back to where a child stands. */
    private boolean isOnRing(Child start) {
        if (!isHolding(start)) {
            return false;
        }
        boolean[] seen = new boolean[pools];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (ListEntry entry : wants(start)) {
            reach(entry.pool.index, seen, open);
        }
        while (!open.isEmpty() && !seen[start.visit.pool().index]) {
            int pool = open.poll();
            for (Child child : holding) {
                if (child.visit.pool().index == pool) {
                    for (ListEntry entry : wants(child)) {
                        reach(entry.pool.index, seen, open);
                    }
                }
            }
        }
        return seen[start.visit.pool().index];
    }

    private static void reach(int pool, boolean[] seen, ArrayDeque<Integer> open) {
        if (!seen[pool]) {
            seen[pool] = true;
            open.add(pool);
        }
    }

    /** The shortest ring through a child, own form before alternatives, in a pool the longest need first; or null. */
    private @Nullable List<ListEntry> shortestRing(Child start, List<Child> byNeed) {
        ListEntry[] wayTo = new ListEntry[pools];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (ListEntry entry : wants(start)) {
            if (wayTo[entry.pool.index] == null) {
                wayTo[entry.pool.index] = entry;
                open.add(entry.pool.index);
            }
        }
        while (!open.isEmpty() && wayTo[start.visit.pool().index] == null) {
            int pool = open.poll();
            for (Child child : byNeed) {
                if (child.visit.pool().index == pool) {
                    for (ListEntry entry : wants(child)) {
                        if (wayTo[entry.pool.index] == null) {
                            wayTo[entry.pool.index] = entry;
                            open.add(entry.pool.index);
                        }
                    }
                }
            }
        }
        return wayTo[start.visit.pool().index] == null ? null : trace(wayTo, start);
    }

    private static List<ListEntry> trace(@Nullable ListEntry[] wayTo, Child start) {
        List<ListEntry> ring = new ArrayList<>();
        Pool pool = start.visit.pool();
        do {
            ListEntry step = Objects.requireNonNull(wayTo[pool.index]);
            ring.add(0, step);
            pool = step.child.visit.pool();
        } while (pool != start.visit.pool());
        return ring;
    }

    /** The listed entries that a swap may serve: own form first, then the others in their order. */
    private List<ListEntry> wants(Child child) {
        List<ListEntry> wants = new ArrayList<>(1 + child.others.size());
        if (child.need.own.listed) {
            wants.add(child.need.own);
        }
        child.others.stream().filter(e -> e.listed).forEach(wants::add);
        wants.removeIf(e -> !admission.admits(e));
        wants.sort((one, other) -> one == other ? 0 : one.isPreferredTo(other) ? -1 : 1);
        return wants;
    }
}
