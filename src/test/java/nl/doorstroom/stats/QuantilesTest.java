package nl.doorstroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    private static final Offset<Double> TIGHT = within(1e-12);

    /** R: quantile(c(7, 1, 3, 12), c(0, .1, .5, .9, 1)), worked from the definition: h = 3p. */
    @Test
    void followsTheSeventhDefinition() {
        double[] quantiles = Quantiles.of(new double[] {7, 1, 3, 12}, 0, 0.1, 0.5, 0.9, 1);
        assertThat(quantiles).containsExactly(new double[] {1, 1.6, 5, 10.5, 12}, TIGHT);
    }

    @Test
    void emptyReplicationsAreLeftOut() {
        assertThat(Quantiles.of(new double[] {Double.NaN, 4, Double.NaN, 2}, 0.5))
                .containsExactly(3);
        assertThat(Quantiles.of(new double[] {Double.NaN}, 0.5)[0]).isNaN();
        assertThat(Quantiles.of(new double[] {6}, 0.1, 0.9)).containsExactly(6, 6);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> Quantiles.of(new double[] {1}, 1.5)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> Quantiles.of(new double[] {1}, Double.NaN)).hasMessageContaining("NaN");
    }
}
