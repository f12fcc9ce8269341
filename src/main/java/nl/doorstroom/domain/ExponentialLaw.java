package nl.doorstroom.domain;

import static nl.doorstroom.domain.LawParameters.requirePositive;

/** Without memory: the chance to end in the next day never changes. */
public record ExponentialLaw(double meanDays) implements Law {
    public ExponentialLaw {
        requirePositive("meanDays", meanDays);
    }

    @Override
    public double cdf(double days) {
        return days <= 0 ? 0 : -Math.expm1(-days / meanDays);
    }

    @Override
    public double tail(double days) {
        return days <= 0 ? 1 : Math.exp(-days / meanDays);
    }

    @Override
    public double quantile(double u) {
        return -meanDays * Math.log1p(-u);
    }

    @Override
    public double tailQuantile(double s) {
        return -meanDays * Math.log(s);
    }

    @Override
    public double quantileBeyond(double elapsedDays, double u) {
        return Math.max(0, elapsedDays) + quantile(u);
    }

    @Override
    public double mean() {
        return meanDays;
    }

    @Override
    public double meanUpTo(double capDays) {
        return meanDays * cdf(capDays);
    }
}
