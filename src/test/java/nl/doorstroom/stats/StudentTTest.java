package nl.doorstroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StudentTTest {

    /** Printed t tables: 12.706, 4.303, 2.262, 2.023 (39 degrees), 1.984 (99 degrees), 1.960. */
    @Test
    void quantilesMatchThePrintedTables() {
        assertThat(StudentT.quantile(0.975, 1)).isCloseTo(12.706, within(5e-4));
        assertThat(StudentT.quantile(0.975, 2)).isCloseTo(4.303, within(5e-4));
        assertThat(StudentT.factor95(9)).isCloseTo(2.262, within(5e-4));
        assertThat(StudentT.factor95(39)).isCloseTo(2.023, within(5e-4));
        assertThat(StudentT.factor95(99)).isCloseTo(1.984, within(5e-4));
        assertThat(StudentT.factor95(100_000)).isCloseTo(1.960, within(5e-4));
        assertThat(StudentT.factor95(0)).isNaN();
    }

    @Test
    void factorsGoOnWhereTheirTableEnds() {
        for (int degrees : new int[] {1, 510, 511, 512, 513}) {
            assertThat(StudentT.factor95(degrees))
                    .as("%d degrees", degrees)
                    .isEqualTo(StudentT.quantile(0.975, degrees));
        }
    }

    @Test
    void intervalOfAMeanWorkedByHand() {
        // mean 3, sd sqrt(2.5), t(4) = 2.776445
        Interval interval = StudentT.meanOf(new double[] {1, 2, 3, 4, 5});
        assertThat(interval.estimate()).isEqualTo(3);
        assertThat(interval.halfWidth()).isCloseTo(2.776445 * Math.sqrt(2.5 / 5), within(1e-6));
        assertThat(interval.low() + interval.high()).isCloseTo(6, within(1e-12));
    }

    @Test
    void intervalIncludesItsEnds() {
        Interval interval = new Interval(3, 2);
        assertThat(interval.includes(1)).isTrue();
        assertThat(interval.includes(5)).isTrue();
        assertThat(interval.includes(0.999)).isFalse();
        assertThat(interval.includes(5.001)).isFalse();
    }

    @Test
    void fewValuesGiveNoInterval() {
        assertThat(StudentT.meanOf(new double[] {}).estimate()).isNaN();
        assertThat(StudentT.meanOf(new double[] {4}).isKnown()).isFalse();
        assertThat(StudentT.meanOf(new double[] {4}).includes(4)).isFalse();
        assertThat(StudentT.meanOf(new double[] {0.1, 0.1, 0.1})).isEqualTo(new Interval(0.1, 0));
    }

    @Test
    void twoValuesHaveAVarianceAndOneHasNot() {
        assertThat(Sums.variance(new double[] {4})).isNaN();
        assertThat(Sums.variance(new double[] {4, 6})).isEqualTo(2);
        assertThat(Sums.allEqual(new double[] {})).isFalse();
    }

    /** The sum of squares less the square of the sum would keep no digit here. */
    @Test
    void varianceOfNumbersFarFromZeroKeepsItsDigits() {
        assertThat(Sums.variance(new double[] {1e9 + 1, 1e9 + 2, 1e9 + 3})).isEqualTo(1);
        // 0.1, 0.2 and 0.4 have the mean 0.7/3 and the variance 0.07/3.
        assertThat(Sums.variance(new double[] {1e8 + 0.1, 1e8 + 0.2, 1e8 + 0.4}))
                .isCloseTo(0.07 / 3, within(1e-6));
    }

    @Test
    void compensatedSumKeepsSmallNumbersBesideLargeOnes() {
        assertThat(Sums.sum(new double[] {1, 1e100, 1, -1e100})).isEqualTo(2);
    }
}
