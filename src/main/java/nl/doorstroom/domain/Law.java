package nl.doorstroom.domain;

import java.util.List;
import java.util.Locale;

/**
 * The distribution of a duration in days, never below 0. Immutable; equal parameters make equal laws.
 *
 * <p>Every constructor throws an {@link IllegalArgumentException} that names the value and the rule it breaks. Functions
 * are accurate to about 1e-10 relative.
 */
public sealed interface Law {

    /** Returns the chance that the duration is at most {@code days}. */
    double cdf(double days);

    /** Returns the chance that the duration is longer than {@code days}, keeping its digits where the cdf is near 1. */
    default double tail(double days) {
        return 1 - cdf(days);
    }

    /** Returns the smallest number of days with {@code cdf(days) >= u}, for u in [0, 1]; may be infinite at u = 1. */
    double quantile(double u);

    /** Returns {@code quantile(1 - s)}, keeping its digits for an s far below 1e-16. */
    default double tailQuantile(double s) {
        return quantile(1 - s);
    }

    /** Returns the mean in days. */
    double mean();

    /** Returns E min(X, cap) in days: the mean when every longer duration is cut to {@code capDays}, at least 0. */
    double meanUpTo(double capDays);

    /** Always the same number of days; 0 is allowed here and refused where a rule forbids it. */
    record Fixed(double days) implements Law {
        public Fixed {
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

    /** Without memory: the chance to end in the next day never changes. */
    record Exponential(double meanDays) implements Law {
        public Exponential {
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
        public double mean() {
            return meanDays;
        }

        @Override
        public double meanUpTo(double capDays) {
            return meanDays * cdf(capDays);
        }
    }

    /** Its logarithm is normal with mean {@code mu} and standard deviation {@code sigma}, both of ln(days). */
    record LogNormal(double mu, double sigma) implements Law {
        public LogNormal {
            if (!Double.isFinite(mu)) {
                throw refused("mu", mu, "a finite number");
            }
            requirePositive("sigma", sigma);
        }

        /** The law with this mean and standard deviation: sigma^2 = ln(1 + (sd/mean)^2), mu = ln(mean) - sigma^2/2. */
        public static LogNormal ofMeanSd(double meanDays, double sdDays) {
            requirePositive("meanDays", meanDays);
            requirePositive("sdDays", sdDays);
            double variation = sdDays / meanDays;
            double variance = Math.log1p(variation * variation);
            return new LogNormal(Math.log(meanDays) - variance / 2, Math.sqrt(variance));
        }

        /** The law with this median and with {@code percentileDays} as its quantile at {@code p}, p not 0.5. */
        public static LogNormal ofMedianPercentile(double medianDays, double p, double percentileDays) {
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
            return new LogNormal(Math.log(medianDays), sigma);
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

    /** Gamma with mean {@code shape * scaleDays}; some books state the rate, 1/scaleDays, instead. */
    record Gamma(double shape, double scaleDays) implements Law {
        public Gamma {
            requirePositive("shape", shape);
            requirePositive("scaleDays", scaleDays);
        }

        /** The law with this mean and standard deviation: shape = (mean/sd)^2. */
        public static Gamma ofMeanSd(double meanDays, double sdDays) {
            requirePositive("meanDays", meanDays);
            requirePositive("sdDays", sdDays);
            double shape = (meanDays / sdDays) * (meanDays / sdDays);
            return new Gamma(shape, meanDays / shape);
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

    /** Weibull: the chance of more than x days is exp(-(x/scaleDays)^shape). */
    record Weibull(double shape, double scaleDays) implements Law {
        public Weibull {
            requirePositive("shape", shape);
            requirePositive("scaleDays", scaleDays);
        }

        /** The law with this mean and standard deviation; their ratio sd/mean must lie between 0.001 and 1000. */
        public static Weibull ofMeanSd(double meanDays, double sdDays) {
            requirePositive("meanDays", meanDays);
            requirePositive("sdDays", sdDays);
            double shape = WeibullShape.ofVariation(sdDays / meanDays);
            return new Weibull(shape, meanDays / Math.exp(WeibullShape.logGamma1p(1 / shape)));
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

    /** Density rising straight from {@code lowDays} to {@code modeDays} and falling straight to {@code highDays}. */
    record Triangular(double lowDays, double modeDays, double highDays) implements Law {
        public Triangular {
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

    /** Every number of days between {@code lowDays} and {@code highDays} is as likely. */
    record Uniform(double lowDays, double highDays) implements Law {
        public Uniform {
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

    /** A share of durations between {@code lowDays} and {@code highDays}, spread evenly over them. */
    record Band(double lowDays, double highDays, double share) {
        public Band {
            requireRange(lowDays, highDays);
            if (!(share >= 0 && share < Double.POSITIVE_INFINITY)) {
                throw refused("share", share, "a finite number of at least 0");
            }
        }

        private Uniform spread() {
            return new Uniform(lowDays, highDays);
        }
    }

    /** Classes of durations as statistics offices publish them, in rising order, without overlap, shares adding to 1. */
    record Empirical(List<Band> bands) implements Law {
        private static final double SHARE_ROUNDING = 1e-9;

        public Empirical {
            bands = List.copyOf(bands);
            double sum = sumOf(bands);
            if (!(Math.abs(sum - 1) <= SHARE_ROUNDING)) {
                throw refused("the sum of the shares", sum, "1");
            }
            for (int i = 1; i < bands.size(); i++) {
                if (bands.get(i).lowDays() < bands.get(i - 1).highDays()) {
                    throw refused(
                            "lowDays of band " + (i + 1),
                            bands.get(i).lowDays(),
                            "at least the end of the band before it, "
                                    + bands.get(i - 1).highDays());
                }
            }
        }

        /** The law whose shares are in the proportion of the given ones, as counts or rounded percentages are. */
        public static Empirical ofWeights(List<Band> bands) {
            double sum = sumOf(bands);
            if (!(sum > 0)) {
                throw refused("the sum of the shares", sum, "above 0");
            }
            return new Empirical(bands.stream()
                    .map(band -> new Band(band.lowDays(), band.highDays(), band.share() / sum))
                    .toList());
        }

        private static double sumOf(List<Band> bands) {
            return bands.stream().mapToDouble(Band::share).sum();
        }

        @Override
        public double cdf(double days) {
            double sum = 0;
            for (Band band : bands) {
                sum += band.share() * band.spread().cdf(days);
            }
            return days >= bands.get(bands.size() - 1).highDays() ? 1 : sum;
        }

        @Override
        public double quantile(double u) {
            double rest = u;
            Band last = bands.get(0);
            for (Band band : bands) {
                if (band.share() == 0) {
                    continue;
                }
                last = band;
                if (rest <= band.share()) {
                    return band.spread().quantile(rest / band.share());
                }
                rest -= band.share();
            }
            return last.highDays();
        }

        @Override
        public double mean() {
            return meanUpTo(Double.POSITIVE_INFINITY);
        }

        @Override
        public double meanUpTo(double capDays) {
            return bands.stream()
                    .mapToDouble(band -> band.share() * band.spread().meanUpTo(capDays))
                    .sum();
        }
    }

    /** Another law with every duration multiplied by {@code factor}. */
    record Scaled(Law law, double factor) implements Law {
        public Scaled {
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
        public double mean() {
            return factor * law.mean();
        }

        @Override
        public double meanUpTo(double capDays) {
            return factor * law.meanUpTo(capDays / factor);
        }
    }

    /** Another law with every longer duration cut to {@code capDays}: a minimum, not a new draw. */
    record Capped(Law law, double capDays) implements Law {
        public Capped {
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
        public double mean() {
            return law.meanUpTo(capDays);
        }

        @Override
        public double meanUpTo(double otherCapDays) {
            return law.meanUpTo(Math.min(capDays, otherCapDays));
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw refused(name, value, "a finite number above 0");
        }
    }

    private static void requireRange(double lowDays, double highDays) {
        if (!(lowDays >= 0 && lowDays < Double.POSITIVE_INFINITY)) {
            throw refused("lowDays", lowDays, "a finite number of at least 0");
        }
        if (!(highDays > lowDays && highDays < Double.POSITIVE_INFINITY)) {
            throw refused("highDays", highDays, "a finite number above lowDays, " + lowDays);
        }
    }

    private static IllegalArgumentException refused(String name, double value, String rule) {
        return new IllegalArgumentException(String.format(Locale.ROOT, "%s is %s, expected %s", name, value, rule));
    }
}
