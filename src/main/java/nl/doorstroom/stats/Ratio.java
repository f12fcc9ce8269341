package nl.doorstroom.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A mean, share or ratio over replications: the sum of the numerators over the sum of the denominators, with a
 * jackknife 95% interval.
 *
 * <p>With R = sum N / sum D over n replications and R(-i) the same without replication i, the pseudo-values are
 * {@code J(i) = n R - (n-1) R(-i)} and the half width is {@code t(0.975, n-1) sd(J) / sqrt(n)}. The interval is centred
 * on R itself, not on the mean of the pseudo-values, so that a table shows the plain ratio of its two columns.
 *
 * <p>A replication with numerator and denominator both 0 is empty and contributes nothing: it does not count in n. One
 * replication with data gives no interval (NaN), equal ratios in all replications a half width of exactly 0.
 *
 * <p>Source: Quenouille (1956), Notes on bias in estimation, Biometrika 43; Miller (1974), The jackknife - a review,
 * Biometrika 61; Law (2015), Simulation Modeling and Analysis, 5th ed., section 9.5.3 (jackknife for ratios).
 */
public final class Ratio {

    private Ratio() {}

    /**
     * The ratio and its interval.
     *
     * @param numerators one per replication, in the order of the replications
     * @param denominators one per replication, at least 0, in the same order
     * @return the estimate is NaN when the denominators add up to 0
     */
    public static Interval of(double[] numerators, double[] denominators) {
        RatioSample sample = RatioSample.of(numerators, denominators).withoutEmpty();
        return sample.interval();
    }

    /**
     * The sum of several ratios over the same replications: its pseudo-values are the sums of theirs, so that what goes up
     * together widens the interval. A ratio without a denominator contributes nothing.
     *
     * @param numerators of each ratio, one per replication
     * @param denominators of each ratio, in the same order
     * @return the estimate is NaN when no ratio has a denominator
     */
    public static Interval sum(List<double[]> numerators, List<double[]> denominators) {
        List<RatioSample> parts = IntStream.range(0, numerators.size())
                .mapToObj(i -> RatioSample.of(numerators.get(i), denominators.get(i)))
                .filter(part -> !Double.isNaN(part.ratio()))
                .toList();
        if (parts.isEmpty()) {
            return new Interval(Double.NaN, Double.NaN);
        }
        int[] kept = IntStream.range(0, parts.get(0).size())
                .filter(i -> parts.stream().anyMatch(part -> !part.isEmpty(i)))
                .toArray();
        double sum = 0;
        double[] deviations = new double[kept.length];
        for (RatioSample part : parts) {
            sum += part.ratio();
            double[] ofPart = part.only(kept).pseudoDeviations();
            Arrays.setAll(deviations, i -> deviations[i] + ofPart[i]);
        }
        return new Interval(sum, StudentT.halfWidth95(deviations));
    }
}
