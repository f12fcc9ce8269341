package nl.doorstroom.domain;

import static nl.doorstroom.domain.LawParameters.refused;
import static nl.doorstroom.domain.LawParameters.requireRange;

/** Density rising straight from {@code lowDays} to {@code modeDays} and falling straight to {@code highDays}. */
public record TriangularLaw(double lowDays, double modeDays, double highDays) implements Law {
    public TriangularLaw {
        requireRange(lowDays, highDays);
        if (!(modeDays >= lowDays && modeDays <= highDays)) {
            throw refused("modeDays", modeDays, "a number between lowDays and highDays");
        }
    }

    @Override
    public double cdf(double days) {
        if (days <= lowDays) {
            return 0;
        }
        if (days < modeDays) {
            return (days - lowDays) * (days - lowDays) / ((highDays - lowDays) * (modeDays - lowDays));
        }
        return 1 - tail(days);
    }

    @Override
    public double tail(double days) {
        if (days < modeDays) {
            return 1 - cdf(days);
        }
        double left = Math.max(0, highDays - days);
        return left == 0 ? 0 : left * left / ((highDays - lowDays) * (highDays - modeDays));
    }

    @Override
    public double quantile(double u) {
        double range = highDays - lowDays;
        return u * range < modeDays - lowDays
                ? lowDays + Math.sqrt(u * range * (modeDays - lowDays))
                : highDays - Math.sqrt((1 - u) * range * (highDays - modeDays));
    }

    @Override
    public double mean() {
        return (lowDays + modeDays + highDays) / 3;
    }

    @Override
    public double meanUpTo(double capDays) {
        if (capDays <= lowDays) {
            return capDays;
        }
        return capDays < modeDays
                ? capDays - (capDays - lowDays) * cdf(capDays) / 3
                : mean() - Math.max(0, highDays - capDays) * tail(capDays) / 3;
    }
}
