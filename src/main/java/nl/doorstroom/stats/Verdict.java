package nl.doorstroom.stats;

/** What a paired comparison allows one to say about a reform against its base. */
public enum Verdict {
    /** The whole 95% interval of the difference lies below 0. */
    LOWER,
    /** The whole 95% interval of the difference lies above 0. */
    HIGHER,
    /** The interval includes 0, or there is no interval. */
    CANNOT_TELL_APART;

    static Verdict of(Interval difference) {
        if (difference.high() < 0) {
            return LOWER;
        }
        return difference.low() > 0 ? HIGHER : CANNOT_TELL_APART;
    }
}
