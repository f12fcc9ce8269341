package nl.doorstroom.domain;

import java.util.Locale;

/** What the parameters of a {@link Law} must be. */
final class LawParameters {
    private static final double LEAST_VARIATION = 1e-3;
    private static final double MOST_VARIATION = 1e3;

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

    /** Beyond these bounds a law is hardly one, and its quantiles take minutes. */
    static void requireVariation(String law, double variation) {
        if (!(variation >= LEAST_VARIATION && variation <= MOST_VARIATION)) {
            throw refused(
                    "sd/mean of " + law, variation, "a number between " + LEAST_VARIATION + " and " + MOST_VARIATION);
        }
    }

    static IllegalArgumentException refused(String name, double value, String rule) {
        return new IllegalArgumentException(String.format(Locale.ROOT, "%s is %s, expected %s", name, value, rule));
    }
}
