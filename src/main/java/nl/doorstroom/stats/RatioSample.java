package nl.doorstroom.stats;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** Numerators and denominators by replication, and the jackknife pseudo-values of their ratio. */
final class RatioSample {

    private final double[] numerators;
    private final double[] denominators;

    private RatioSample(double[] numerators, double[] denominators) {
        this.numerators = numerators;
        this.denominators = denominators;
    }

    static RatioSample of(double[] numerators, double[] denominators) {
        if (numerators.length != denominators.length) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "There are %d numerators but %d denominators.",
                    numerators.length,
                    denominators.length));
        }
        for (int i = 0; i < denominators.length; i++) {
            if (!(denominators[i] >= 0) || !Double.isFinite(denominators[i]) || !Double.isFinite(numerators[i])) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Replication %d has numerator %s and denominator %s;"
                                + " both must be finite and the denominator at least 0.",
                        i,
                        numerators[i],
                        denominators[i]));
            }
        }
        return new RatioSample(numerators, denominators);
    }

    int size() {
        return numerators.length;
    }

    boolean isEmpty(int replication) {
        return numerators[replication] == 0 && denominators[replication] == 0;
    }

    RatioSample only(int[] replications) {
        return new RatioSample(
                IntStream.of(replications).mapToDouble(i -> numerators[i]).toArray(),
                IntStream.of(replications).mapToDouble(i -> denominators[i]).toArray());
    }

    RatioSample withoutEmpty() {
        return only(IntStream.range(0, size()).filter(i -> !isEmpty(i)).toArray());
    }

    /** Sum over sum; exactly the common ratio when all replications agree; NaN when the denominators add up to 0. */
    double ratio() {
        double total = Sums.sum(denominators);
        if (total == 0) {
            return Double.NaN;
        }
        double[] ratios = new double[size()];
        Arrays.setAll(ratios, i -> numerators[i] / denominators[i]);
        return Sums.allEqual(ratios) ? ratios[0] : Sums.sum(numerators) / total;
    }

    /**
     * Pseudo-value i less the ratio R: {@code (n-1) (R - R(-i)) = (n-1) (N(i) - R D(i)) / (sum D - D(i))}. This form
     * does not subtract two nearly equal ratios. NaN for all when leaving one out leaves no denominator.
     */
    double[] pseudoDeviations() {
        double ratio = ratio();
        double total = Sums.sum(denominators);
        double[] deviations = new double[size()];
        for (int i = 0; i < deviations.length; i++) {
            double rest = total - denominators[i];
            deviations[i] = rest > 0 ? (size() - 1) * residual(i, ratio) / rest : Double.NaN;
        }
        return deviations;
    }

    private double residual(int i, double ratio) {
        return numerators[i] / denominators[i] == ratio ? 0 : numerators[i] - ratio * denominators[i];
    }

    Interval interval() {
        return new Interval(ratio(), StudentT.halfWidth95(pseudoDeviations()));
    }
}
