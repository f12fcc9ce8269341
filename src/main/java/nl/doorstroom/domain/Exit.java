package nl.doorstroom.domain;

/** The ways out that a routing table may name. */
public enum Exit {
    HOME("home"),
    LEAVES("leaves"),
    ADULT_CARE("adult_care"),
    DROP_OUT("drop_out");

    private final String id;

    Exit(String id) {
        this.id = id;
    }

    /** The word used in scenarios and tables. */
    public String id() {
        return id;
    }
}
