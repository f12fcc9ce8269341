package nl.doorstroom.domain;

import static nl.doorstroom.domain.LawParameters.requirePositive;
import static nl.doorstroom.domain.LawParameters.requireVariation;

/** Gamma with mean {@code shape * scaleDays}; some books state the rate, 1/scaleDays, instead. */
public record GammaLaw(double shape, double scaleDays) implements Law {
    public GammaLaw {
        requirePositive("shape", shape);
        requirePositive("scaleDays", scaleDays);
    }

    /** The law with this mean and standard deviation: shape = (mean/sd)^2; sd/mean must lie between 0.001 and 1000. */
    public static GammaLaw ofMeanSd(double meanDays, double sdDays) {
        requirePositive("meanDays", meanDays);
        requirePositive("sdDays", sdDays);
        requireVariation("a gamma law", sdDays / meanDays);
        double shape = (meanDays / sdDays) * (meanDays / sdDays);
        return new GammaLaw(shape, meanDays / shape);
    }

    @Override
    public double cdf(double days) {
        return UnitGamma.cdf(shape, days / scaleDays);
    }

    @Override
    public double tail(double days) {
        return UnitGamma.tail(shape, days / scaleDays);
    }

    @Override
    public double quantile(double u) {
        return scaleDays * UnitGamma.quantile(shape, u);
    }

    @Override
    public double tailQuantile(double s) {
        return scaleDays * UnitGamma.tailQuantile(shape, s);
    }

    @Override
    public double mean() {
        return shape * scaleDays;
    }

    @Override
    public double meanUpTo(double capDays) {
        if (capDays == Double.POSITIVE_INFINITY) {
            return mean();
        }
        return mean() * UnitGamma.cdf(shape + 1, capDays / scaleDays) + capDays * tail(capDays);
    }
}
