package nl.doorstroom.engine;

import org.jspecify.annotations.Nullable;

/** A child's entry for one pool: first pending or in intake, then on the waiting list. */
final class Entry extends WaitingList.Link {
    /** Why the child stands on the list. */
    enum Kind {
        OWN,
        ALTERNATIVE,
        DISPLACED
    }

    final Child child;
    final Kind kind;
    PoolState pool = PoolState.NOWHERE;
    /** Position among the alternatives of the form sought, or among the forms stated for displaced children. */
    int rank;

    boolean moveOn;
    /** Sorts the list: start of the need, or of the displacement. */
    double since;
    /** When the next thing happens to an entry not yet listed: acceptable, or intake done; infinite when listed. */
    double dueDay = Double.POSITIVE_INFINITY;

    boolean inIntake;
    boolean listed;
    int priority;
    /** Whether it is to meet the free places at the next round (R16). */
    boolean unmet;
    /** With the places that were free when its search began; null while it does not search. */
    Matching.@Nullable Meeting meeting;
    /** How many searches of its child in this pool came before. */
    int search;
    /** The day from which its child is too old for the pool. */
    double searchesUntil;

    Entry(Child child, Kind kind) {
        this.child = child;
        this.kind = kind;
    }

    /** Whether this entry comes before another one of the same class (R2). */
    boolean precedes(Entry other) {
        return since != other.since ? since < other.since : child.precedes(other.child);
    }
}
