package nl.doorstroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.doorstroom.domain.CappedLaw;
import nl.doorstroom.domain.EmpiricalLaw;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.GammaLaw;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.LogNormalLaw;
import nl.doorstroom.domain.ScaledLaw;
import nl.doorstroom.domain.TriangularLaw;
import nl.doorstroom.domain.UniformLaw;
import nl.doorstroom.domain.WeibullLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplerTest {
    private static final int DRAWS = 20_000;

    static Stream<Law> continuousLaws() {
        return Stream.of(
                new ExponentialLaw(30),
                new LogNormalLaw(4.2, 0.9),
                new GammaLaw(0.04, 100),
                new GammaLaw(0.4, 100),
                new GammaLaw(1, 20),
                new GammaLaw(7.5, 12),
                new WeibullLaw(0.6, 80),
                new WeibullLaw(2.5, 300),
                new TriangularLaw(10, 25, 90),
                new UniformLaw(14, 28),
                new EmpiricalLaw(List.of(
                        new EmpiricalLaw.Band(0, 90, 0.4),
                        new EmpiricalLaw.Band(90, 180, 0),
                        new EmpiricalLaw.Band(365, 730, 0.6))),
                new ScaledLaw(new GammaLaw(2, 30), 1.7));
    }

    @ParameterizedTest
    @MethodSource("continuousLaws")
    void drawsFollowTheLaw(Law law) {
        double[] sample = draws(Sampler.of(law));
        assertThat(KolmogorovSmirnov.scaledDistance(sample, law::cdf)).isLessThan(KolmogorovSmirnov.LARGEST);
    }

    @Test
    void drawsOfAnotherLawAreFound() {
        double[] sample = draws(Sampler.of(new GammaLaw(2, 30)));
        assertThat(KolmogorovSmirnov.scaledDistance(sample, new GammaLaw(2, 31)::cdf))
                .isGreaterThan(KolmogorovSmirnov.LARGEST);
    }

    private static double[] draws(Sampler sampler) {
        Draws draws = new Draws(5, 1);
        long source = Draws.textKey("children");
        long stay = Draws.textKey("form/stay");
        return IntStream.range(0, DRAWS)
                .mapToDouble(i -> sampler.days(Draws.uniform(draws.subject(source, i), stay, 0)))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("continuousLaws")
    void samplerIsTheQuantileOfTheLaw(Law law) {
        Sampler sampler = Sampler.of(law);
        for (double u : new double[] {1e-12, 1e-5, 0.01, 0.2, 0.4, 0.5, 0.6, 0.9, 0.9999, 1 - 1e-12}) {
            assertThat(sampler.days(u))
                    .as("u %s", u)
                    .isCloseTo(law.quantile(u), withinPercentage(u < 1e-3 ? 1e-2 : 1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("continuousLaws")
    void daysRiseWithUUpToTheEnds(Law law) {
        Sampler sampler = Sampler.of(law);
        double before = sampler.days(0x1.0p-54);
        assertThat(before).isNotNegative();
        for (double u : new double[] {1e-15, 1e-9, 0.001, 0.3, 0.499999, 0.5, 0.500001, 0.8, 1 - 1e-9, 1 - 0x1.0p-53}) {
            double days = sampler.days(u);
            assertThat(days).as("u %s", u).isFinite().isGreaterThanOrEqualTo(before);
            before = days;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.25, 0.5, 0.9, 1, 1.5, 3, 20, 150, 5000})
    void gammaTableKeepsElevenDigits(double shape) {
        Law law = new GammaLaw(shape, 10);
        Sampler sampler = Sampler.of(law);
        for (int i = 1; i <= 400; i++) {
            double centre = i / 401.0;
            double tail = Math.pow(2, -53.0 * i / 401);
            assertThat(sampler.days(centre)).as("u %s", centre).isCloseTo(law.quantile(centre), withinPercentage(1e-9));
            assertThat(sampler.days(tail)).as("u %s", tail).isCloseTo(law.quantile(tail), withinPercentage(1e-9));
            assertThat(sampler.days(1 - tail))
                    .as("1 - %s", tail)
                    .isCloseTo(law.quantile(1 - tail), withinPercentage(1e-9));
        }
    }

    /** Shares may add up to a little less than 1; what is left belongs to the last band that has a share. */
    @Test
    void aBandWithoutAShareIsNeverDrawn() {
        EmpiricalLaw law = new EmpiricalLaw(List.of(
                new EmpiricalLaw.Band(0, 90, 0.4),
                new EmpiricalLaw.Band(90, 180, 0.6 - 5e-10),
                new EmpiricalLaw.Band(365, 730, 0)));
        assertThat(Sampler.of(law).days(1 - 1e-12)).isBetween(179.9, 180.0);
        assertThat(law.quantile(1 - 1e-12)).isEqualTo(180);
    }

    @Test
    void fixedAndCappedLawsKeepTheirValue() {
        assertThat(Sampler.of(new FixedLaw(14)).days(0.3)).isEqualTo(14);
        Sampler capped = Sampler.of(new CappedLaw(new ExponentialLaw(100), 50));
        assertThat(capped.days(0.9)).isEqualTo(50);
        assertThat(capped.days(0.1)).isCloseTo(100 * -Math.log(0.9), withinPercentage(1e-12));
    }
}
