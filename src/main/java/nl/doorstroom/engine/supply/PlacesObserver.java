package nl.doorstroom.engine.supply;

/** Told how many places there are. */
public interface PlacesObserver {
    /** A stretch with the same numbers of open, occupied and turning-over places; unlimited pools have open = -1. */
    default void pool(int pool, int open, int occupied, int turning, boolean stopped, double from, double to) {}
}
