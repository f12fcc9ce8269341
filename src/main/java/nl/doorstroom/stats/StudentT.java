package nl.doorstroom.stats;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Student's t: quantiles and the 95% interval of a mean of independent, near-normal values.
 *
 * <p>Half width of the mean of n values with sample standard deviation s: {@code t(0.975, n-1) s / sqrt(n)}.
 *
 * <p>Source: Student (1908), The probable error of a mean, Biometrika 6(1); Law (2015), Simulation Modeling and
 * Analysis, 5th ed., eq. 4.12.
 */
public final class StudentT {

    private static final int TABLE_SIZE = 512;
    /** Index: degrees of freedom; value: the 0.975 quantile. Index 0 is NaN. */
    private static final double[] QUANTILES_975 = table();

    private StudentT() {}

    /** The quantile of the t law at probability p in (0, 1), with at least one degree of freedom. */
    public static double quantile(double p, int degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom, 1e-13).inverseCumulativeProbability(p);
    }

    /** The factor of a two-sided 95% interval; NaN with no degrees of freedom. */
    static double factor95(int degreesOfFreedom) {
        return degreesOfFreedom < TABLE_SIZE
                ? QUANTILES_975[Math.max(degreesOfFreedom, 0)]
                : quantile(0.975, degreesOfFreedom);
    }

    /** Mean and 95% interval; no values give NaN, one value or none gives no interval, equal values a width of 0. */
    public static Interval meanOf(double[] values) {
        if (values.length == 0) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double mean = Sums.mean(values);
        return new Interval(mean, halfWidth95(values));
    }

    /** Half width of the 95% interval of the mean; NaN for fewer than two values, exactly 0 when all are equal. */
    static double halfWidth95(double[] values) {
        return factor95(values.length - 1) * Math.sqrt(Sums.variance(values) / values.length);
    }

    private static double[] table() {
        double[] quantiles = new double[TABLE_SIZE];
        quantiles[0] = Double.NaN;
        for (int df = 1; df < TABLE_SIZE; df++) {
            quantiles[df] = quantile(0.975, df);
        }
        return quantiles;
    }
}
