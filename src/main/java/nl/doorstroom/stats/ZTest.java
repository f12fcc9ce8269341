package nl.doorstroom.stats;

import java.util.Locale;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Tests of a family of simulated means against exact values: thresholds with a stated false-alarm rate for the whole
 * family, and the power of one test.
 *
 * <p>With false-alarm rate F over k independent tests each test gets {@code a = 1 - (1 - F)^(1/k)} (Sidak), and alarms
 * when |z| exceeds the two-sided quantile at a. When z is an estimate over the standard error of n replications it
 * follows Student's t with n-1 degrees of freedom, whose threshold is higher.
 *
 * <p>Source: Sidak (1967), Rectangular confidence regions for the means of multivariate normal distributions, JASA 62.
 */
public final class ZTest {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private ZTest() {}

    /** The standard normal quantile at p in (0, 1). */
    public static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** The standard normal distribution function. */
    public static double normalCdf(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** The share of false alarms left to each of so many tests for the family to have the given rate. */
    public static double falseAlarmPerTest(double familyFalseAlarm, int tests) {
        if (!(familyFalseAlarm > 0 && familyFalseAlarm < 1) || tests < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The false-alarm rate (%s) must lie in (0, 1), the tests (%d) be 1 or more.",
                    familyFalseAlarm,
                    tests));
        }
        return -Math.expm1(Math.log1p(-familyFalseAlarm) / tests);
    }

    /** The two-sided threshold for |z| when the standard error is known. */
    public static double threshold(double familyFalseAlarm, int tests) {
        return -normalQuantile(falseAlarmPerTest(familyFalseAlarm, tests) / 2);
    }

    /** The two-sided threshold for |z| when the standard error is estimated with so many degrees of freedom. */
    public static double threshold(double familyFalseAlarm, int tests, int degreesOfFreedom) {
        return -StudentT.quantile(falseAlarmPerTest(familyFalseAlarm, tests) / 2, degreesOfFreedom);
    }

    /**
     * The chance that |z| exceeds the threshold when the true mean is off by so many standard errors:
     * {@code Phi(shift - threshold) + Phi(-shift - threshold)}.
     */
    public static double power(double threshold, double shiftInStandardErrors) {
        double shift = Math.abs(shiftInStandardErrors);
        return normalCdf(shift - threshold) + normalCdf(-shift - threshold);
    }

    /** The shift in standard errors found with the given power; leaving out the far tail is on the safe side. */
    public static double shiftFor(double power, double threshold) {
        return threshold + normalQuantile(power);
    }
}
