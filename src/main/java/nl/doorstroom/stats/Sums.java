package nl.doorstroom.stats;

import java.util.Arrays;

/**
 * Sums, means and variances in index order, with the compensation of Neumaier (1974, ZAMM 54) so that a long sum of
 * numbers of very different size loses no digits.
 */
final class Sums {

    private Sums() {}

    static double sum(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    static double mean(double[] values) {
        return allEqual(values) ? values[0] : sum(values) / values.length;
    }

    /** Sample variance with n-1; NaN for fewer than two values, exactly 0 when all values are equal. */
    static double variance(double[] values) {
        if (values.length < 2) {
            return Double.NaN;
        }
        double mean = mean(values);
        double[] squares = new double[values.length];
        Arrays.setAll(squares, i -> (values[i] - mean) * (values[i] - mean));
        return sum(squares) / (values.length - 1);
    }

    static boolean allEqual(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return values.length > 0;
    }
}
