package nl.doorstroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElapsedTimeTest {
    private static final Percentage TEN_DIGITS = withinPercentage(1e-8);
    private static final double[] SHARES = {1e-9, 0.001, 0.1, 0.35, 0.5, 0.8, 0.99, 1 - 1e-9};

    @Test
    void exponentialForgetsHowLongItRan() {
        Law law = new ExponentialLaw(28);
        for (double elapsed : new double[] {0, 3, 200, 5000, 15000, 1e6}) {
            assertThat(ElapsedTime.remainingDays(law, elapsed, 0.4))
                    .as("after %s days", elapsed)
                    .isCloseTo(-28 * Math.log(0.6), TEN_DIGITS);
        }
    }

    @Test
    void remainingDaysOfClosedForms() {
        assertThat(ElapsedTime.remainingDays(new FixedLaw(90), 30, 0.7)).isEqualTo(60);
        assertThat(ElapsedTime.remainingDays(new UniformLaw(10, 50), 30, 0.25)).isCloseTo(5, TEN_DIGITS);
        assertThat(ElapsedTime.remainingDays(new UniformLaw(10, 50), 4, 0.25)).isCloseTo(16, TEN_DIGITS);
        // Weibull of shape 2: remaining r solves (e + r)^2 - e^2 = -ln(1 - u) scale^2.
        assertThat(ElapsedTime.remainingDays(new WeibullLaw(2, 100), 60, 0.5))
                .isCloseTo(Math.sqrt(3600 + 10000 * Math.log(2)) - 60, TEN_DIGITS);
        assertThat(ElapsedTime.remainingDays(new CappedLaw(new ExponentialLaw(100), 80), 50, 0.9))
                .isEqualTo(30);
    }

    @Test
    void followsTheFormulaOfTheRule() {
        for (Law law : List.of(new GammaLaw(2.5, 40), new LogNormalLaw(4, 0.8), new TriangularLaw(0, 30, 200))) {
            for (double u : new double[] {0.1, 0.5, 0.9}) {
                double expected = law.quantile(law.cdf(70) + u * (1 - law.cdf(70))) - 70;
                assertThat(ElapsedTime.remainingDays(law, 70, u)).as("%s", law).isCloseTo(expected, TEN_DIGITS);
            }
        }
    }

    @Test
    void nothingRemainsBeyondTheSupport() {
        assertThat(ElapsedTime.remainingDays(new FixedLaw(90), 90, 0.7)).isZero();
        assertThat(ElapsedTime.remainingDays(new UniformLaw(10, 50), 51, 0.7)).isZero();
        assertThat(ElapsedTime.remainingDays(new CappedLaw(new ExponentialLaw(100), 80), 81, 0.7))
                .isZero();
        assertThat(ElapsedTime.remainingDays(new LogNormalLaw(3, 0.05), 200, 0.7))
                .isZero();
    }

    @Test
    void stationaryAgesOfClosedForms() {
        for (double u : SHARES) {
            assertThat(age(new ExponentialLaw(30), u)).isCloseTo(-30 * Math.log1p(-u), withinPercentage(1e-6));
            assertThat(age(new FixedLaw(90), u)).isCloseTo(90 * u, TEN_DIGITS);
            // S(t) = 1 - t/b: G(t) = 2t/b - (t/b)^2.
            assertThat(age(new UniformLaw(0, 40), u)).isCloseTo(40 * (u / (1 + Math.sqrt(1 - u))), within(1e-7));
            // Cut at 50 days, an exponential of mean 100: G(t) = (1 - exp(-t/100)) / (1 - exp(-1/2)).
            assertThat(age(new CappedLaw(new ExponentialLaw(100), 50), u))
                    .isCloseTo(-100 * Math.log1p(u * Math.expm1(-0.5)), TEN_DIGITS);
        }
    }

    /** The age of an Erlang of two phases is in the first or second phase with even chance. */
    @Test
    void stationaryAgeOfErlangIsAMixtureOfItsPhases() {
        for (double u : new double[] {0.01, 0.3, 0.7, 0.999}) {
            double x = age(new GammaLaw(2, 15), u) / 15;
            assertThat(1 - Math.exp(-x) * (1 + x / 2)).isCloseTo(u, TEN_DIGITS);
        }
    }

    private static double age(Law law, double u) {
        return ElapsedTime.stationaryAgeDays(law, u);
    }

    static Stream<Law> laws() {
        return Stream.of(
                new LogNormalLaw(5, 1.2),
                new GammaLaw(0.3, 300),
                new WeibullLaw(0.7, 50),
                new TriangularLaw(5, 20, 120),
                new EmpiricalLaw(List.of(new EmpiricalLaw.Band(0, 90, 0.4), new EmpiricalLaw.Band(180, 365, 0.6))),
                new ScaledLaw(new GammaLaw(3, 10), 2.5),
                new CappedLaw(new LogNormalLaw(5, 1), 365));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void stationaryAgeInvertsItsCdf(Law law) {
        for (double u : SHARES) {
            double age = age(law, u);
            assertThat(law.meanUpTo(age) / law.mean()).as("u %s", u).isCloseTo(u, within(1e-15 + 1e-10 * u));
        }
    }

    /** In a stationary stay the days left have the law of the age (Cox 1962, section 5.2), whatever the law. */
    @ParameterizedTest
    @MethodSource("laws")
    void daysLeftHaveTheLawOfTheAge(Law law) {
        long source = Draws.textKey("initial");
        Draws draws = new Draws(3, 1);
        double[] left = IntStream.range(0, 4000)
                .mapToDouble(i -> {
                    long child = draws.subject(source, i);
                    double elapsed = age(law, Draws.uniform(child, Draws.textKey("elapsed"), 0));
                    return ElapsedTime.remainingDays(law, elapsed, Draws.uniform(child, Draws.textKey("stay"), 0));
                })
                .toArray();
        assertThat(KolmogorovSmirnov.scaledDistance(left, t -> law.meanUpTo(t) / law.mean()))
                .isLessThan(KolmogorovSmirnov.LARGEST);
    }
}
