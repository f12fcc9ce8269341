package nl.doorstroom.engine.moves;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
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
 * stands. Only pools that can be reached from a child whose wants changed are looked at: a ring elsewhere would have been resolved
 * before.
 */
public final class RingSearch {
    private static final Comparator<Child> LONGEST_NEED = (one, other) -> {
        int bySince = Double.compare(wantsSince(one), wantsSince(other));
        return bySince != 0 ? bySince : Child.compare(one, other);
    };

    private final AdmissionRules admission;
    /** By pool: children who may hold a place there and want another one; those who no longer do are dropped when it is read. */
    private final List<List<Child>> holding = new ArrayList<>();

    private final List<Child> changed = new ArrayList<>();

    /** A search over a number of pools. */
    public RingSearch(AdmissionRules admission, int pools) {
        this.admission = admission;
        for (int p = 0; p < pools; p++) {
            holding.add(new ArrayList<>(0));
        }
    }

    /** A child may have begun to want a place elsewhere while holding one. */
    public void wanted(Child child) {
        if (isHolding(child)) {
            changed.add(child);
            int pool = child.visit.pool().index;
            if (child.holdingPool != pool) {
                if (child.holdingPool >= 0) {
                    holding.get(child.holdingPool).remove(child);
                }
                child.holdingPool = pool;
                holding.get(pool).add(child);
            }
        }
    }

    private static double wantsSince(Child child) {
        return child.need.isOpen() ? child.need.since : child.visit.displacedSince;
    }

    /** An admission stop or an age limit may have gone: everyone who holds a place may be on a ring now. */
    public void rulesChanged() {
        holding.forEach(changed::addAll);
    }

    /** The ring to resolve next: for each child on it the entry it moves by; or null when there is none (any more). */
    public @Nullable List<ListEntry> find() {
        if (changed.isEmpty()) {
            return null;
        }
        BitSet mayHoldRing = new BitSet();
        for (Child child : changed) {
            if (isHolding(child) && !mayHoldRing.get(child.visit.pool().index)) {
                BitSet reached = reachedFrom(child);
                if (reached.get(child.visit.pool().index)) {
                    mayHoldRing.or(reached);
                }
            }
        }
        List<ListEntry> ring = mayHoldRing.isEmpty() ? null : firstRing(mayHoldRing);
        if (ring == null) {
            changed.clear();
        }
        return ring;
    }

    /** From the child with the longest need, the shortest ring; children that stand on none are passed over. */
    private @Nullable List<ListEntry> firstRing(BitSet pools) {
        List<Child> starts = new ArrayList<>();
        pools.stream().forEach(pool -> starts.addAll(holders(pool)));
        starts.sort(LONGEST_NEED);
        for (Child start : starts) {
            List<ListEntry> ring = shortestRing(start);
            if (ring != null) {
                return ring;
            }
        }
        return null;
    }

    private static boolean isHolding(Child child) {
        Visit visit = child.visit;
        boolean wouldGo = visit.isOverhang() || (child.need.isOpen() && (visit.isOver() || !visit.fitting));
        return !child.isGone() && visit.isInPool() && wouldGo && (child.need.own.listed || !child.others.isEmpty());
    }

    /** Who holds a place in a pool and wants another one. */
    private List<Child> holders(int pool) {
        List<Child> holders = holding.get(pool);
        holders.removeIf(child -> {
            boolean goes = !isHolding(child) || child.visit.pool().index != pool;
            if (goes) {
                child.holdingPool = -1;
            }
            return goes;
        });
        return holders;
    }

    /** The pools one comes to by going from pool to pool by what children want. */
    private BitSet reachedFrom(Child start) {
        BitSet reached = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        reach(start, reached, open);
        while (!open.isEmpty()) {
            for (Child child : holders(open.poll())) {
                reach(child, reached, open);
            }
        }
        return reached;
    }

    private void reach(Child child, BitSet reached, ArrayDeque<Integer> open) {
        for (ListEntry entry : wants(child)) {
            if (!reached.get(entry.pool.index)) {
                reached.set(entry.pool.index);
                open.add(entry.pool.index);
            }
        }
    }

    /** The shortest ring through a child, own form before alternatives, in a pool the longest need first; or null. */
    private @Nullable List<ListEntry> shortestRing(Child start) {
        ListEntry[] wayTo = new ListEntry[holding.size()];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        goOn(start, wayTo, open);
        int home = start.visit.pool().index;
        while (!open.isEmpty() && wayTo[home] == null) {
            List<Child> byNeed = new ArrayList<>(holders(open.poll()));
            byNeed.sort(LONGEST_NEED);
            for (Child child : byNeed) {
                goOn(child, wayTo, open);
            }
        }
        return wayTo[home] == null ? null : trace(wayTo, start.visit.pool());
    }

    private void goOn(Child child, @Nullable ListEntry[] wayTo, ArrayDeque<Integer> open) {
        for (ListEntry entry : wants(child)) {
            if (wayTo[entry.pool.index] == null) {
                wayTo[entry.pool.index] = entry;
                open.add(entry.pool.index);
            }
        }
    }

    private static List<ListEntry> trace(@Nullable ListEntry[] wayTo, Pool home) {
        List<ListEntry> ring = new ArrayList<>();
        Pool pool = home;
        do {
            ListEntry step = Objects.requireNonNull(wayTo[pool.index]);
            ring.add(0, step);
            pool = step.child.visit.pool();
        } while (pool != home);
        return ring;
    }

    /** The listed entries that a swap may serve: own form first, then the others in their order. */
    private List<ListEntry> wants(Child child) {
        List<ListEntry> wants = new ArrayList<>(1 + child.others.size());
        addIfServed(child.need.own, wants);
        for (ListEntry other : child.others) {
            addIfServed(other, wants);
        }
        if (wants.size() > 1) {
            wants.sort((one, other) -> one == other ? 0 : one.isPreferredTo(other) ? -1 : 1);
        }
        return wants;
    }

    private void addIfServed(ListEntry entry, List<ListEntry> wants) {
        if (entry.listed && admission.admits(entry)) {
            wants.add(entry);
        }
    }
}
