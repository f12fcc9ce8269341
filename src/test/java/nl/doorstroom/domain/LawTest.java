package nl.doorstroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.doorstroom.domain.EmpiricalLaw.Band;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LawTest {
    private static final Percentage TEN_DIGITS = withinPercentage(1e-8);

    static Stream<Law> continuousLaws() {
        return Stream.of(
                new ExponentialLaw(30),
                new LogNormalLaw(4.2, 0.9),
                LogNormalLaw.ofMeanSd(200, 350),
                new GammaLaw(0.3, 100),
                new GammaLaw(1, 20),
                new GammaLaw(7.5, 12),
                new GammaLaw(400, 0.5),
                new WeibullLaw(0.6, 80),
                new WeibullLaw(2.5, 300),
                new TriangularLaw(10, 25, 90),
                new TriangularLaw(0, 0, 40),
                new TriangularLaw(5, 40, 40),
                new UniformLaw(14, 28),
                new EmpiricalLaw(List.of(new Band(0, 90, 0.4), new Band(90, 180, 0.25), new Band(365, 730, 0.35))),
                new ScaledLaw(new GammaLaw(2, 30), 1.7),
                new CappedLaw(new LogNormalLaw(4, 1), 365),
                new CappedLaw(new ScaledLaw(new WeibullLaw(1.4, 50), 0.5), 40));
    }

    @ParameterizedTest
    @MethodSource("continuousLaws")
    void quantileInvertsTheCdf(Law law) {
        for (double u : new double[] {1e-12, 1e-6, 0.001, 0.1, 0.25, 0.4999, 0.5, 0.5001, 0.75, 0.9, 0.999, 1 - 1e-9}) {
            double days = law.quantile(u);
            if (law instanceof CappedLaw capped && days == capped.capDays()) {
                assertThat(capped.law().cdf(days)).isLessThanOrEqualTo(u);
            } else {
                assertThat(law.cdf(days)).as("u %s", u).isCloseTo(u, within(1e-15 + 1e-10 * u));
                assertThat(law.tail(days)).as("u %s", u).isCloseTo(1 - u, within(1e-13 + 1e-10 * (1 - u)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("continuousLaws")
    void meanUpToIsTheIntegralOfTheTail(Law law) {
        double from = 0;
        double area = 0;
        for (double u : new double[] {0.01, 0.2, 0.5, 0.63, 0.9, 0.99}) {
            double to = law.quantile(u);
            area += integralOfTail(law, from, to);
            from = to;
            assertThat(law.meanUpTo(to)).as("up to %s days", to).isCloseTo(area, withinPercentage(2e-7));
        }
    }

    @ParameterizedTest
    @MethodSource("continuousLaws")
    void meanIsTheLimitOfMeanUpTo(Law law) {
        assertThat(law.meanUpTo(1e9)).isCloseTo(law.mean(), withinPercentage(1e-8));
        assertThat(law.meanUpTo(Double.POSITIVE_INFINITY)).isCloseTo(law.mean(), withinPercentage(1e-12));
        assertThat(law.meanUpTo(0)).isZero();
    }

    /** Gauss-Legendre with five points (Abramowitz and Stegun, table 25.4) on a grid finer near the ends. */
    private static double integralOfTail(Law law, double from, double to) {
        double[] knots = {0, 10, 14, 15, 25, 28, 40, 90, 180, 365, 730, from, to};
        double[] points = Arrays.stream(knots)
                .filter(knot -> knot >= from && knot <= to)
                .sorted()
                .toArray();
        double sum = 0;
        for (int i = 1; i < points.length; i++) {
            int cells = 400;
            double width = points[i] - points[i - 1];
            for (int cell = 0; cell < cells; cell++) {
                // A power grid meets the steep start of a shape below 1.
                double a = points[i - 1] + width * Math.pow((double) cell / cells, 6);
                double b = points[i - 1] + width * Math.pow((cell + 1.0) / cells, 6);
                sum += gauss(law, a, b);
            }
        }
        return sum;
    }

    private static double gauss(Law law, double a, double b) {
        double[] x = {0, 0.538469310105683, 0.906179845938664};
        double[] w = {0.568888888888889, 0.478628670499366, 0.236926885056189};
        double middle = (a + b) / 2;
        double half = (b - a) / 2;
        double sum = w[0] * law.tail(middle);
        for (int i = 1; i < 3; i++) {
            sum += w[i] * (law.tail(middle - half * x[i]) + law.tail(middle + half * x[i]));
        }
        return sum * half;
    }

    /** Erlang: the tail is a Poisson sum, exp(-x)(1 + x + ... + x^(k-1)/(k-1)!). */
    @Test
    void gammaOfWholeShapeIsAPoissonSum() {
        GammaLaw law = new GammaLaw(5, 3);
        for (double x : new double[] {0.01, 0.5, 2, 5, 9, 30, 200}) {
            double term = 1;
            double sum = 1;
            for (int i = 1; i < 5; i++) {
                term *= x / i;
                sum += term;
            }
            assertThat(law.tail(3 * x)).isCloseTo(sum * Math.exp(-x), TEN_DIGITS);
        }
    }

    /** Chi-square with 10 degrees of freedom: gamma(5, 2); 95% point 18.3070380532751 (NIST/SEMATECH e-Handbook 1.3.6.7.4: 18.307). */
    @Test
    void gammaQuantileMeetsTheChiSquareTable() {
        assertThat(new GammaLaw(5, 2).quantile(0.95)).isCloseTo(18.307, within(5e-4));
        assertThat(new GammaLaw(0.5, 2).quantile(0.99)).isCloseTo(6.635, within(5e-4));
        assertThat(new GammaLaw(50, 2).quantile(0.05)).isCloseTo(77.929, within(5e-4));
    }

    /** Gamma of shape 1/2 is half a squared normal: cdf(x) = 2 Phi(sqrt(2x)) - 1. */
    @Test
    void gammaOfShapeOneHalfIsASquaredNormal() {
        for (double u : new double[] {1e-9, 0.02, 0.3, 0.5, 0.8, 0.99, 1 - 1e-12}) {
            double z = StandardNormal.quantile((1 - u) / 2);
            assertThat(new GammaLaw(0.5, 1).quantile(u)).isCloseTo(z * z / 2, withinPercentage(u < 0.01 ? 1e-4 : 1e-8));
        }
    }

    @Test
    void verySmallGammaShapesUnderflowToZeroDays() {
        assertThat(new GammaLaw(0.001, 1).quantile(0.1)).isZero();
        assertThat(new GammaLaw(0.001, 1).quantile(0.9999)).isGreaterThan(0);
    }

    @Test
    void tailQuantileInvertsFarTails() {
        for (Law law : List.of(
                new ExponentialLaw(30),
                new GammaLaw(2.5, 40),
                new GammaLaw(0.4, 9),
                new WeibullLaw(0.8, 70),
                new LogNormalLaw(3, 1))) {
            for (double s : new double[] {1e-280, 1e-100, 1e-20, 1e-5, 0.3, 0.5, 0.7, 0.999}) {
                assertThat(law.tail(law.tailQuantile(s))).as("%s at %s", law, s).isCloseTo(s, withinPercentage(1e-8));
            }
        }
    }

    @Test
    void parametersFollowFromMeanAndSd() {
        LogNormalLaw logNormal = LogNormalLaw.ofMeanSd(100, 50);
        assertThat(logNormal.mean()).isCloseTo(100, TEN_DIGITS);
        assertThat(logNormal.sigma()).isCloseTo(Math.sqrt(Math.log(1.25)), TEN_DIGITS);
        GammaLaw gamma = GammaLaw.ofMeanSd(100, 50);
        assertThat(gamma).isEqualTo(new GammaLaw(4, 25));
        assertThat(WeibullLaw.ofMeanSd(100, 100).shape()).isCloseTo(1, TEN_DIGITS);
        // Rayleigh: mean sqrt(pi)/2, variance 1 - pi/4 at scale 1.
        WeibullLaw rayleigh = WeibullLaw.ofMeanSd(Math.sqrt(Math.PI) / 2, Math.sqrt(1 - Math.PI / 4));
        assertThat(rayleigh.shape()).isCloseTo(2, TEN_DIGITS);
        assertThat(rayleigh.scaleDays()).isCloseTo(1, TEN_DIGITS);
        // Shape 1/2: mean 2, second moment Gamma(5) = 24 at scale 1.
        assertThat(WeibullLaw.ofMeanSd(2, Math.sqrt(20)).shape()).isCloseTo(0.5, TEN_DIGITS);
    }

    @Test
    void weibullKeepsMeanAndSdOverTheWholeRange() {
        for (double sd : new double[] {0.2, 1, 40, 400, 4000}) {
            WeibullLaw law = WeibullLaw.ofMeanSd(100, sd);
            // E X^2 / scale^2 = Gamma(1 + 2/shape).
            double square = Math.exp(WeibullShape.logGamma1p(2 / law.shape())) * law.scaleDays() * law.scaleDays();
            assertThat(law.mean()).isCloseTo(100, TEN_DIGITS);
            assertThat(Math.sqrt(square - 100 * 100)).isCloseTo(sd, withinPercentage(sd < 1 ? 1e-4 : 1e-7));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeibullLaw.ofMeanSd(100, 1e-3))
                .withMessage("sd/mean of a Weibull law is 1.0E-5, expected a number between 0.001 and 1000.0");
    }

    /** A spread far below the mean would keep the incomplete gamma function busy for minutes. */
    @Test
    void gammaKeepsMeanAndSdOverTheWholeRange() {
        for (double sd : new double[] {0.1, 1, 400, 100_000}) {
            GammaLaw law = GammaLaw.ofMeanSd(100, sd);
            assertThat(law.mean()).isCloseTo(100, TEN_DIGITS);
            assertThat(Math.sqrt(law.shape()) * law.scaleDays()).isCloseTo(sd, TEN_DIGITS);
            assertThat(law.cdf(law.quantile(0.9999))).isCloseTo(0.9999, TEN_DIGITS);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GammaLaw.ofMeanSd(100, 0.09))
                .withMessage("sd/mean of a gamma law is 9.0E-4, expected a number between 0.001 and 1000.0");
    }

    @Test
    void logNormalMeetsItsMedianAndPercentile() {
        LogNormalLaw law = LogNormalLaw.ofMedianPercentile(90, 0.9, 400);
        assertThat(law.quantile(0.5)).isCloseTo(90, TEN_DIGITS);
        assertThat(law.cdf(400)).isCloseTo(0.9, TEN_DIGITS);
        assertThat(LogNormalLaw.ofMedianPercentile(90, 0.25, 30).cdf(30)).isCloseTo(0.25, TEN_DIGITS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogNormalLaw.ofMedianPercentile(90, 0.9, 80))
                .withMessage("percentileDays is 80.0, expected a number above the median 90.0");
        assertThatIllegalArgumentException().isThrownBy(() -> LogNormalLaw.ofMedianPercentile(90, 0.5, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> LogNormalLaw.ofMedianPercentile(90, 90, 400));
    }

    @Test
    void fixedLawHasOneValue() {
        FixedLaw law = new FixedLaw(14);
        assertThat(law.cdf(13.999)).isZero();
        assertThat(law.cdf(14)).isEqualTo(1);
        assertThat(law.quantile(1e-9)).isEqualTo(14);
        assertThat(law.meanUpTo(10)).isEqualTo(10);
        assertThat(law.meanUpTo(20)).isEqualTo(14);
    }

    @Test
    void empiricalLawSpreadsEachShareOverItsBand() {
        EmpiricalLaw law =
                new EmpiricalLaw(List.of(new Band(0, 100, 0.5), new Band(100, 200, 0), new Band(300, 500, 0.5)));
        assertThat(law.quantile(0.25)).isEqualTo(50);
        assertThat(law.quantile(0.5)).isEqualTo(100);
        assertThat(law.quantile(0.75)).isEqualTo(400);
        assertThat(law.quantile(1)).isEqualTo(500);
        assertThat(law.cdf(250)).isEqualTo(0.5);
        assertThat(law.mean()).isEqualTo(0.5 * 50 + 0.5 * 400);
        assertThat(EmpiricalLaw.ofWeights(List.of(new Band(0, 100, 33), new Band(100, 200, 0), new Band(300, 500, 33))))
                .isEqualTo(law);
    }

    @Test
    void capIsAMinimum() {
        CappedLaw law = new CappedLaw(new ExponentialLaw(100), 50);
        assertThat(law.quantile(0.9)).isEqualTo(50);
        assertThat(law.cdf(49.9)).isCloseTo(-Math.expm1(-0.499), TEN_DIGITS);
        assertThat(law.cdf(50)).isEqualTo(1);
        assertThat(law.mean()).isCloseTo(100 * -Math.expm1(-0.5), TEN_DIGITS);
    }

    @Test
    void belowItsLeastValueALawIsCutToTheCap() {
        assertThat(new TriangularLaw(5, 20, 120).meanUpTo(3)).isEqualTo(3);
        assertThat(new UniformLaw(14, 28).meanUpTo(10)).isEqualTo(10);
    }

    /** Wrong numbers that would make another law, such as a negative sd, which only counts squared. */
    @Test
    void noLawIsMadeOfNumbersThatMeanNothing() {
        Map<String, ThrowingCallable> refused = Map.ofEntries(
                Map.entry("meanDays is -10.0", () -> GammaLaw.ofMeanSd(-10, 5)),
                Map.entry("sdDays is -5.0", () -> GammaLaw.ofMeanSd(10, -5)),
                Map.entry("meanDays is -20.0", () -> LogNormalLaw.ofMeanSd(-20, -5)),
                Map.entry("sdDays is -6.0", () -> LogNormalLaw.ofMeanSd(10, -6)),
                Map.entry("meanDays is -30.0", () -> WeibullLaw.ofMeanSd(-30, -5)),
                Map.entry("sdDays is -7.0", () -> WeibullLaw.ofMeanSd(7, -7)),
                Map.entry("shape is -1.0", () -> new WeibullLaw(-1, 10)),
                Map.entry("scaleDays is 0.0", () -> new WeibullLaw(1, 0)),
                Map.entry("medianDays is -90.0", () -> LogNormalLaw.ofMedianPercentile(-90, 0.9, -400)),
                Map.entry("percentileDays is 0.0", () -> LogNormalLaw.ofMedianPercentile(90, 0.9, 0)),
                Map.entry("percentileDays is 91.0", () -> LogNormalLaw.ofMedianPercentile(91, 0.9, 91)),
                Map.entry("p is 0.0", () -> LogNormalLaw.ofMedianPercentile(90, 0, 80)),
                Map.entry("p is 1.0", () -> LogNormalLaw.ofMedianPercentile(90, 1, 100)),
                Map.entry("highDays is 5.0", () -> new TriangularLaw(5, 5, 5)),
                Map.entry("highDays is Infinity", () -> new UniformLaw(5, Double.POSITIVE_INFINITY)),
                Map.entry("lowDays is -1.0", () -> new UniformLaw(-1, 5)),
                Map.entry("highDays is 9.0", () -> new Band(10, 9, 1)),
                Map.entry("share is Infinity", () -> new Band(0, 10, Double.POSITIVE_INFINITY)),
                Map.entry("days is Infinity", () -> new FixedLaw(Double.POSITIVE_INFINITY)),
                Map.entry("the sum of the shares is 0.0", () -> EmpiricalLaw.ofWeights(List.of(new Band(0, 10, 0)))));
        refused.forEach((message, made) -> assertThatIllegalArgumentException()
                .as(message)
                .isThrownBy(made)
                .withMessageStartingWith(message + ", expected"));
    }

    @Test
    void refusalsNameTheValueAndTheRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExponentialLaw(-3))
                .withMessage("meanDays is -3.0, expected a finite number above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UniformLaw(28, 14))
                .withMessage("highDays is 14.0, expected a finite number above lowDays, 28.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TriangularLaw(0, 50, 40))
                .withMessage("modeDays is 50.0, expected a number between lowDays and highDays");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmpiricalLaw(List.of(new Band(0, 10, 0.5), new Band(5, 20, 0.5))))
                .withMessage("lowDays of band 2 is 5.0, expected at least the end of the band before it, 10.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmpiricalLaw(List.of(new Band(0, 10, 0.9))))
                .withMessage("the sum of the shares is 0.9, expected 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new EmpiricalLaw(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> EmpiricalLaw.ofWeights(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Band(0, 10, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FixedLaw(-1));
        for (double bad : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ExponentialLaw(bad));
            assertThatIllegalArgumentException().isThrownBy(() -> new GammaLaw(bad, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new GammaLaw(1, bad));
            assertThatIllegalArgumentException().isThrownBy(() -> new WeibullLaw(bad, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new LogNormalLaw(0, bad));
            assertThatIllegalArgumentException().isThrownBy(() -> new ScaledLaw(new FixedLaw(1), bad));
            assertThatIllegalArgumentException().isThrownBy(() -> new CappedLaw(new FixedLaw(1), bad));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new LogNormalLaw(Double.NaN, 1));
    }
}
