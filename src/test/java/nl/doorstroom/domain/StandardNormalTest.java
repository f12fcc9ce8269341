package nl.doorstroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import umontreal.ssj.probdist.NormalDist;

class StandardNormalTest {
    /** Wichura (1988), section 4, the three check values of PPND16. */
    @Test
    void quantileMeetsThePublishedCheckValues() {
        assertThat(StandardNormal.quantile(0.25)).isCloseTo(-0.6744897501960817, within(1e-15));
        assertThat(StandardNormal.quantile(0.001)).isCloseTo(-3.090232306167814, within(2e-15));
        assertThat(StandardNormal.quantile(1e-20)).isCloseTo(-9.262340089798408, within(1e-14));
    }

    /** J. M. Blair, C. A. Edwards and J. H. Johnson (1976), another approximation, as SSJ has it. */
    @Test
    void quantileAgreesWithAnotherApproximation() {
        for (double u = 1e-300; u < 0.5; u = u < 0.01 ? u * 1.7 : u + 0.00137) {
            assertThat(StandardNormal.quantile(u))
                    .as("u %s", u)
                    .isCloseTo(NormalDist.inverseF01(u), withinPercentage(1e-12));
            assertThat(StandardNormal.quantile(1 - u)).isCloseTo(-StandardNormal.quantile(1 - (1 - u)), within(1e-12));
        }
        assertThat(StandardNormal.quantile(0.5)).isZero();
        assertThat(StandardNormal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(StandardNormal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void cdfInvertsTheQuantile() {
        for (double u : new double[] {1e-300, 1e-50, 1e-10, 0.01, 0.3, 0.5, 0.7, 0.99}) {
            assertThat(StandardNormal.cdf(StandardNormal.quantile(u))).isCloseTo(u, withinPercentage(1e-9));
        }
    }
}
