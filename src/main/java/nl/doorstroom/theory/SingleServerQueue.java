package nl.doorstroom.theory;

/**
 * M/G/1: one place, Poisson arrivals, independent stays of any law, first come first served.
 *
 * <pre>
 * Wq = arrivals (mean^2 + sd^2) / (2 (1 - r)),  r = arrivals x mean &lt; 1        (Pollaczek and Khinchine)
 * </pre>
 *
 * <p>Turnover: a single place that stays empty for T days after every child is M/G/1 with service S + T. The place is
 * closed to the list for S + T days by each child, whether or not anyone waits, so the work a Poisson arrival finds, and
 * with it the wait until the place is free, is that of the queue with service S + T; T is over before the child enters,
 * hence it counts in the wait of the next child and not in the stay.
 *
 * <p>Source: [1] Pollaczek (1930), Khinchine (1932); [2] Cooper (1981), chapter 5; [3] Gross, Shortle, Thompson and
 * Harris (2008), section 5.1. The turnover argument is derived here from the work of [2].
 *
 * @param arrivalsPerDay above 0
 * @param meanDays mean time the place is closed to others per child, above 0
 * @param sdDays its standard deviation, at least 0
 */
public record SingleServerQueue(double arrivalsPerDay, double meanDays, double sdDays) {

    public SingleServerQueue {
        Require.positive("arrivalsPerDay", arrivalsPerDay);
        Require.positive("meanDays", meanDays);
        Require.notNegative("sdDays", sdDays);
        Require.steady(arrivalsPerDay * meanDays);
    }

    /** The same queue with an independent turnover after every stay. */
    public SingleServerQueue withTurnover(double meanTurnoverDays, double sdTurnoverDays) {
        return new SingleServerQueue(arrivalsPerDay, meanDays + meanTurnoverDays, Math.hypot(sdDays, sdTurnoverDays));
    }

    /** Mean wait in days, zero waits included. */
    public double waitDaysMean() {
        double secondMoment = meanDays * meanDays + sdDays * sdDays;
        return arrivalsPerDay * secondMoment / (2 * (1 - waitedShare()));
    }

    /** Share of children that wait at all, which is the share of time the place is closed to others. */
    public double waitedShare() {
        return arrivalsPerDay * meanDays;
    }

    /** Mean number on the list. */
    public double waitingMean() {
        return arrivalsPerDay * waitDaysMean();
    }
}
