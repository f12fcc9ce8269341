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
        PoolState before = null;
        for (PoolState pool = pools.firstTouched(); pool != null; pool = pool.nextTouched) {
            Entry candidate = candidate(pool);
            if (candidate == null) {
                pools.untouch(pool, before);
            } else {
                before = pool;
                best = best == null || precedes(candidate, best) ? candidate : best;
            }
        }
        return best;
    }

    /**
     * Whether the next round is sure to place a child at home that is about to come on a list: a place is free, and nothing
     * else happens before.
     */
    boolean goesStraightIn(Child child) {
        PoolState pool = child.soughtPool;
        return !child.inPool()
                && child.outsideForm < 0
                && pool.list.size() == 0
                && pool.free() > 0
                && pool.matching == null
                && !pool.rules.stopped
                && !pool.rules.alternativeAtOnce
                && !run.clock.hasMore()
                && isUnderLimit(child, pool);
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
            displaced = pool.list.afterInClass(displaced);
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
        return (!pool.rules.stopped || isListed(entry, pool.rules.exempt)) && isUnderLimit(entry.child, pool);
    }

    private boolean isUnderLimit(Child child, PoolState pool) {
        return !run.blueprint.hasAges || run.ages.underLimit(child, pool.rules);
    }

    /** Whether the class of an entry, or that of its child when not blocked, is among those listed. */
    private boolean isListed(Entry entry, FormRules.ClassSet classes) {
        return classes.has(entry.priority)
                || (classes.blocked() && entry.child.blocked())
                || classes.has(run.rules.ownRank(entry.child));
    }
}
