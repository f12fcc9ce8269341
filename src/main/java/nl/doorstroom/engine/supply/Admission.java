package nl.doorstroom.engine.supply;

/** How a child came into a place. */
public enum Admission {
    /** By a placement round (R10). */
    PLACED,
    /** By the resolution of a ring (R9). */
    SWAPPED,
    /** From a pool that closes by moving (R11). */
    MOVED,
    /** Already there at a known start (R21). */
    INITIAL
}
