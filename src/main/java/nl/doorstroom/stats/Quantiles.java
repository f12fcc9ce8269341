package nl.doorstroom.stats;

import java.util.Arrays;
import java.util.Locale;

/**
 * Sample quantiles of type 7, the default of R and NumPy: with the values sorted as x(0)..x(n-1) and h = (n-1) p, the
 * quantile is {@code x(floor h) + (h - floor h) (x(floor h + 1) - x(floor h))}.
 *
 * <p>Source: Hyndman and Fan (1996), Sample quantiles in statistical packages, The American Statistician 50(4),
 * definition 7.
 */
public final class Quantiles {

    private Quantiles() {}

    /**
     * The quantiles of the values at the given probabilities.
     *
     * @param values one per replication, in any order; NaN marks an empty replication and is left out
     * @param probabilities each in [0, 1]
     * @return one quantile per probability; NaN for all when no value is left
     */
    public static double[] of(double[] values, double... probabilities) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return Arrays.stream(probabilities).map(p -> ofSorted(sorted, p)).toArray();
    }

    private static double ofSorted(double[] sorted, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The probability (%s) must lie in [0, 1].", p));
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = (sorted.length - 1) * p;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
