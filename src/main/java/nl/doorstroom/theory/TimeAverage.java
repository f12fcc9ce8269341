package nl.doorstroom.theory;

import java.util.function.DoubleUnaryOperator;

/** The average of a piecewise smooth function over an interval, by five-point Gauss-Legendre on 400 equal panels. */
public final class TimeAverage {

    private static final int PANELS = 400;
    private static final double[] NODES = {
        -0.906179845938664, -0.5384693101056831, 0, 0.5384693101056831, 0.906179845938664
    };
    private static final double[] WEIGHTS = {
        0.2369268850561891, 0.47862867049936647, 0.5688888888888889, 0.47862867049936647, 0.2369268850561891
    };

    private TimeAverage() {}

    /** The average between two points, the second above the first. */
    public static double of(DoubleUnaryOperator function, double from, double until) {
        Require.that(until > from, "until", until, "above " + from);
        double half = (until - from) / PANELS / 2;
        double sum = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            double middle = from + (2 * panel + 1) * half;
            for (int i = 0; i < NODES.length; i++) {
                sum += WEIGHTS[i] * function.applyAsDouble(middle + half * NODES[i]);
            }
        }
        return sum / (2 * PANELS);
    }
}
