package nl.doorstroom.domain;

import static nl.doorstroom.domain.LawParameters.requirePositive;

/** Weibull: the chance of more than x days is exp(-(x/scaleDays)^shape). */
public record WeibullLaw(double shape, double scaleDays) implements Law {
    public WeibullLaw {
        requirePositive("shape", shape);
        requirePositive("scaleDays", scaleDays);
    }

    /** The law with this mean and standard deviation; their ratio sd/mean must lie between 0.001 and 1000. */
    public static WeibullLaw ofMeanSd(double meanDays, double sdDays) {
        requirePositive("meanDays", meanDays);
        requirePositive("sdDays", sdDays);
        double shape = WeibullShape.ofVariation(sdDays / meanDays);
        return new WeibullLaw(shape, meanDays / Math.exp(WeibullShape.logGamma1p(1 / shape)));
    }

    @Override
    public double cdf(double days) {
        return days <= 0 ? 0 : -Math.expm1(-Math.pow(days / scaleDays, shape));
    }

    @Override
    public double tail(double days) {
        return days <= 0 ? 1 : Math.exp(-Math.pow(days / scaleDays, shape));
    }

    @Override
    public double quantile(double u) {
        return scaleDays * Math.pow(-Math.log1p(-u), 1 / shape);
    }

    @Override
    public double tailQuantile(double s) {
        return scaleDays * Math.pow(-Math.log(s), 1 / shape);
    }

    @Override
    public double quantileBeyond(double elapsedDays, double u) {
        double passed = Math.pow(Math.max(0, elapsedDays) / scaleDays, shape);
        return Math.max(elapsedDays, scaleDays * Math.pow(passed - Math.log1p(-u), 1 / shape));
    }

    @Override
    public double mean() {
        return scaleDays * Math.exp(WeibullShape.logGamma1p(1 / shape));
    }

    @Override
    public double meanUpTo(double capDays) {
        if (capDays == Double.POSITIVE_INFINITY) {
            return mean();
        }
        return capDays <= 0 ? 0 : mean() * UnitGamma.cdf(1 / shape, Math.pow(capDays / scaleDays, shape));
    }
}
