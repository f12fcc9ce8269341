package nl.doorstroom.cli.verify;

import nl.doorstroom.stats.Interval;
import nl.doorstroom.stats.StudentT;
import nl.doorstroom.stats.ZTest;

/**
 * How a check came out.
 *
 * @param z distance of the simulated from the exact value in standard errors
 * @param threshold the largest |z| that passes
 * @param power the chance that this check alone fails when all stays are 3% too long
 */
public record Agreement(
        ExactCase exactCase,
        ExactCheck check,
        double exact,
        Interval simulated,
        double z,
        double threshold,
        double power) {
    /** The error of a stay that a case must find. */
    public static final double STAY_ERROR = 0.03;

    static Agreement of(ExactCase exactCase, ExactCheck check, Interval simulated, double falseAlarm, int tests) {
        int freedom = exactCase.replications() - 1;
        double standardError = simulated.halfWidth() / StudentT.quantile(0.975, freedom);
        double threshold = ZTest.threshold(falseAlarm, tests, freedom);
        double exact = check.exact();
        double shift = check.exactByStayFactor().applyAsDouble(1 + STAY_ERROR) - exact;
        return new Agreement(
                exactCase,
                check,
                exact,
                simulated,
                (simulated.estimate() - exact) / standardError,
                threshold,
                ZTest.power(threshold, shift / standardError));
    }

    /** Whether the simulated value agrees with the exact one; a value without an interval does not. */
    public boolean passes() {
        return Math.abs(z) <= threshold;
    }
}
