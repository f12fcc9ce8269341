package nl.doorstroom.engine.observer;

/** How a child came in. */
public enum ArrivalKind {
    ARRIVAL,
    RETURN,
    /** Already in care, or waiting, at a known start (R21). */
    INITIAL
}
