package nl.doorstroom.random;

import nl.doorstroom.domain.GammaLaw;
import nl.doorstroom.domain.StandardNormal;
import org.apache.commons.math3.special.Gamma;

/**
 * The inverse of a gamma law by table: y = ln(days / scale) as a function of the normal quantile z of u is nearly a
 * straight line, so that pieces of degree five through its value, slope and curvature at 545 points carry it to about
 * 1e-12.
 *
 * <p>With f the density of scale 1, shape a and x = e^y: y' = phi(z) / (x f(x)) and y'' = y' ((x - a) y' - z).
 */
final class GammaTable implements Sampler {
    /** Below this shape the smallest durations are no longer doubles above 0. */
    static final double LEAST_SHAPE = 0.1;

    private static final double LEAST_Z = -8.5;
    private static final int CELLS_PER_UNIT = 32;
    private static final int CELLS = (int) (-2 * LEAST_Z * CELLS_PER_UNIT);
    private static final double LOG_SQRT_2PI = 0.5 * Math.log(2 * Math.PI);

    /** Six coefficients per cell, for powers 0 to 5 of the position in the cell, 0 to 1. */
    private final double[] coefficients = new double[6 * CELLS];

    private final double scaleDays;

    GammaTable(GammaLaw law) {
        scaleDays = law.scaleDays();
        double logGamma = Gamma.logGamma(law.shape());
        GammaLaw unit = new GammaLaw(law.shape(), 1);
        double[] left = node(unit, logGamma, LEAST_Z);
        for (int cell = 0; cell < CELLS; cell++) {
            double[] right = node(unit, logGamma, LEAST_Z + (cell + 1.0) / CELLS_PER_UNIT);
            putCell(6 * cell, left, right);
            left = right;
        }
    }

    @Override
    public double days(double u) {
        double position = (StandardNormal.quantile(u) - LEAST_Z) * CELLS_PER_UNIT;
        int cell = (int) position;
        double t = position - cell;
        double[] c = coefficients;
        int at = 6 * cell;
        double y = c[at] + t * (c[at + 1] + t * (c[at + 2] + t * (c[at + 3] + t * (c[at + 4] + t * c[at + 5]))));
        return scaleDays * Math.exp(y);
    }

    /** Returns value, slope and curvature of y at z, the last two per cell. */
    private static double[] node(GammaLaw unit, double logGamma, double z) {
        double x = z < 0 ? unit.quantile(StandardNormal.cdf(z)) : unit.tailQuantile(StandardNormal.cdf(-z));
        double y = Math.log(x);
        double slope = Math.exp(-0.5 * z * z - LOG_SQRT_2PI - unit.shape() * y + x + logGamma);
        double curvature = slope * ((x - unit.shape()) * slope - z);
        return new double[] {y, slope / CELLS_PER_UNIT, curvature / (CELLS_PER_UNIT * CELLS_PER_UNIT)};
    }

    /** Quintic Hermite interpolation on [0, 1]. */
    private void putCell(int at, double[] left, double[] right) {
        double rise = right[0] - left[0] - left[1] - 0.5 * left[2];
        double slope = right[1] - left[1] - left[2];
        double curvature = right[2] - left[2];
        coefficients[at] = left[0];
        coefficients[at + 1] = left[1];
        coefficients[at + 2] = 0.5 * left[2];
        coefficients[at + 3] = 10 * rise - 4 * slope + 0.5 * curvature;
        coefficients[at + 4] = -15 * rise + 7 * slope - curvature;
        coefficients[at + 5] = 6 * rise - 3 * slope + 0.5 * curvature;
    }
}
