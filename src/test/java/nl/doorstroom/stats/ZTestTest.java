package nl.doorstroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ZTestTest {

    @Test
    void normalQuantilesMatchThePrintedTables() {
        assertThat(ZTest.normalQuantile(0.975)).isCloseTo(1.959964, within(1e-6));
        assertThat(ZTest.normalQuantile(0.9995)).isCloseTo(3.290527, within(1e-6));
        assertThat(ZTest.normalCdf(1)).isCloseTo(0.841345, within(1e-6));
    }

    @Test
    void familyOfTestsKeepsItsFalseAlarmRate() {
        double each = ZTest.falseAlarmPerTest(0.001, 20);
        assertThat(1 - Math.pow(1 - each, 20)).isCloseTo(0.001, within(1e-12));
        assertThat(each).isBetween(0.001 / 20, 0.001 / 20 * 1.001);
        assertThat(ZTest.threshold(0.001, 1)).isCloseTo(3.290527, within(1e-6));
        assertThat(ZTest.threshold(0.001, 20)).isGreaterThan(4);
    }

    @Test
    void estimatedStandardErrorNeedsAHigherThreshold() {
        // Printed t table, two-sided 0.1% with 40 degrees of freedom: 3.551.
        assertThat(ZTest.threshold(0.001, 1, 40)).isCloseTo(3.551, within(5e-4));
        assertThat(ZTest.threshold(0.001, 20, 1_000_000)).isCloseTo(ZTest.threshold(0.001, 20), within(1e-3));
    }

    @Test
    void powerWorkedByHand() {
        assertThat(ZTest.power(1.959964, 0)).isCloseTo(0.05, within(1e-6));
        assertThat(ZTest.power(1.959964, 2.801585)).isCloseTo(0.80, within(1e-4));
        assertThat(ZTest.power(3, -ZTest.shiftFor(0.99, 3))).isCloseTo(0.99, within(1e-9));
    }

    @Test
    void refusesAnImpossibleFamily() {
        assertThatThrownBy(() -> ZTest.threshold(0, 3)).hasMessageContaining("false-alarm rate");
        assertThatThrownBy(() -> ZTest.threshold(1, 3)).hasMessageContaining("false-alarm rate (1.0)");
        assertThatThrownBy(() -> ZTest.threshold(0.001, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
