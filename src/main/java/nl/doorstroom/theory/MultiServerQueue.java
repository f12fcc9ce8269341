package nl.doorstroom.theory;

/**
 * M/M/c: Poisson arrivals, exponential stays, c places, one first-come list without limit.
 *
 * <pre>
 * a = arrivals x stay, r = a/c &lt; 1, C = Erlang C
 * waiting mean Lq = C r / (1 - r),  wait mean Wq = C stay / (c (1 - r)),  P(wait &gt; t) = C exp(-c (1 - r) t / stay)
 * </pre>
 *
 * <p>Source: Gross, Shortle, Thompson and Harris (2008), Fundamentals of Queueing Theory, 4th ed., section 2.3;
 * Cooper (1981), section 3.4 for the law of the wait.
 *
 * @param arrivalsPerDay above 0
 * @param meanStayDays above 0
 * @param places above the load
 */
public record MultiServerQueue(double arrivalsPerDay, double meanStayDays, int places) {

    public MultiServerQueue {
        Require.positive("arrivalsPerDay", arrivalsPerDay);
        Require.positive("meanStayDays", meanStayDays);
        Require.atLeast(1, "places", places);
        Require.steady(arrivalsPerDay * meanStayDays / places);
    }

    /** Share of the places occupied. */
    public double occupancyShare() {
        return arrivalsPerDay * meanStayDays / places;
    }

    /** Mean number in a place. */
    public double occupiedMean() {
        return arrivalsPerDay * meanStayDays;
    }

    /** Share of children that wait at all. */
    public double waitedShare() {
        return Erlang.waitedShare(places, occupiedMean());
    }

    /** Mean number on the list. */
    public double waitingMean() {
        return arrivalsPerDay * waitDaysMean();
    }

    /** Mean wait in days, zero waits included. */
    public double waitDaysMean() {
        return waitedShare() * meanStayDays / (places * (1 - occupancyShare()));
    }

    /** Share of children that waits longer than so many days. */
    public double waitLongerShare(double days) {
        Require.notNegative("days", days);
        return waitedShare() * Math.exp(-places * (1 - occupancyShare()) * days / meanStayDays);
    }
}
