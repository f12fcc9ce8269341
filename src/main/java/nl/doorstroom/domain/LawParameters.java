package nl.doorstroom.domain;

import java.util.Locale;

/** What the parameters of a {@link Law} must be. */
final class LawParameters {
    private LawParameters() {}

    static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw refused(name, value, "a finite number above 0");
        }
    }

    static void requireRange(double lowDays, double highDays) {
        if (!(lowDays >= 0 && lowDays < Double.POSITIVE_INFINITY)) {
            throw refused("lowDays", lowDays, "a finite number of at least 0");
        }
        if (!(highDays > lowDays && highDays < Double.POSITIVE_INFINITY)) {
            throw refused("highDays", highDays, "a finite number above lowDays, " + lowDays);
        }
    }

    static IllegalArgumentException refused(String name, double value, String rule) {
        return new IllegalArgumentException(String.format(Locale.ROOT, "%s is %s, expected %s", name, value, rule));
    }
}
