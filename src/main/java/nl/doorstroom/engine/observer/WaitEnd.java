package nl.doorstroom.engine.observer;

import nl.doorstroom.domain.Outcome;

/** How a wait on the list of the form sought ended. */
public enum WaitEnd {
    /** Admitted to the form sought. */
    ADMITTED,
    /** Gave up waiting (R4). */
    LEFT_LIST,
    AGED_OUT,
    /** Worsened to crisis: a new need began (R6). */
    WORSENED,
    /** The entry moved to the list of another form, with the same {@code since} (R6); the wait itself goes on. */
    MOVED_LIST,
    /** Went outside the region without keeping its entry (R13). */
    WENT_OUTSIDE,
    /** Found no room (R13). */
    LOST,
    /** The need ended otherwise: it ended in an alternative, or the child was displaced. */
    NEED_DROPPED;

    /** How a wait ends with the child's leaving care. */
    public static WaitEnd of(Outcome outcome) {
        return switch (outcome) {
            case LEFT_LIST -> LEFT_LIST;
            case AGED_OUT, AGED_OUT_WITHOUT_PLACE -> AGED_OUT;
            case LOST -> LOST;
            default -> NEED_DROPPED;
        };
    }
}
