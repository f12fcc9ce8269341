package nl.doorstroom.domain;

import static nl.doorstroom.domain.LawParameters.requireRange;

/** Every number of days between {@code lowDays} and {@code highDays} is as likely. */
public record UniformLaw(double lowDays, double highDays) implements Law {
    public UniformLaw {
        requireRange(lowDays, highDays);
    }

    @Override
    public double cdf(double days) {
        return Math.min(1, Math.max(0, (days - lowDays) / (highDays - lowDays)));
    }

    @Override
    public double quantile(double u) {
        return lowDays + u * (highDays - lowDays);
    }

    @Override
    public double mean() {
        return (lowDays + highDays) / 2;
    }

    @Override
    public double meanUpTo(double capDays) {
        double cap = Math.min(capDays, highDays);
        return cap - Math.max(0, cap - lowDays) * cdf(cap) / 2;
    }
}
