package nl.doorstroom.engine;

/** The mutable state behind a {@link Child}; only the engine touches it. */
abstract class ChildState {
    /** Birth day of a child in a scenario without ages. */
    public static final long NO_BIRTH = Long.MIN_VALUE;

    String source = "";
    long number;
    int stream;
    int home;
    int profile;
    int referrer = -1;
    int frame = -1;
    long birthDay = NO_BIRTH;
    double since;
    double intakeDays;
    int soughtForm = -1;
    int pool = -1;
    int previousPool = -1;
    boolean fitting = true;
    Situation situation = Situation.HOME;
}
