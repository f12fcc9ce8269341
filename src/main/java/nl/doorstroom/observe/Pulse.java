package nl.doorstroom.observe;

/**
 * Told now and then how far a replication is, many times in a second of computing and seldom enough to cost nothing. It may end the
 * replication by an exception.
 */
public interface Pulse {
    /** Nobody listens. */
    Pulse NONE = day -> {};

    /** The replication has come to this day; the warm-up has negative days. */
    void at(double day);
}
