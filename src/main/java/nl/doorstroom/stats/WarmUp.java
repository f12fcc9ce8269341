package nl.doorstroom.stats;

import java.util.Locale;

/**
 * The length of the start-up bias of one series, by MSER-5: the series is cut in batches of five and the first d
 * batches are dropped, with d the minimum of {@code MSER(d) = sum over j > d of (Y(j) - mean of Y(d+1..k))^2 / (k - d)^2}, Y(j)
 * the mean of batch j of k.
 *
 * <p>The last five batches are not tried as a start, because a few values near each other make the criterion small by
 * chance. A minimum in the second half of the series means that the series had not settled: it is too short, or it
 * grows without end.
 *
 * <p>Source: White (1997), An effective truncation heuristic for bias reduction in simulation output, Simulation 69(6);
 * White, Cobb and Spratt (2000), A comparison of five steady-state truncation heuristics, Winter Simulation Conference;
 * Franklin and White (2008), Stationarity tests and MSER-5, Winter Simulation Conference, pp. 541-546.
 *
 * @param observations the number of leading observations to drop, a multiple of five
 * @param settled whether the minimum lies in the first half of the series
 */
public record WarmUp(int observations, boolean settled) {

    private static final int BATCH = 5;
    private static final int KEPT_BATCHES = 5;

    /**
     * The warm-up of a series of equally spaced observations.
     *
     * @throws IllegalArgumentException for fewer than 50 observations
     */
    public static WarmUp mser5(double[] series) {
        int batches = series.length / BATCH;
        if (batches < 2 * KEPT_BATCHES) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A series of %d observations is too short for MSER-5: it takes %d.",
                    series.length,
                    2 * KEPT_BATCHES * BATCH));
        }
        int best = indexOfMinimum(criterion(batchMeans(series, batches)));
        return new WarmUp(best * BATCH, 2 * best <= batches);
    }

    private static double[] batchMeans(double[] series, int batches) {
        double[] means = new double[batches];
        for (int i = 0; i < batches * BATCH; i++) {
            means[i / BATCH] += series[i] / BATCH;
        }
        return means;
    }

    /** Index: number of batches dropped. One pass from the end, with the update of Welford (1962). */
    private static double[] criterion(double[] means) {
        double[] criterion = new double[means.length - KEPT_BATCHES];
        double mean = 0;
        double squares = 0;
        for (int start = means.length - 1; start >= 0; start--) {
            int kept = means.length - start;
            double step = means[start] - mean;
            mean += step / kept;
            squares += step * (means[start] - mean);
            if (start < criterion.length) {
                criterion[start] = squares / ((double) kept * kept);
            }
        }
        return criterion;
    }

    private static int indexOfMinimum(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] < values[best] ? i : best;
        }
        return best;
    }
}
