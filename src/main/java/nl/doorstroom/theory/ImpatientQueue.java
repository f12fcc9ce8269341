package nl.doorstroom.theory;

/**
 * M/M/c+M (Erlang A): as {@link MultiServerQueue}, but each child leaves the list after an exponential patience. Any
 * load.
 *
 * <pre>
 * p(n) = p(n-1) arrivals / d(n),  d(n) = min(n, c) / stay + max(0, n - c) / patience
 * left share = waiting mean / (patience arrivals);  mean wait of all = waiting mean / arrivals
 * mean wait of the admitted, times their share =
 *   sum over j &gt;= 0 of p(c + j) m / (m + (j+1) h) sum over k = 1..j+1 of 1 / (m + k h),  m = c / stay, h = 1 / patience
 * </pre>
 *
 * <p>The last line: a child that finds j waiting is offered a wait V, the sum of exponential steps with rates m + k h,
 * k = 0..j, and is admitted with chance exp(-h V); so E[V exp(-h V)] follows from the transform of V.
 *
 * <p>Source: [1] Palm (1957), Research on telephone traffic carried by full availability groups; [2] Mandelbaum and
 * Zeltyn (2007), Service engineering in action: the Palm/Erlang-A queue, section 2 and appendix.
 *
 * @param arrivalsPerDay above 0
 * @param meanStayDays above 0
 * @param places at least 1
 * @param meanPatienceDays above 0
 */
public record ImpatientQueue(double arrivalsPerDay, double meanStayDays, int places, double meanPatienceDays) {

    public ImpatientQueue {
        Require.positive("arrivalsPerDay", arrivalsPerDay);
        Require.positive("meanStayDays", meanStayDays);
        Require.atLeast(1, "places", places);
        Require.positive("meanPatienceDays", meanPatienceDays);
    }

    /** Share of arrivals that find all places taken. */
    public double waitedShare() {
        return law().mean(n -> n >= places ? 1 : 0);
    }

    /** Mean number on the list. */
    public double waitingMean() {
        return law().mean(n -> Math.max(0, n - places));
    }

    /** Mean number in a place. */
    public double occupiedMean() {
        return law().mean(n -> Math.min(n, places));
    }

    /** Share of arrivals that leave the list. */
    public double leftListShare() {
        return waitingMean() / (meanPatienceDays * arrivalsPerDay);
    }

    /** Mean wait in days of all whose wait ended, however it ended, zero waits included. */
    public double waitAllDaysMean() {
        return waitingMean() / arrivalsPerDay;
    }

    /** Mean wait in days of those admitted, zero waits included. */
    public double waitDaysMean() {
        double full = places / meanStayDays;
        double leaving = 1 / meanPatienceDays;
        BirthDeath law = law();
        double mean = 0;
        double steps = 0;
        for (int j = 0; law.at(places + j) > 0; j++) {
            double rate = full + (j + 1) * leaving;
            steps += 1 / rate;
            mean += law.at(places + j) * full / rate * steps;
        }
        return mean / (1 - leftListShare());
    }

    private BirthDeath law() {
        return BirthDeath.of(
                n -> arrivalsPerDay,
                n -> Math.min(n, places) / meanStayDays + Math.max(0, n - places) / meanPatienceDays);
    }
}
