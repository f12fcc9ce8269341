package nl.doorstroom.domain;

import static nl.doorstroom.domain.LawParameters.requirePositive;

/** Another law with every longer duration cut to {@code capDays}: a minimum, not a new draw. */
public record CappedLaw(Law law, double capDays) implements Law {
    public CappedLaw {
        requirePositive("capDays", capDays);
    }

    @Override
    public double cdf(double days) {
        return days >= capDays ? 1 : law.cdf(days);
    }

    @Override
    public double tail(double days) {
        return days >= capDays ? 0 : law.tail(days);
    }

    @Override
    public double quantile(double u) {
        return Math.min(capDays, law.quantile(u));
    }

    @Override
    public double tailQuantile(double s) {
        return Math.min(capDays, law.tailQuantile(s));
    }

    @Override
    public double quantileBeyond(double elapsedDays, double u) {
        return elapsedDays >= capDays ? elapsedDays : Math.min(capDays, law.quantileBeyond(elapsedDays, u));
    }

    @Override
    public double mean() {
        return law.meanUpTo(capDays);
    }

    @Override
    public double meanUpTo(double otherCapDays) {
        return law.meanUpTo(Math.min(capDays, otherCapDays));
    }
}
