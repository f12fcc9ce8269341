package nl.doorstroom.engine.child;

/** Where a child is; while a need is unmet it decides the hazard multiplier (R5). */
public enum Situation {
    HOME,
    /** Ready to leave the form it is in, holding its place. */
    BLOCKED,
    /** In a form of second choice, or overhang of a closed pool. */
    NOT_FITTING,
    OUTSIDE,
    /** In a place, without an open need. */
    IN_PLACE
}
