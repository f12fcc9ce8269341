package nl.doorstroom.theory;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import nl.doorstroom.domain.Law;

/**
 * Unlimited places with an age limit L: a child that enters at age a stays min(S, L - a), and ages out when S &gt; L - a.
 * Entry ages are uniform inside bands.
 *
 * <pre>
 * share ageing out = E P(S &gt; L - a),  mean days in care = E M(L - a) with M(x) = E min(S, x)
 * exponential S with mean m, a uniform on (l, h): share = m / (h - l) (exp(-(L-h)/m) - exp(-(L-l)/m)),
 *   mean days in care = m (1 - share)
 * </pre>
 *
 * <p>The number in care is Poisson with mean arrivals x mean days in care. Years are 365.25 days.
 *
 * <p>Source: conditioning on the entry age; Takacs (1962), Introduction to the Theory of Queues, chapter 3, for the
 * Poisson law with any law of the time in care.
 *
 * @param stay the law of the stay without the age limit
 * @param limitYears the age limit
 * @param ages bands of entry ages with shares adding up to one, below the limit
 */
public record AgeingOut(Law stay, double limitYears, List<EntryAges> ages) {

    private static final double DAYS_PER_YEAR = 365.25;

    /** Entry ages from a birthday up to another, and the share of the arrivals with them. */
    public record EntryAges(double fromYears, double untilYears, double share) {
        public EntryAges {
            Require.notNegative("fromYears", fromYears);
            Require.that(untilYears > fromYears, "untilYears", untilYears, "above " + fromYears);
            Require.share("share", share);
        }
    }

    public AgeingOut {
        ages = List.copyOf(ages);
        Require.positive("limitYears", limitYears);
        double sum = 0;
        for (EntryAges band : ages) {
            Require.that(band.untilYears() <= limitYears, "untilYears", band.untilYears(), "at most " + limitYears);
            sum += band.share();
        }
        Require.that(Math.abs(sum - 1) < 1e-9, "the sum of the shares", sum, "1");
    }

    /** Share of the arrivals that age out. */
    public double agedOutShare() {
        return overAges(stay::tail);
    }

    /** Mean days in care. */
    public double inCareDaysMean() {
        return overAges(stay::meanUpTo);
    }

    /** The mean over entry ages of a function of the days left until the limit. */
    private double overAges(DoubleUnaryOperator ofDaysLeft) {
        double mean = 0;
        for (EntryAges band : ages) {
            mean += band.share()
                    * TimeAverage.of(
                            ofDaysLeft,
                            (limitYears - band.untilYears()) * DAYS_PER_YEAR,
                            (limitYears - band.fromYears()) * DAYS_PER_YEAR);
        }
        return mean;
    }
}
