package nl.doorstroom.theory;

import java.util.List;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.Law;

/**
 * M(t)/G/infinity: unlimited places, Poisson arrivals whose rate changes in time, independent stays S of any law.
 *
 * <pre>
 * number in care at t from arrivals after day 0: Poisson with mean  integral of rate(u) P(S &gt; t - u) du
 * a constant rate on (a, b) gives rate (M(t - a) - M(t - b)),  M(x) = E min(S, x)
 * rate r + A sin(w t), since ever, exponential stay with mean m:  r m + A m (sin w t - w m cos w t) / (1 + (w m)^2)
 * a resident of the steady state is still there after t days with chance 1 - M(t) / E S
 * </pre>
 *
 * <p>The numbers from arrivals and from residents are independent; the first has variance equal to its mean.
 *
 * <p>Source: [1] Eick, Massey and Whitt (1993), The physics of the M(t)/G/infinity queue, Operations Research 41(4),
 * theorem 1; [2] the same (1993), M(t)/G/infinity queues with sinusoidal arrival rates, Management Science 39(2);
 * [3] Cox (1962), Renewal Theory, chapter 5, for residents.
 *
 * @param stay the law of the stay
 */
public record UnlimitedPlaces(Law stay) {

    /** A constant arrival rate between two days; the first may be minus infinity. */
    public record Rate(double fromDay, double untilDay, double perDay) {
        public Rate {
            Require.that(untilDay > fromDay, "untilDay", untilDay, "after the first day, " + fromDay);
            Require.notNegative("perDay", perDay);
        }
    }

    /** Mean number in care on a day of those that arrived at piecewise constant rates. */
    public double inCareMean(List<Rate> arrivals, double day) {
        double mean = 0;
        for (Rate rate : arrivals) {
            if (rate.fromDay() < day) {
                double since = stay.meanUpTo(day - rate.fromDay());
                double ended = rate.untilDay() < day ? stay.meanUpTo(day - rate.untilDay()) : 0;
                mean += rate.perDay() * (since - ended);
            }
        }
        return mean;
    }

    /**
     * Mean number in care on a day under a yearly wave that has run since ever, for an exponential stay of the same mean
     * as this law.
     *
     * @param perDay mean arrival rate
     * @param amplitudePerDay at most the mean rate; the rate is highest a quarter period after day 0
     * @param periodDays above 0
     */
    public double inCareMeanOfWave(double perDay, double amplitudePerDay, double periodDays, double day) {
        Require.that(stay instanceof ExponentialLaw, "the stay", stay, "exponential");
        Require.positive("periodDays", periodDays);
        Require.that(Math.abs(amplitudePerDay) <= perDay, "amplitudePerDay", amplitudePerDay, "at most " + perDay);
        double mean = stay.mean();
        double w = 2 * Math.PI / periodDays;
        double wave = (Math.sin(w * day) - w * mean * Math.cos(w * day)) / (1 + w * mean * w * mean);
        return perDay * mean + amplitudePerDay * mean * wave;
    }

    /** Chance that a resident of the steady state is still in care after so many days. */
    public double residentStaysShare(double days) {
        Require.notNegative("days", days);
        return 1 - stay.meanUpTo(days) / stay.mean();
    }

    /** Chance that a resident with a known time in care is still there after so many days. */
    public double residentStaysShare(double elapsedDays, double days) {
        Require.that(stay.tail(elapsedDays) > 0, "elapsedDays", elapsedDays, "a time the stay can reach");
        return stay.tail(elapsedDays + days) / stay.tail(elapsedDays);
    }

    /** Mean number in care so many days after a start with steady-state residents, at a constant rate of arrivals. */
    public double inCareMeanFromStart(int residents, double arrivalsPerDay, double days) {
        return residents * residentStaysShare(days) + arrivalsPerDay * stay.meanUpTo(days);
    }

    /** Variance of the number in care of {@link #inCareMeanFromStart}: a binomial and a Poisson part. */
    public double inCareVarianceFromStart(int residents, double arrivalsPerDay, double days) {
        double stays = residentStaysShare(days);
        return residents * stays * (1 - stays) + arrivalsPerDay * stay.meanUpTo(days);
    }
}
