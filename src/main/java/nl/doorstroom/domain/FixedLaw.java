package nl.doorstroom.domain;

import static nl.doorstroom.domain.LawParameters.refused;

/** Always the same number of days; 0 is allowed here and refused where a rule forbids it. */
public record FixedLaw(double days) implements Law {
    public FixedLaw {
        if (!(days >= 0 && days < Double.POSITIVE_INFINITY)) {
            throw refused("days", days, "a finite number of at least 0");
        }
    }

    @Override
    public double cdf(double x) {
        return x >= days ? 1 : 0;
    }

    @Override
    public double quantile(double u) {
        return days;
    }

    @Override
    public double mean() {
        return days;
    }

    @Override
    public double meanUpTo(double capDays) {
        return Math.min(days, capDays);
    }
}
