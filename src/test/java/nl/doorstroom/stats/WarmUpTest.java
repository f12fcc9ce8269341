package nl.doorstroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void dropsARampWorkedByHand() {
        // Batches 0, 2, then 10 ten times: only from batch 2 on is the criterion 0.
        double[] series = new double[60];
        Arrays.fill(series, 10);
        Arrays.fill(series, 0, 5, 0);
        Arrays.fill(series, 5, 10, 2);
        assertThat(WarmUp.mser5(series)).isEqualTo(new WarmUp(10, true));
    }

    @Test
    void matchesTheDefinitionOnRandomSeries() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            double[] series = new double[150];
            Arrays.setAll(series, i -> 40 * (1 - Math.exp(-i / 20.0)) + 3 * random.nextGaussian());
            assertThat(WarmUp.mser5(series).observations()).as("seed %d", seed).isEqualTo(byDefinition(series));
        }
    }

    @Test
    void lastIncompleteBatchIsLeftOut() {
        double[] series = new double[54];
        Arrays.fill(series, 0, 10, 8);
        Arrays.fill(series, 50, 54, 1e6);
        assertThat(WarmUp.mser5(series)).isEqualTo(new WarmUp(10, true));
    }

    @Test
    void minimumAtTheMiddleIsStillSettled() {
        double[] series = new double[100];
        Arrays.setAll(series, i -> i < 50 ? 100 - i : 0);
        assertThat(WarmUp.mser5(series)).isEqualTo(new WarmUp(50, true));
        Arrays.setAll(series, i -> i < 55 ? 100 - i : 0);
        assertThat(WarmUp.mser5(series)).isEqualTo(new WarmUp(55, false));
    }

    @Test
    void constantSeriesNeedsNoWarmUp() {
        assertThat(WarmUp.mser5(new double[100])).isEqualTo(new WarmUp(0, true));
    }

    @Test
    void seriesThatKeepsGrowingHasNotSettled() {
        double[] series = new double[400];
        Arrays.setAll(series, i -> i * (double) i);
        assertThat(WarmUp.mser5(series).settled()).isFalse();
    }

    @Test
    void refusesAShortSeries() {
        assertThatThrownBy(() -> WarmUp.mser5(new double[49])).hasMessageContaining("49 observations");
    }

    private static int byDefinition(double[] series) {
        int batches = series.length / 5;
        double[] y = new double[batches];
        Arrays.setAll(y, j -> Arrays.stream(series, 5 * j, 5 * j + 5).average().orElseThrow());
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int d = 0; d < batches - 5; d++) {
            double mean = Arrays.stream(y, d, batches).average().orElseThrow();
            double squares = Arrays.stream(y, d, batches)
                    .map(v -> (v - mean) * (v - mean))
                    .sum();
            double value = squares / Math.pow(batches - d, 2);
            if (value < least) {
                least = value;
                best = d;
            }
        }
        return 5 * best;
    }
}
