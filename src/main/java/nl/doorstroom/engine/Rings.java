package nl.doorstroom.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Circular blocking (R9): children who hold a place and would give it up at once, each wanting a pool in which the next one
 * stands, all move together.
 */
final class Rings {
    private static final Comparator<Child> LONGEST_NEED = (one, other) -> {
        int bySince = Double.compare(wantsSince(one), wantsSince(other));
        return bySince != 0 ? bySince : one == other ? 0 : one.precedes(other) ? -1 : 1;
    };

    private final Simulation run;
    /** Children that may hold a place and want another one; those that no longer do are dropped at the next search. */
    private final List<Child> holding = new ArrayList<>();

    private final List<Child> changed = new ArrayList<>();

    Rings(Simulation run) {
        this.run = run;
    }

    /** A child may have begun to want a place elsewhere while holding one. */
    void wanted(Child child) {
        if (isHolding(child)) {
            changed.add(child);
            if (!child.holding) {
                child.holding = true;
                holding.add(child);
            }
        }
    }

    private static double wantsSince(Child child) {
        return child.needOpen ? child.since : child.displacedSince;
    }

    /** An admission stop or an age limit may have gone: everyone who holds a place may be on a ring now. */
    void rulesChanged() {
        changed.addAll(holding);
    }

    /** Resolves one ring, if there is any; returns whether it did. */
    boolean resolve() {
        if (changed.isEmpty()) {
            return false;
        }
        prune();
        if (changed.stream().noneMatch(this::isOnRing)) {
            changed.clear();
            return false;
        }
        List<Child> starts = new ArrayList<>(holding);
        starts.sort(LONGEST_NEED);
        for (Child start : starts) {
            List<Entry> ring = shortestRing(start, starts);
            if (ring != null) {
                move(ring);
                return true;
            }
        }
        changed.clear();
        return false;
    }

    private static boolean isHolding(Child child) {
        return !child.gone
                && child.inPool()
                && (child.overhang || (child.needOpen && (child.stayOver || !child.fitting)))
                && (child.own.listed || !child.others.isEmpty());
    }

    private void prune() {
        int kept = 0;
        for (Child child : holding) {
            if (isHolding(child)) {
                holding.set(kept++, child);
            } else {
                child.holding = false;
            }
        }
        holding.subList(kept, holding.size()).clear();
    }

    /** Whether, going from pool to pool by what children want, one comes back to where a child stands. */
    private boolean isOnRing(Child start) {
        if (!isHolding(start)) {
            return false;
        }
        boolean[] seen = new boolean[run.pools.all.length];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (Entry entry : wants(start)) {
            reach(entry.pool.index, seen, open);
        }
        while (!open.isEmpty() && !seen[start.pool.index]) {
            int pool = open.poll();
            for (Child child : holding) {
                if (child.pool.index == pool) {
                    for (Entry entry : wants(child)) {
                        reach(entry.pool.index, seen, open);
                    }
                }
            }
        }
        return seen[start.pool.index];
    }

    private static void reach(int pool, boolean[] seen, ArrayDeque<Integer> open) {
        if (!seen[pool]) {
            seen[pool] = true;
            open.add(pool);
        }
    }

    /** The shortest ring through a child, own form before alternatives, in a pool the longest need first; or null. */
    private @Nullable List<Entry> shortestRing(Child start, List<Child> byNeed) {
        Entry[] wayTo = new Entry[run.pools.all.length];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (Entry entry : wants(start)) {
            if (wayTo[entry.pool.index] == null) {
                wayTo[entry.pool.index] = entry;
                open.add(entry.pool.index);
            }
        }
        while (!open.isEmpty() && wayTo[start.pool.index] == null) {
            int pool = open.poll();
            for (Child child : byNeed) {
                if (child.pool.index == pool) {
                    for (Entry entry : wants(child)) {
                        if (wayTo[entry.pool.index] == null) {
                            wayTo[entry.pool.index] = entry;
                            open.add(entry.pool.index);
                        }
                    }
                }
            }
        }
        return wayTo[start.pool.index] == null ? null : trace(wayTo, start);
    }

    private static List<Entry> trace(@Nullable Entry[] wayTo, Child start) {
        List<Entry> ring = new ArrayList<>();
        PoolState pool = start.pool;
        do {
            Entry step = java.util.Objects.requireNonNull(wayTo[pool.index]);
            ring.add(0, step);
            pool = step.child.pool;
        } while (pool != start.pool);
        return ring;
    }

    /** The listed entries that a swap may serve: own form first, then the others in their order. */
    private List<Entry> wants(Child child) {
        List<Entry> wants = new ArrayList<>(1 + child.others.size());
        if (child.own.listed) {
            wants.add(child.own);
        }
        child.others.stream().filter(e -> e.listed).forEach(wants::add);
        wants.removeIf(e -> !run.placement.mayEnter(e, e.pool));
        wants.sort((one, other) -> one.kind != other.kind ? one.kind.compareTo(other.kind) : one.rank - other.rank);
        return wants;
    }

    private void move(List<Entry> ring) {
        int count = ring.size();
        Child[] movers = ring.stream().map(e -> e.child).toArray(Child[]::new);
        int[] numbers = Arrays.stream(movers).mapToInt(c -> c.placeNumber).toArray();
        Displacement.Carried[] carried = new Displacement.Carried[count];
        for (int i = 0; i < count; i++) {
            Child child = movers[i];
            carried[i] = run.displacement.carry(child);
            run.stays.cutStay(child);
            boolean wasThere = !child.unreported;
            PoolState pool = child.pool;
            run.pools.leaveInRing(child);
            run.stays.left(child, pool, wasThere);
        }
        for (int i = 0; i < count; i++) {
            Child child = movers[i];
            Entry entry = ring.get(i);
            int next = (i + 1) % count;
            boolean needMet = entry.kind == Entry.Kind.DISPLACED && child.needOpen && child.soughtPool == entry.pool;
            if (needMet) {
                run.needs.dropNeed(child, WaitEnd.ADMITTED);
                carried[i] = Displacement.Carried.AFRESH;
            }
            if (entry.kind == Entry.Kind.DISPLACED) {
                run.displacement.cancel(child);
            } else {
                run.stays.settleEntries(entry);
            }
            run.pools.enterInRing(child, entry.pool, movers[next], numbers[next]);
            run.stays.entered(child, Admission.SWAPPED, needMet || entry.kind != Entry.Kind.DISPLACED);
        }
        for (int i = 0; i < count; i++) {
            if (ring.get(i).kind == Entry.Kind.DISPLACED) {
                run.displacement.resume(movers[i], carried[i]);
            } else {
                run.stays.startStay(movers[i]);
                run.stays.placed(movers[i]);
                run.clocks.plan(movers[i]);
            }
        }
    }
}
