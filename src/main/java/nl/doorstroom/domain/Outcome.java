package nl.doorstroom.domain;

/** The one typed way in which a child leaves. */
public enum Outcome {
    HOME,
    LEAVES,
    ADULT_CARE,
    DROP_OUT,
    /** Gave up waiting (R4). */
    LEFT_LIST,
    /** Found no room (R13). */
    LOST,
    /** Reached the age limit (R24). */
    AGED_OUT,
    /** Reached the age limit and no adult place was found in time (R24). */
    AGED_OUT_WITHOUT_PLACE;

    /** The outcome of a routing exit. */
    public static Outcome of(Exit exit) {
        return switch (exit) {
            case HOME -> HOME;
            case LEAVES -> LEAVES;
            case ADULT_CARE -> ADULT_CARE;
            case DROP_OUT -> DROP_OUT;
        };
    }

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
