package nl.doorstroom.engine.moves;

import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Pools;
import nl.doorstroom.engine.decide.AdmissionRules;
import nl.doorstroom.engine.decide.Suitability;
import nl.doorstroom.engine.prepared.FormRules;
import nl.doorstroom.engine.prepared.PriorityClasses;
import nl.doorstroom.engine.time.Agenda;
import org.jspecify.annotations.Nullable;

/** Who is placed next (R10): among all pools with a free place and a suitable child, the child that goes before all others. */
public final class PlacementRound {
    private final Agenda agenda;
    private final Pools pools;
    private final AdmissionRules admission;
    private final @Nullable Suitability[] suitability;

    /**
     * A round over pools.
     *
     * @param suitability by pool; null where every place suits
     */
    public PlacementRound(Agenda agenda, Pools pools, AdmissionRules admission, @Nullable Suitability[] suitability) {
        this.agenda = agenda;
        this.pools = pools;
        this.admission = admission;
        this.suitability = suitability;
    }

    /** The entry to place next among all pools with a free place, or null. */
    public @Nullable ListEntry next() {
        ListEntry best = null;
        Pool before = null;
        for (Pool pool = pools.firstTouched(); pool != null; pool = pool.nextTouched()) {
            ListEntry candidate = candidate(pool);
            if (candidate == null) {
                pools.untouch(pool, before);
            } else {
                before = pool;
                best = best == null || candidate.precedes(best) ? candidate : best;
            }
        }
        return best;
    }

    /** The number of the place that an entry is to have, or 0 for the lowest free one. */
    public int placeNumber(ListEntry entry) {
        Suitability matching = suitability[entry.pool.index];
        return matching == null ? 0 : matching.suitingPlace(entry);
    }

    /**
     * Whether the next round is sure to place a child at home whose need begins: a place is free, and nothing
     * else happens before.
     */
    public boolean goesStraightIn(Child child) {
        Pool pool = child.need.pool();
        return child.need.since == agenda.now()
                && !child.visit.claim.isHeld()
                && pool.list.size() == 0
                && pool.matcher == null
                && !pool.rules.alternativeAtOnce
                && admission.hasPlaceFor(child, pool)
                && !agenda.hasMore();
    }

    private @Nullable ListEntry candidate(Pool pool) {
        if (pool.list.size() == 0) {
            return null;
        }
        ListEntry best = pool.places.free() > 0 ? firstForFreePlace(pool) : null;
        FormRules rules = pool.rules;
        if (rules.overLimit > 0 && pool.places.taken() < pool.places.open() + rules.overLimit) {
            best = earlier(best, firstOver(pool));
        }
        return best;
    }

    private @Nullable ListEntry firstForFreePlace(Pool pool) {
        Suitability matching = suitability[pool.index];
        if (matching != null && matching.draws()) {
            matching.meetAll();
            return earlier(matching.firstSuited(), firstDisplaced(pool));
        }
        ListEntry entry = pool.list.head();
        while (entry != null && !admission.admits(entry)) {
            entry = pool.list.after(entry);
        }
        return entry;
    }

    /** Children that a closing pool sent are not matched. */
    private @Nullable ListEntry firstDisplaced(Pool pool) {
        ListEntry entry = pool.list.first(PriorityClasses.DISPLACED);
        while (entry != null && !admission.admits(entry)) {
            entry = pool.list.afterInClass(entry);
        }
        return entry;
    }

    private @Nullable ListEntry firstOver(Pool pool) {
        ListEntry entry = pool.list.head();
        while (entry != null && !admission.admitsOver(entry)) {
            entry = pool.list.after(entry);
        }
        return entry;
    }

    private static @Nullable ListEntry earlier(@Nullable ListEntry first, @Nullable ListEntry second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return second.precedes(first) ? second : first;
    }
}
