package nl.doorstroom.domain;

import static nl.doorstroom.domain.LawParameters.refused;
import static nl.doorstroom.domain.LawParameters.requirePositive;

/** Its logarithm is normal with mean {@code mu} and standard deviation {@code sigma}, both of ln(days). */
public record LogNormalLaw(double mu, double sigma) implements Law {
    public LogNormalLaw {
        if (!Double.isFinite(mu)) {
            throw refused("mu", mu, "a finite number");
        }
        requirePositive("sigma", sigma);
    }

    /** The law with this mean and standard deviation: sigma^2 = ln(1 + (sd/mean)^2), mu = ln(mean) - sigma^2/2. */
    public static LogNormalLaw ofMeanSd(double meanDays, double sdDays) {
        requirePositive("meanDays", meanDays);
        requirePositive("sdDays", sdDays);
        double variation = sdDays / meanDays;
        double variance = Math.log1p(variation * variation);
        return new LogNormalLaw(Math.log(meanDays) - variance / 2, Math.sqrt(variance));
    }

    /** The law with this median and with {@code percentileDays} as its quantile at {@code p}, p not 0.5. */
    public static LogNormalLaw ofMedianPercentile(double medianDays, double p, double percentileDays) {
        requirePositive("medianDays", medianDays);
        requirePositive("percentileDays", percentileDays);
        if (!(p > 0 && p < 1) || p == 0.5) {
            throw refused("p", p, "a share between 0 and 1, not 0.5");
        }
        double sigma = Math.log(percentileDays / medianDays) / StandardNormal.quantile(p);
        if (!(sigma > 0)) {
            String side = p > 0.5 ? "above" : "below";
            throw refused("percentileDays", percentileDays, "a number " + side + " the median " + medianDays);
        }
        return new LogNormalLaw(Math.log(medianDays), sigma);
    }

    @Override
    public double cdf(double days) {
        return days <= 0 ? 0 : StandardNormal.cdf((Math.log(days) - mu) / sigma);
    }

    @Override
    public double tail(double days) {
        return days <= 0 ? 1 : StandardNormal.cdf((mu - Math.log(days)) / sigma);
    }

    @Override
    public double quantile(double u) {
        return Math.exp(mu + sigma * StandardNormal.quantile(u));
    }

    @Override
    public double tailQuantile(double s) {
        return Math.exp(mu - sigma * StandardNormal.quantile(s));
    }

    @Override
    public double mean() {
        return Math.exp(mu + sigma * sigma / 2);
    }

    @Override
    public double meanUpTo(double capDays) {
        if (capDays <= 0) {
            return 0;
        }
        if (capDays == Double.POSITIVE_INFINITY) {
            return mean();
        }
        double z = (Math.log(capDays) - mu) / sigma;
        return mean() * StandardNormal.cdf(z - sigma) + capDays * StandardNormal.cdf(-z);
    }
}
