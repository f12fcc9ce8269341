package nl.doorstroom.engine.observer;

/** What a child does in a place. */
public enum Presence {
    ACTIVE,
    /** Stay over, waiting for the next form or for an adult place (R3, R24). */
    BLOCKED
}
