package nl.doorstroom.cli;

import java.util.Locale;
import nl.doorstroom.stats.Interval;

/** Numbers for the eye: no more digits than matter. */
final class Numbers {
    private final Locale locale;

    Numbers(Locale locale) {
        this.locale = locale;
    }

    /** Two or three digits; a dash when there is no value. */
    String of(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        double size = Math.abs(value);
        String pattern = size >= 99.95 ? "%,.0f" : size >= 0.995 || size < 0.005 ? "%,.1f" : "%.2f";
        return String.format(locale, pattern, size < 0.005 ? 0.0 : value);
    }

    /** An estimate and the half width of its 95% interval, when there is one. */
    String withHalfWidth(Interval value) {
        return value.isKnown() ? of(value.estimate()) + " ± " + of(value.halfWidth()) : of(value.estimate());
    }

    /** A share of 1 in whole percents, and the half width of its 95% interval. */
    String percent(Interval share) {
        String percent = String.format(locale, "%.0f", 100 * share.estimate());
        double half = 100 * share.halfWidth();
        return (share.isKnown() ? percent + String.format(locale, half < 0.95 ? " ± %.1f" : " ± %.0f", half) : percent)
                + "%";
    }

    /** The same with a sign. */
    String signed(double value) {
        return value > 0 ? "+" + of(value) : of(value);
    }

    /** A text made as wide as wanted with spaces behind it, or cut. */
    static String left(String text, int width) {
        String cut = text.length() <= width ? text : text.substring(0, width - 1) + "…";
        return cut + " ".repeat(width - cut.length());
    }

    /** A text made as wide as wanted with spaces before it. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
