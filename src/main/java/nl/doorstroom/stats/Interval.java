package nl.doorstroom.stats;

import java.util.Locale;

/**
 * An estimate with the half width of its symmetric two-sided 95% confidence interval, in the unit of the estimate.
 *
 * @param estimate the point estimate; NaN when there is nothing to estimate from
 * @param halfWidth half the width of the interval, at least 0; NaN when no interval can be given
 */
public record Interval(double estimate, double halfWidth) {

    /** Refuses a negative half width. */
    public Interval {
        if (halfWidth < 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The half width (%s) must not be negative.", halfWidth));
        }
    }

    /** The lower end; NaN when there is no interval. */
    public double low() {
        return estimate - halfWidth;
    }

    /** The upper end; NaN when there is no interval. */
    public double high() {
        return estimate + halfWidth;
    }

    /** Whether a half width is known, which takes at least two replications with data. */
    public boolean isKnown() {
        return !Double.isNaN(halfWidth);
    }

    /** Whether the value lies in the interval, ends included; false when there is no interval. */
    public boolean includes(double value) {
        return low() <= value && value <= high();
    }

    /** Whether the half width is at most the given share of the absolute estimate; false when there is no interval. */
    public boolean isWithin(double relativeHalfWidth) {
        return halfWidth <= relativeHalfWidth * Math.abs(estimate);
    }
}
