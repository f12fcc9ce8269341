package nl.doorstroom.stats;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The difference of two ratios, reform less base, whose replications are paired by common random numbers.
 *
 * <p>The jackknife leaves out the same replication on both sides: the pseudo-values of the difference are the
 * differences of the pseudo-values, and the half width follows from their spread as in {@link Ratio}. A pair in which
 * both sides are empty contributes nothing.
 *
 * <p>The variance ratio is {@code (var(base) + var(reform)) / var(reform - base)}, all by the jackknife: how many times
 * more replications independent seeds would have needed. It is infinite when only the paired variance is 0 and NaN when
 * all three are 0 or unknown.
 *
 * <p>Source: Miller (1974), Biometrika 61; Glasserman and Yao (1992), Some guidelines and guarantees for common random
 * numbers, Management Science 38; Law (2015), section 11.2.
 *
 * @param base the ratio of the base with its own interval
 * @param reform the ratio of the reform with its own interval
 * @param difference reform less base with the paired interval
 * @param varianceRatio variance with independent seeds over variance with common random numbers
 */
public record PairedDifference(Interval base, Interval reform, Interval difference, double varianceRatio) {

    /**
     * Compares two ratios whose i-th replications belong together.
     *
     * @throws IllegalArgumentException when the four arrays differ in length or hold a value {@link Ratio} refuses
     */
    public static PairedDifference of(
            double[] baseNumerators,
            double[] baseDenominators,
            double[] reformNumerators,
            double[] reformDenominators) {
        RatioSample base = RatioSample.of(baseNumerators, baseDenominators);
        RatioSample reform = RatioSample.of(reformNumerators, reformDenominators);
        if (base.size() != reform.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "The base has %d replications but the reform %d.", base.size(), reform.size()));
        }
        int[] kept = IntStream.range(0, base.size())
                .filter(i -> !base.isEmpty(i) || !reform.isEmpty(i))
                .toArray();
        return ofPairs(base.only(kept), reform.only(kept));
    }

    private static PairedDifference ofPairs(RatioSample base, RatioSample reform) {
        double[] baseDeviations = base.pseudoDeviations();
        double[] reformDeviations = reform.pseudoDeviations();
        double[] deviations = new double[base.size()];
        Arrays.setAll(deviations, i -> reformDeviations[i] - baseDeviations[i]);
        double independent = Sums.variance(baseDeviations) + Sums.variance(reformDeviations);
        Interval difference = new Interval(reform.ratio() - base.ratio(), StudentT.halfWidth95(deviations));
        return new PairedDifference(
                base.withoutEmpty().interval(),
                reform.withoutEmpty().interval(),
                difference,
                independent / Sums.variance(deviations));
    }

    /** What the interval of the difference allows one to say. */
    public Verdict verdict() {
        return Verdict.of(difference);
    }
}
