package nl.doorstroom.domain;

import org.apache.commons.math3.special.Gamma;

/** The gamma distribution of scale 1; its shape is the first argument everywhere. */
final class UnitGamma {
    private static final int MOST_STEPS = 200;
    /** Newton's error is about the square of its last step. */
    private static final double LAST_STEP = 1e-10;

    private UnitGamma() {}

    static double cdf(double shape, double x) {
        return x <= 0 ? 0 : Gamma.regularizedGammaP(shape, x);
    }

    static double tail(double shape, double x) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(shape, x);
    }

    /** Returns the x with {@code cdf(shape, x) = u}. */
    static double quantile(double shape, double u) {
        return u <= 0.5 ? solve(shape, u, 1 - u, true) : solve(shape, u, 1 - u, false);
    }

    /** Returns the x with {@code tail(shape, x) = s}; keeps its digits for an s far below 1e-16. */
    static double tailQuantile(double shape, double s) {
        return s < 0.5 ? solve(shape, 1 - s, s, false) : solve(shape, 1 - s, s, true);
    }

    /**
     * Newton's method in y = ln x on the log of the smaller probability, kept inside a bracket. Lower bound: the cdf is
     * at most x^shape / Gamma(shape + 1). Upper bound: P(X > shape + sqrt(2 shape L) + L) is at most exp(-L) (S.
     * Boucheron, G. Lugosi and P. Massart (2013), Concentration Inequalities, section 2.4).
     */
    private static double solve(double shape, double below, double above, boolean fromBelow) {
        if (below <= 0) {
            return 0;
        }
        if (above <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double low = (Math.log(below) + Gamma.logGamma(shape + 1)) / shape;
        if (low < -700) {
            return Math.exp(low);
        }
        double excess = -Math.log(above);
        double high = Math.log(shape + Math.sqrt(2 * shape * excess) + excess);
        double y = start(shape, below, above, low, high);
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = Math.exp(y);
            double probability = fromBelow ? cdf(shape, x) : tail(shape, x);
            double error = Math.log(probability / (fromBelow ? below : above));
            boolean tooLow = fromBelow ? error < 0 : error > 0;
            low = tooLow ? y : low;
            high = tooLow ? high : y;
            double slope = Math.exp(shape * y - x - Gamma.logGamma(shape)) / probability;
            double next = y - error / (fromBelow ? slope : -slope);
            if (Math.abs(next - y) <= LAST_STEP) {
                return Math.exp(next);
            }
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            y = next;
        }
        return Math.exp(y);
    }

    /** E. B. Wilson and M. M. Hilferty (1931), "The distribution of chi-square", PNAS 17, 684-688. */
    private static double start(double shape, double below, double above, double low, double high) {
        double z = below < above ? StandardNormal.quantile(below) : -StandardNormal.quantile(above);
        double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        double y = root > 0 ? Math.log(shape * root * root * root) : low;
        return y > low && y < high ? y : 0.5 * (low + high);
    }
}
