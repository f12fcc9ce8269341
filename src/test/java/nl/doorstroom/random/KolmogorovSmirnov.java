package nl.doorstroom.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The distance of Kolmogorov and Smirnov between a sample and a continuous distribution. */
final class KolmogorovSmirnov {
    /**
     * The scaled distance that true samples pass with chance 0.9999: 2 exp(-2 d^2) = 0.0001 (N. V. Smirnov (1948), "Table
     * for estimating the goodness of fit of empirical distributions", Annals of Mathematical Statistics 19, 279-281).
     */
    static final double LARGEST = Math.sqrt(Math.log(2 / 1e-4) / 2);

    private KolmogorovSmirnov() {}

    /** Returns sqrt(n) sup |F_n - F|. */
    static double scaledDistance(double[] sample, DoubleUnaryOperator cdf) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double u = cdf.applyAsDouble(sorted[i]);
            double below = u - (double) i / sorted.length;
            double above = (i + 1.0) / sorted.length - u;
            distance = Math.max(distance, Math.max(below, above));
        }
        return Math.sqrt(sorted.length) * distance;
    }
}
