package nl.doorstroom.domain;

/**
 * The distribution of a duration in days, never below 0. Immutable; equal parameters make equal laws.
 *
 * <p>Every constructor throws an {@link IllegalArgumentException} that names the value and the rule it breaks. Functions
 * are accurate to about 1e-10 relative.
 */
public sealed interface Law
        permits FixedLaw,
                ExponentialLaw,
                LogNormalLaw,
                GammaLaw,
                WeibullLaw,
                TriangularLaw,
                UniformLaw,
                EmpiricalLaw,
                ScaledLaw,
                CappedLaw {

    /** Returns the chance that the duration is at most {@code days}. */
    double cdf(double days);

    /** Returns the chance that the duration is longer than {@code days}, keeping its digits where the cdf is near 1. */
    default double tail(double days) {
        return 1 - cdf(days);
    }

    /** Returns the smallest number of days with {@code cdf(days) >= u}, for u in [0, 1]; may be infinite at u = 1. */
    double quantile(double u);

    /** Returns {@code quantile(1 - s)}, keeping its digits for an s far below 1e-16. */
    default double tailQuantile(double s) {
        return quantile(1 - s);
    }

    /**
     * Returns the quantile among the durations longer than {@code elapsedDays}, which is F^-1(F(e) + u (1 - F(e))); it is
     * {@code elapsedDays} itself when the chance of a longer one is 0, or below the smallest double.
     */
    default double quantileBeyond(double elapsedDays, double u) {
        double tail = tail(elapsedDays);
        return tail <= 0 ? elapsedDays : Math.max(elapsedDays, tailQuantile((1 - u) * tail));
    }

    /** Returns the mean in days. */
    double mean();

    /** Returns E min(X, cap) in days: the mean when every longer duration is cut to {@code capDays}, at least 0. */
    double meanUpTo(double capDays);
}
