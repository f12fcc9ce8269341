package nl.doorstroom.engine.time;

/** The steps of one instant, in their order (R10). */
public enum Step {
    /** The end of the run, before anything else. */
    END,
    /** Dated changes, ramp crossings and the timetable. */
    DATED,
    /** Stays ending, breakdowns, birthdays, turnover done, adult places found. */
    ENDS,
    /** Arrivals, returns, intakes done, alternatives becoming acceptable, rematches. */
    ARRIVES,
    FIRST_ROUND,
    /** Leaving, worsening, deadlines, {@code after} of outside, the end of a grace. */
    LEAVES,
    SECOND_ROUND,
    /** Children still unplaced meet what is stated for a full form (R13). */
    FULL;

    static final int BITS = 3;
    static final int COUNT = 1 << BITS;

    /** Its place in the order. */
    final int number = ordinal();
}
