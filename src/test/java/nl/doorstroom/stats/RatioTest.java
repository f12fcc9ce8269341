package nl.doorstroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatioTest {

    private static final int REPEATS = 10_000;
    private static final int REPLICATIONS = 40;

    @Test
    void isTheSumOverTheSumWithTheJackknifeWorkedByHand() {
        // With two degrees of freedom t(0.975) = 0.95 / sqrt(2 x 0.975 x 0.025).
        double t = 0.95 / Math.sqrt(2 * 0.975 * 0.025);
        // R = 12/6 = 2; leaving one out 9/4, 8/4, 7/4; pseudo-values 3x2 - 2R(-i) = 1.5, 2, 2.5; sd 0.5.
        Interval interval = Ratio.of(new double[] {3, 4, 5}, new double[] {2, 2, 2});
        assertThat(interval.estimate()).isEqualTo(2);
        assertThat(interval.halfWidth()).isCloseTo(t * 0.5 / Math.sqrt(3), within(1e-9));
    }

    @Test
    void aSumOfRatiosHasTheSumOfTheirPseudoValues() {
        double[][] n = {{3, 1, 7, 2}, {9, 4, 6, 5}};
        double[][] d = {{1, 2, 3, 4}, {2, 2, 1, 3}};
        double[] pseudo = new double[4];
        for (int i = 0; i < 4; i++) {
            pseudo[i] =
                    4 * (13.0 / 10 + 24.0 / 8) - 3 * ((13 - n[0][i]) / (10 - d[0][i]) + (24 - n[1][i]) / (8 - d[1][i]));
        }
        Interval sum = Ratio.sum(List.of(n), List.of(d));
        assertThat(sum.estimate()).isCloseTo(4.3, within(1e-14));
        assertThat(sum.halfWidth()).isCloseTo(StudentT.meanOf(pseudo).halfWidth(), within(1e-13));
    }

    @Test
    void whatCancelsInASumOfRatiosNarrowsItsInterval() {
        double[] ones = {1, 1, 1};
        Interval sum = Ratio.sum(List.of(new double[] {1, 2, 3}, new double[] {3, 2, 1}), List.of(ones, ones));
        assertThat(sum.estimate()).isEqualTo(4);
        assertThat(sum.halfWidth()).isZero();
    }

    @Test
    void aRatioWithoutDataAddsNothingToASum() {
        double[] none = {0, 0, 0};
        double[] n = {3, 4, 5};
        double[] d = {2, 1, 2};
        assertThat(Ratio.sum(List.of(n, none), List.of(d, none))).isEqualTo(Ratio.of(n, d));
        assertThat(Ratio.sum(List.of(none), List.of(none)).estimate()).isNaN();
        assertThat(Ratio.sum(List.of(new double[] {3}), List.of(new double[] {2}))
                        .isKnown())
                .isFalse();
    }

    @Test
    void aReplicationEmptyInAllRatiosOfASumDoesNotCount() {
        double[] first = {3, 0, 4, 5};
        double[] second = {2, 0, 1, 2};
        double[] with = {1, 0, 1, 1};
        Interval sum = Ratio.sum(List.of(first, second), List.of(with, with));
        double[] ones = {1, 1, 1};
        assertThat(sum)
                .isEqualTo(Ratio.sum(List.of(new double[] {3, 4, 5}, new double[] {2, 1, 2}), List.of(ones, ones)));
    }

    @Test
    void unequalDenominatorsFollowTheDefinitionOfThePseudoValues() {
        double[] n = {3, 1, 7, 2};
        double[] d = {1, 2, 3, 4};
        double[] pseudo = new double[4];
        for (int i = 0; i < 4; i++) {
            pseudo[i] = 4 * (13.0 / 10) - 3 * (13 - n[i]) / (10 - d[i]);
        }
        Interval interval = Ratio.of(n, d);
        assertThat(interval.estimate()).isCloseTo(1.3, within(1e-15));
        assertThat(interval.halfWidth()).isCloseTo(StudentT.meanOf(pseudo).halfWidth(), within(1e-13));
    }

    @Test
    void equalDenominatorsGiveTheStudentIntervalOfTheMean() {
        double[] values = {1.5, 2.25, -3, 8, 0.125};
        Interval mean = StudentT.meanOf(values);
        Interval ratio = Ratio.of(values, new double[] {1, 1, 1, 1, 1});
        assertThat(ratio.estimate()).isCloseTo(mean.estimate(), within(1e-14));
        assertThat(ratio.halfWidth()).isCloseTo(mean.halfWidth(), within(1e-13));
    }

    @Test
    void emptyReplicationsContributeNothing() {
        Interval with = Ratio.of(new double[] {3, 0, 4, 0, 5}, new double[] {2, 0, 1, 0, 2});
        assertThat(with).isEqualTo(Ratio.of(new double[] {3, 4, 5}, new double[] {2, 1, 2}));
    }

    @Test
    void oneReplicationGivesNoIntervalAndNoneGivesNoEstimate() {
        Interval one = Ratio.of(new double[] {3, 0}, new double[] {2, 0});
        assertThat(one.estimate()).isEqualTo(1.5);
        assertThat(one.halfWidth()).isNaN();
        assertThat(one.isKnown()).isFalse();
        assertThat(Ratio.of(new double[] {0}, new double[] {0}).estimate()).isNaN();
    }

    @Test
    void equalRatiosGiveAHalfWidthOfExactlyZero() {
        Interval interval = Ratio.of(new double[] {0.1, 0.2, 0.4}, new double[] {0.3, 0.6, 1.2});
        assertThat(interval).isEqualTo(new Interval(0.1 / 0.3, 0));
        // 49 x (1/49) is not 1 in doubles.
        assertThat(Ratio.of(new double[] {1, 2, 4}, new double[] {49, 98, 196})).isEqualTo(new Interval(1 / 49.0, 0));
    }

    @Test
    void oneNonZeroDenominatorLeavesNoInterval() {
        assertThat(Ratio.of(new double[] {3, 1}, new double[] {2, 0}).halfWidth())
                .isNaN();
    }

    @Test
    void refusesUnequalLengthsAndNegativeDenominators() {
        assertThatThrownBy(() -> Ratio.of(new double[2], new double[3]))
                .hasMessage("There are 2 numerators but 3 denominators.");
        assertThatThrownBy(() -> Ratio.of(new double[] {1}, new double[] {-1})).hasMessageContaining("Replication 0");
        assertThatThrownBy(() -> Ratio.of(new double[] {1}, new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** 10,000 intervals at 95% have a standard error of 0.22%; outside 94.3-95.7 is a false alarm of 0.15%. */
    @Test
    void coversNinetyFivePercentOnANearNormalMeasure() {
        assertThat(coverage(20261122L, RatioTest::nearNormal, 12)).isBetween(0.943, 0.957);
    }

    /** On a strongly skewed measure (lognormal, log-sd 1) 40 replications cover only about 89%. */
    @Test
    void coversLessOnASkewedMeasure() {
        double covered = coverage(20261123L, RatioTest::skewed, 10);
        assertThat(covered).as("coverage of a lognormal measure").isBetween(0.88, 0.91);
    }

    private interface Draw {
        void into(Random random, double[] pair);
    }

    private static double coverage(long seed, Draw draw, double truth) {
        Random random = new Random(seed);
        int covered = 0;
        double[] n = new double[REPLICATIONS];
        double[] d = new double[REPLICATIONS];
        double[] pair = new double[2];
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            for (int i = 0; i < REPLICATIONS; i++) {
                draw.into(random, pair);
                n[i] = pair[0];
                d[i] = pair[1];
            }
            covered += Ratio.of(n, d).includes(truth) ? 1 : 0;
        }
        return (double) covered / REPEATS;
    }

    /** About 200 children a replication, the sum of their waits correlated with their number; mean wait 12. */
    private static void nearNormal(Random random, double[] pair) {
        pair[1] = Math.max(1, Math.rint(200 + 14 * random.nextGaussian()));
        pair[0] = 12 * pair[1] + 40 * random.nextGaussian();
    }

    /** One lognormal value of mean 10 with log-sd 1 a replication. */
    private static void skewed(Random random, double[] pair) {
        pair[1] = 1;
        pair[0] = Math.exp(Math.log(10) - 0.5 + random.nextGaussian());
    }
}
