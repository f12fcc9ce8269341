package nl.doorstroom.engine.child;

/** A child's entry for one pool: first pending or in intake, then on the waiting list. */
public final class ListEntry extends WaitingList.Link {
    /** Why the child stands on the list; own entries go before others. */
    public enum Reason {
        OWN,
        ALTERNATIVE,
        DISPLACED
    }

    public final Child child;
    public final Reason reason;
    public Pool pool = Pool.NOWHERE;
    /** Position among the alternatives of the form sought, or among the forms stated for displaced children. */
    public int rank;

    public boolean moveOn;
    /** Sorts the list: start of the need, or of the displacement. */
    public double since;
    /** When the next thing happens to an entry not yet listed: acceptable, or intake done; infinite when listed. */
    public double dueDay = Double.POSITIVE_INFINITY;

    public boolean inIntake;
    public boolean listed;
    public int priority;
    /** Counts its stretches on a list during which it may meet free places (R16). */
    public int meetingSerial;

    public boolean meets;
    /** The day from which its child is too old for the pool. */
    public double meetsUntil;

    public ListEntry(Child child, Reason reason) {
        this.child = child;
        this.reason = reason;
    }

    /** Whether this entry comes before another one of the same class (R2). */
    public boolean precedesInClass(ListEntry other) {
        return since != other.since ? since < other.since : child.precedes(other.child);
    }

    /** Whether this entry comes before another one, of any pool (R10); of one child the own form first, then in file order. */
    public boolean precedes(ListEntry other) {
        if (priority != other.priority) {
            return priority < other.priority;
        }
        return child != other.child ? precedesInClass(other) : isPreferredTo(other);
    }

    /** Of two entries of one child, whether this one goes first. */
    public boolean isPreferredTo(ListEntry other) {
        return reason != other.reason ? reason.compareTo(other.reason) < 0 : rank < other.rank;
    }
}
