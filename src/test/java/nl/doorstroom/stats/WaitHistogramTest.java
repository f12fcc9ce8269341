package nl.doorstroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class WaitHistogramTest {

    private static final double[] SHARES = {0.001, 0.1, 0.25, 0.5, 0.9, 0.95, 0.999, 1};

    @Test
    void percentilesDifferFromTheOrderStatisticsByLessThanOnePercent() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            WaitHistogram histogram = new WaitHistogram();
            double[] waits = new double[2_000];
            for (int i = 0; i < waits.length; i++) {
                waits[i] = Math.exp(3 + 3 * random.nextGaussian());
                histogram.add(waits[i]);
            }
            Arrays.sort(waits);
            for (double p : SHARES) {
                double exact = waits[Math.max(0, (int) Math.ceil(p * waits.length - 1e-9) - 1)];
                if (exact >= 1e-3 && exact <= 1e6) {
                    assertThat(histogram.quantile(p))
                            .as("seed %d, p %s", seed, p)
                            .isCloseTo(exact, Percentage.withPercentage(100 * WaitHistogram.RELATIVE_ERROR));
                }
            }
        }
    }

    @Test
    void statedErrorHoldsAtEveryPowerOfTwoAndIsUnderOnePercent() {
        assertThat(WaitHistogram.RELATIVE_ERROR).isLessThan(0.01);
        for (double days = Math.scalb(1.0, -10); days < 1e6; days *= 2) {
            for (double wait : new double[] {days, Math.nextDown(2 * days), days * 1.015625, days * 1.4142}) {
                WaitHistogram histogram = new WaitHistogram();
                histogram.add(wait);
                assertThat(Math.abs(histogram.quantile(0.5) - wait) / wait)
                        .as("wait %s", wait)
                        .isLessThanOrEqualTo(WaitHistogram.RELATIVE_ERROR);
            }
        }
    }

    @Test
    void zeroAndNearZeroWaitsHaveTheirOwnBin() {
        WaitHistogram histogram = new WaitHistogram();
        histogram.add(0, 60);
        histogram.add(0.0005, 20);
        histogram.add(100, 20);
        assertThat(histogram.count()).isEqualTo(100);
        assertThat(histogram.quantile(0)).isZero();
        assertThat(histogram.quantile(0.8)).isZero();
        assertThat(histogram.quantile(0.81)).isBetween(99.0, 101.0);
    }

    @Test
    void rankDoesNotSlipByRounding() {
        WaitHistogram histogram = new WaitHistogram();
        histogram.add(1, 55);
        histogram.add(1000, 45);
        assertThat(histogram.quantile(0.55)).isLessThan(2);
        assertThat(histogram.quantile(0.56)).isGreaterThan(900);
    }

    @Test
    void tooLongWaitsFallInTheLastBin() {
        WaitHistogram histogram = new WaitHistogram();
        histogram.add(1e9);
        histogram.add(Double.POSITIVE_INFINITY);
        assertThat(histogram.quantile(1)).isBetween(1.03e6, 1.05e6);
    }

    @Test
    void mergingInAnyOrderGivesTheHistogramOfAllWaits() {
        Random random = new Random(3);
        WaitHistogram all = new WaitHistogram();
        WaitHistogram[] parts = {new WaitHistogram(), new WaitHistogram(), new WaitHistogram()};
        for (int i = 0; i < 3_000; i++) {
            double wait = -30 * Math.log(random.nextDouble()) - 10;
            all.add(Math.max(0, wait));
            parts[i % 3].add(Math.max(0, wait));
        }
        WaitHistogram merged = new WaitHistogram();
        for (int part : new int[] {2, 0, 1}) {
            merged.merge(parts[part]);
        }
        assertThat(merged.count()).isEqualTo(all.count());
        for (double p : SHARES) {
            assertThat(merged.quantile(p)).as("seed 3, p %s", p).isEqualTo(all.quantile(p));
        }
    }

    @Test
    void refusesNegativeWaitsAndAnEmptyHistogramHasNoPercentile() {
        WaitHistogram histogram = new WaitHistogram();
        histogram.add(5, 0);
        assertThat(histogram.count()).isZero();
        assertThat(histogram.quantile(0.5)).isNaN();
        assertThatThrownBy(() -> histogram.add(-1)).hasMessageContaining("-1.0 days");
        assertThatThrownBy(() -> histogram.add(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> histogram.add(1, -2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> histogram.quantile(2)).isInstanceOf(IllegalArgumentException.class);
    }
}
