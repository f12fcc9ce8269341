package nl.doorstroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

    private static final double[] ONES = {1, 1, 1, 1};

    @Test
    void equalDenominatorsGiveThePairedStudentInterval() {
        double[] base = {1, 5, 2, 8};
        double[] reform = {2, 7, 2.5, 10};
        PairedDifference paired = PairedDifference.of(base, ONES, reform, ONES);
        Interval mean = StudentT.meanOf(new double[] {1, 2, 0.5, 2});
        assertThat(paired.difference().estimate()).isCloseTo(mean.estimate(), within(1e-14));
        assertThat(paired.difference().halfWidth()).isCloseTo(mean.halfWidth(), within(1e-13));
        assertThat(paired.base()).isEqualTo(Ratio.of(base, ONES));
        assertThat(paired.reform()).isEqualTo(Ratio.of(reform, ONES));
    }

    @Test
    void varianceRatioIsTheSumOfVariancesOverThePairedVariance() {
        double[] base = {1, 5, 2, 8};
        double[] reform = {2, 7, 2.5, 10};
        double expected = (Sums.variance(base) + Sums.variance(reform)) / Sums.variance(new double[] {1, 2, 0.5, 2});
        assertThat(PairedDifference.of(base, ONES, reform, ONES).varianceRatio())
                .isCloseTo(expected, within(1e-10));
    }

    @Test
    void verdictFollowsFromTheIntervalAndZero() {
        double[] base = {10, 11, 12, 13};
        assertThat(PairedDifference.of(base, ONES, new double[] {8, 9.1, 10, 11}, ONES)
                        .verdict())
                .isEqualTo(Verdict.LOWER);
        assertThat(PairedDifference.of(base, ONES, new double[] {12, 13.1, 14, 15}, ONES)
                        .verdict())
                .isEqualTo(Verdict.HIGHER);
        assertThat(PairedDifference.of(base, ONES, new double[] {9, 12, 11, 14}, ONES)
                        .verdict())
                .isEqualTo(Verdict.CANNOT_TELL_APART);
    }

    @Test
    void unchangedReformCannotBeToldApartAndHasNoWidth() {
        double[] base = {10, 11, 12, 13};
        PairedDifference paired = PairedDifference.of(base, ONES, base, ONES);
        assertThat(paired.difference()).isEqualTo(new Interval(0, 0));
        assertThat(paired.verdict()).isEqualTo(Verdict.CANNOT_TELL_APART);
        assertThat(paired.varianceRatio()).isInfinite();
    }

    @Test
    void oneReplicationCannotTellApart() {
        double[] one = {1};
        PairedDifference paired = PairedDifference.of(one, one, new double[] {5}, one);
        assertThat(paired.difference().estimate()).isEqualTo(4);
        assertThat(paired.verdict()).isEqualTo(Verdict.CANNOT_TELL_APART);
    }

    @Test
    void pairsEmptyOnBothSidesContributeNothing() {
        PairedDifference with = PairedDifference.of(
                new double[] {1, 0, 5}, new double[] {1, 0, 2}, new double[] {2, 0, 7}, new double[] {1, 0, 3});
        PairedDifference without =
                PairedDifference.of(new double[] {1, 5}, new double[] {1, 2}, new double[] {2, 7}, new double[] {1, 3});
        assertThat(with).isEqualTo(without);
    }

    @Test
    void refusesAnotherNumberOfReplications() {
        assertThatThrownBy(() -> PairedDifference.of(new double[2], new double[2], new double[3], new double[3]))
                .hasMessage("The base has 2 replications but the reform 3.");
    }

    @Test
    void pairedIntervalCoversNinetyFivePercentOfCorrelatedRatios() {
        Random random = new Random(7);
        int covered = 0;
        for (int repeat = 0; repeat < 10_000; repeat++) {
            double[][] columns = new double[4][40];
            for (int i = 0; i < 40; i++) {
                double shared = random.nextGaussian();
                columns[1][i] = 100 + 5 * random.nextGaussian();
                columns[0][i] = columns[1][i] * (6 + shared + 0.3 * random.nextGaussian());
                columns[3][i] = 90 + 5 * random.nextGaussian();
                columns[2][i] = columns[3][i] * (7 + shared + 0.3 * random.nextGaussian());
            }
            PairedDifference paired = PairedDifference.of(columns[0], columns[1], columns[2], columns[3]);
            covered += paired.difference().includes(1) ? 1 : 0;
            assertThat(paired.varianceRatio())
                    .as("repeat %d of seed 7, %s", repeat, Arrays.toString(columns[0]))
                    .isGreaterThan(2);
        }
        assertThat(covered / 10_000.0).as("seed 7").isBetween(0.943, 0.957);
    }
}
