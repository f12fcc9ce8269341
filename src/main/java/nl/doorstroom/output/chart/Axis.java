package nl.doorstroom.output.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.doorstroom.stats.Interval;

/** From values to places on a picture; 0 is always on it, and steps are 1, 2 or 5 times a power of ten. */
record Axis(double low, double high, double step, Rectangle2D area) {
    private static final int STEPS = 5;

    /** An axis that holds all intervals; what cannot be below 0 begins there, whatever its interval. */
    static Axis of(List<Interval> shown, boolean belowZero, Rectangle2D area) {
        double[] ends = shown.stream()
                .flatMapToDouble(d -> DoubleStream.of(d.estimate(), d.low(), d.high()))
                .filter(Double::isFinite)
                .toArray();
        double low = belowZero ? Math.min(0, DoubleStream.of(ends).min().orElse(0)) : 0;
        double high = Math.max(0, DoubleStream.of(ends).max().orElse(0));
        double span = high > low ? high - low : 1;
        return new Axis(belowZero ? low - 0.06 * span : 0, high + 0.06 * span, step(span / STEPS), area);
    }

    private static double step(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        return DoubleStream.of(1, 2, 5, 10)
                .map(factor -> factor * power)
                .filter(step -> step >= atLeast)
                .findFirst()
                .orElse(10 * power);
    }

    double x(double difference) {
        return area.getX() + (difference - low) / (high - low) * area.getWidth();
    }

    double[] ticks() {
        return IntStream.rangeClosed((int) Math.ceil(low / step), (int) Math.floor(high / step))
                .mapToDouble(i -> i * step)
                .toArray();
    }
}
