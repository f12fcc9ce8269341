package nl.doorstroom.engine;

/** How a child came in. */
public enum Origin {
    ARRIVAL,
    RETURN,
    /** Already in care, or waiting, at a known start (R21). */
    INITIAL
}
