package nl.doorstroom.domain;

import static nl.doorstroom.domain.LawParameters.requirePositive;

/** Another law with every duration multiplied by {@code factor}. */
public record ScaledLaw(Law law, double factor) implements Law {
    public ScaledLaw {
        requirePositive("factor", factor);
    }

    @Override
    public double cdf(double days) {
        return law.cdf(days / factor);
    }

    @Override
    public double tail(double days) {
        return law.tail(days / factor);
    }

    @Override
    public double quantile(double u) {
        return factor * law.quantile(u);
    }

    @Override
    public double tailQuantile(double s) {
        return factor * law.tailQuantile(s);
    }

    @Override
    public double quantileBeyond(double elapsedDays, double u) {
        return factor * law.quantileBeyond(elapsedDays / factor, u);
    }

    @Override
    public double mean() {
        return factor * law.mean();
    }

    @Override
    public double meanUpTo(double capDays) {
        return factor * law.meanUpTo(capDays / factor);
    }
}
