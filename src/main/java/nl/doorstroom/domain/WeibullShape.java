package nl.doorstroom.domain;

import org.apache.commons.math3.special.Gamma;

/** The shape of a Weibull law from its coefficient of variation (standard deviation over mean). */
final class WeibullShape {
    private WeibullShape() {}

    /** Returns ln Gamma(1 + h) for h at least 0, with its digits also for a small h. */
    static double logGamma1p(double h) {
        return h < 0.5 ? Gamma.logGamma1p(h) : Gamma.logGamma(1 + h);
    }

    /**
     * Solves 1 + variation^2 = Gamma(1 + 2h) / Gamma(1 + h)^2 for h = 1/shape by bisection on ln h (N. L. Johnson, S.
     * Kotz and N. Balakrishnan (1994), Continuous Univariate Distributions 1, chapter 21, moments).
     */
    static double ofVariation(double variation) {
        LawParameters.requireVariation("a Weibull law", variation);
        double target = Math.log1p(variation * variation);
        double low = Math.log(1e-5);
        double high = Math.log(1e2);
        while (high - low > 1e-15) {
            double middle = 0.5 * (low + high);
            if (middle == low || middle == high) {
                break;
            }
            double h = Math.exp(middle);
            if (logGamma1p(2 * h) - 2 * logGamma1p(h) < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(-0.5 * (low + high));
    }
}
