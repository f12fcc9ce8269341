package nl.doorstroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SampleSizeTest {

    @Test
    void neededIsTheSmallestNumberThatSuffices() {
        // sd 10 and mean 100: 5% takes t s / sqrt(n) <= 5; n = 18 gives 4.973, n = 17 gives 5.142.
        Interval pilot = new Interval(100, StudentT.factor95(9) * 10 / Math.sqrt(10));
        assertThat(SampleSize.needed(pilot, 10, 0.05)).isEqualTo(18);
        // 1% takes about (1.96 x 10)^2 = 384.1; with Student's t 387.
        assertThat(SampleSize.needed(pilot, 10, 0.01)).isEqualTo(387);
    }

    @Test
    void largeNumbersFollowTheNormalLaw() {
        // Half width 0.1% of the mean at sd 0.2 of it: (1.959964 x 200)^2 = 153,658 and two more for Student's t.
        Interval pilot = new Interval(100, StudentT.factor95(9) * 20 / Math.sqrt(10));
        assertThat(SampleSize.needed(pilot, 10, 0.001)).isBetween(153_655, 153_665);
        assertThat(SampleSize.needed(pilot, 10, 1e-6)).isEqualTo(Integer.MAX_VALUE);
    }

    /** By a printed t table: t(6) = 2.447 is at most sqrt(7), t(5) = 2.571 more than sqrt(6); the sd is the half width. */
    @Test
    void fewReplicationsPayForTheirDegreesOfFreedom() {
        Interval pilot = new Interval(100, StudentT.factor95(1) * 10 / Math.sqrt(2));
        assertThat(SampleSize.needed(pilot, 2, 0.1)).isEqualTo(7);
        // t(4) + z(0.8) = 2.776 + 0.842 is at most 1.8 sqrt(5), t(3) + z(0.8) = 3.182 + 0.842 more than 1.8 sqrt(4).
        assertThat(SampleSize.toFind(10, 18, 0.8, 0.05, 1)).isEqualTo(5);
    }

    /** Near (1.959964 sd / half width)^2 replications: 9.8 million is a number, 10.2 million too many. */
    @Test
    void moreThanTenMillionAreTooMany() {
        assertThat(SampleSize.needed(pilotOfSd(1), 10, 1.959964 / Math.sqrt(9.8e6)))
                .isBetween(9_799_000, 9_801_000);
        assertThat(SampleSize.needed(pilotOfSd(1), 10, 1.959964 / Math.sqrt(10.2e6)))
                .isEqualTo(Integer.MAX_VALUE);
        double sum = ZTest.threshold(0.05, 1) + ZTest.normalQuantile(0.8);
        assertThat(SampleSize.toFind(1, sum / Math.sqrt(9.8e6), 0.8, 0.05, 1)).isBetween(9_799_000, 9_801_000);
        assertThat(SampleSize.toFind(1, sum / Math.sqrt(10.2e6), 0.8, 0.05, 1)).isEqualTo(Integer.MAX_VALUE);
    }

    private static Interval pilotOfSd(double sd) {
        return new Interval(1, StudentT.factor95(9) * sd / Math.sqrt(10));
    }

    @Test
    void noSpreadNeedsTwoAndNoEstimateNeedsTooMany() {
        assertThat(SampleSize.needed(new Interval(5, 0), 10, 0.05)).isEqualTo(2);
        assertThat(SampleSize.needed(new Interval(0, 1), 10, 0.05)).isEqualTo(Integer.MAX_VALUE);
        assertThat(SampleSize.needed(new Interval(5, Double.NaN), 10, 0.05)).isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(() -> SampleSize.needed(new Interval(5, 1), 1, 0.05)).hasMessageContaining("pilot");
        assertThatThrownBy(() -> SampleSize.needed(new Interval(5, 1), 10, 0)).hasMessageContaining("half width");
    }

    /** Searched with SciPy's t and normal quantiles. */
    @Test
    void numberToFindAShiftIsTheFewest() {
        assertThat(SampleSize.toFind(10, 5, 0.8, 0.05, 1)).isEqualTo(34);
        assertThat(SampleSize.toFind(10, -5, 0.99, 0.001, 15)).isEqualTo(165);
        assertThat(SampleSize.toFind(10, 3, 0.99, 0.001, 15)).isEqualTo(449);
        assertThat(SampleSize.toFind(10, 0, 0.8, 0.05, 1)).isEqualTo(Integer.MAX_VALUE);
        assertThat(SampleSize.toFind(1, 100, 0.8, 0.05, 1)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void looksDouble() {
        assertThat(SampleSize.nextLook(0, 1000)).isEqualTo(20);
        assertThat(SampleSize.nextLook(19, 1000)).isEqualTo(20);
        assertThat(SampleSize.nextLook(20, 1000)).isEqualTo(40);
        assertThat(SampleSize.nextLook(40, 1000)).isEqualTo(80);
        assertThat(SampleSize.nextLook(640, 1000)).isEqualTo(1000);
        assertThat(SampleSize.nextLook(0, 10)).isEqualTo(10);
    }

    @Test
    void precisionIsRelativeToTheEstimate() {
        assertThat(new Interval(-100, 5).isWithin(0.05)).isTrue();
        assertThat(new Interval(100, 5.01).isWithin(0.05)).isFalse();
        assertThat(new Interval(100, Double.NaN).isWithin(0.05)).isFalse();
    }
}
