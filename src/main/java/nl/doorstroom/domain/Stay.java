package nl.doorstroom.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a child stays (R17, R18): draw, x trend, x factors, then the cap.
 *
 * @param any the law of profiles that have none of their own
 * @param byProfile laws by profile id
 * @param capDays a minimum with, not a redraw; infinite by default
 * @param trendPerYear g of (1 + g)^(years since start) at admission
 * @param trendUntilDay the day on which the trend ends; the level stays
 * @param breakdownShare chance, drawn at admission, that the stay breaks down
 * @param broken the law of a broken stay, or null for the same law
 * @param notFittingFactor multiplies the stay of a child for whom the form is an alternative
 */
public record Stay(
        Law any,
        Map<String, Law> byProfile,
        double capDays,
        double trendPerYear,
        double trendUntilDay,
        double breakdownShare,
        @Nullable Law broken,
        double notFittingFactor) {
    public static Stay of(Law law) {
        return new Stay(law, Map.of(), Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY, 0, null, 1);
    }

    /** The law of a profile, before trend, factors and cap. */
    public Law law(String profile) {
        return byProfile.getOrDefault(profile, any);
    }

    /** The trend factor of a stay that begins at a day. */
    public double trend(double day) {
        if (trendPerYear == 0) {
            return 1;
        }
        double until = Math.min(day, trendUntilDay);
        return until <= 0 ? 1 : Math.pow(1 + trendPerYear, until / Calendar.DAYS_PER_YEAR);
    }
}
