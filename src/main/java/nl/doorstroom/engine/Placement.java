package nl.doorstroom.engine;

import org.jspecify.annotations.Nullable;

/** The placement round (R10): free places go to the children first on their lists until nothing changes. */
final class Placement {
    private final Simulation run;

    Placement(Simulation run) {
        this.run = run;
    }

    void round() {
        do {
            for (Entry next = first(); next != null; next = first()) {
                run.stays.admit(next);
            }
        } while (run.rings.resolve());
    }

    /** The entry to place next among all pools with a free place, or null. */
    private @Nullable Entry first() {
        Pools pools = run.pools;
        Entry best = null;
        for (int i = pools.touchedCount() - 1; i >= 0; i--) {
            Entry candidate = candidate(pools.touched(i));
            if (candidate == null) {
                pools.untouch(i);
            } else if (best == null || precedes(candidate, best)) {
                best = candidate;
            }
        }
        return best;
    }

    /** Whether an entry comes before another one, of any pool (R10); of one child the own form first, then in file order. */
    static boolean precedes(Entry one, Entry other) {
        if (one.priority != other.priority) {
            return one.priority < other.priority;
        }
        if (one.child != other.child) {
            return one.precedes(other);
        }
        return one.kind != other.kind ? one.kind.compareTo(other.kind) < 0 : one.rank < other.rank;
    }

    private @Nullable Entry candidate(PoolState pool) {
        if (pool.list.size() == 0) {
            return null;
        }
        boolean free = pool.free() > 0;
        Entry best = null;
        if (free) {
            Matching matching = pool.matching;
            best = matching != null && matching.draws() ? firstMatched(pool, matching) : firstAllowed(pool);
        }
        FormRules rules = pool.rules;
        if (rules.overLimit > 0 && pool.occupied < pool.open + rules.overLimit) {
            Entry over = firstOver(pool);
            best = earlier(best, over);
        }
        return best;
    }

    private @Nullable Entry firstAllowed(PoolState pool) {
        Entry entry = pool.list.head();
        while (entry != null && !mayEnter(entry, pool)) {
            entry = pool.list.after(entry);
        }
        return entry;
    }

    private @Nullable Entry firstMatched(PoolState pool, Matching matching) {
        matching.meetAll();
        Entry suited = matching.firstSuited();
        Entry displaced = pool.list.first(FormRules.Classes.DISPLACED);
        while (displaced != null && !mayEnter(displaced, pool)) {
            displaced = displaced.next;
        }
        return earlier(suited, displaced);
    }

    private @Nullable Entry firstOver(PoolState pool) {
        Entry entry = pool.list.head();
        while (entry != null && !(isListed(entry, pool.rules.over) && mayEnter(entry, pool))) {
            entry = pool.list.after(entry);
        }
        return entry;
    }

    private static @Nullable Entry earlier(@Nullable Entry first, @Nullable Entry second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return precedes(second, first) ? second : first;
    }

    /** Whether age and admission stop let an entry into a pool. */
    boolean mayEnter(Entry entry, PoolState pool) {
        return (!pool.rules.stopped || isListed(entry, pool.rules.exempt))
                && (!run.blueprint.hasAges || run.ages.underLimit(entry.child, pool.rules));
    }

    /** Whether the class of an entry, or that of its child when not blocked, is among those listed. */
    private boolean isListed(Entry entry, FormRules.ClassSet classes) {
        return classes.has(entry.priority)
                || (classes.blocked() && entry.child.blocked())
                || classes.has(run.rules.ownRank(entry.child));
    }
}
