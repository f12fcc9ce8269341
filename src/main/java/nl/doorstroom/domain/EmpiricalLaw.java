package nl.doorstroom.domain;

import static nl.doorstroom.domain.LawParameters.refused;
import static nl.doorstroom.domain.LawParameters.requireRange;

import java.util.List;

/** Classes of durations as statistics offices publish them, in rising order, without overlap, shares adding to 1. */
public record EmpiricalLaw(List<Band> bands) implements Law {
    /** A share of durations between {@code lowDays} and {@code highDays}, spread evenly over them. */
    public record Band(double lowDays, double highDays, double share) {
        public Band {
            requireRange(lowDays, highDays);
            if (!(share >= 0 && share < Double.POSITIVE_INFINITY)) {
                throw refused("share", share, "a finite number of at least 0");
            }
        }

        private UniformLaw spread() {
            return new UniformLaw(lowDays, highDays);
        }
    }

    private static final double SHARE_ROUNDING = 1e-9;

    public EmpiricalLaw {
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
    public static EmpiricalLaw ofWeights(List<Band> bands) {
        double sum = sumOf(bands);
        if (!(sum > 0)) {
            throw refused("the sum of the shares", sum, "above 0");
        }
        return new EmpiricalLaw(bands.stream()
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
