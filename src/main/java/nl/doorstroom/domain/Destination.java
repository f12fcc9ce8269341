package nl.doorstroom.domain;

/** Where a child goes after a stay or on arrival. */
public sealed interface Destination {
    /** A care form, by id. */
    record ToForm(String form) implements Destination {}

    /** Out of care. */
    record ToExit(Exit exit) implements Destination {}

    static Destination form(String id) {
        return new ToForm(id);
    }

    static Destination exit(Exit exit) {
        return new ToExit(exit);
    }
}
