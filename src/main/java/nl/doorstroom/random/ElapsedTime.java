package nl.doorstroom.random;

import nl.doorstroom.domain.Law;

/** Durations that have begun before the start: how long they have run and how long they go on (rule R21). */
public final class ElapsedTime {
    private static final int MOST_STEPS = 200;
    private static final double LAST_STEP = 1e-13;

    private ElapsedTime() {}

    /**
     * Returns the days left after {@code elapsedDays}, F^-1(F(e) + u (1 - F(e))) - e.
     *
     * @return at least 0; 0 when the law ends at or before {@code elapsedDays}
     */
    public static double remainingDays(Law law, double elapsedDays, double u) {
        return law.quantileBeyond(elapsedDays, u) - elapsedDays;
    }

    /**
     * Returns the age at which a share u of those found in a stationary stay are younger: the inverse of E min(X, t) /
     * E X, whose density is (1 - F(t)) / E X (D. R. Cox (1962), Renewal Theory, section 5.2).
     *
     * <p>Newton's method inside a bracket: E min(X, t) is concave in t, so that every tangent lies above it.
     */
    public static double stationaryAgeDays(Law law, double u) {
        double target = u * law.mean();
        double low = target;
        double high = above(law, target);
        double age = low;
        for (int step = 0; step < MOST_STEPS; step++) {
            double missing = target - law.meanUpTo(age);
            if (missing > 0) {
                low = age;
            } else {
                high = age;
            }
            double next = age + missing / law.tail(age);
            if (Math.abs(next - age) <= LAST_STEP * age) {
                return Math.max(0, next);
            }
            age = next > low && next < high ? next : 0.5 * (low + high);
            if (high - low <= LAST_STEP * high) {
                return age;
            }
        }
        return age;
    }

    private static double above(Law law, double target) {
        double high = Math.max(law.mean(), target);
        while (law.meanUpTo(high) < target && law.tail(high) > 0) {
            high *= 2;
        }
        return high;
    }
}
