package nl.doorstroom.theory;

/**
 * M/M/c/K: as {@link MultiServerQueue}, but an arrival that finds K - c children waiting is lost. Any load.
 *
 * <pre>
 * p(n) = p(n-1) a / min(n, c),  n = 1..K;  lost share = p(K)
 * waiting mean = sum over n &gt; c of (n - c) p(n);  wait of those accepted = waiting mean / (arrivals (1 - p(K)))
 * </pre>
 *
 * <p>Source: Gross, Shortle, Thompson and Harris (2008), section 2.5.
 *
 * @param arrivalsPerDay above 0
 * @param meanStayDays above 0
 * @param places at least 1
 * @param room children that can wait, K - c, at least 0
 */
public record FiniteRoomQueue(double arrivalsPerDay, double meanStayDays, int places, int room) {

    public FiniteRoomQueue {
        Require.positive("arrivalsPerDay", arrivalsPerDay);
        Require.positive("meanStayDays", meanStayDays);
        Require.atLeast(1, "places", places);
        Require.atLeast(0, "room", room);
    }

    /** Share of arrivals lost. */
    public double lostShare() {
        return law().at(places + room);
    }

    /** Share of the accepted that wait at all. */
    public double waitedShare() {
        return law().mean(n -> n >= places && n < places + room ? 1 : 0) / (1 - lostShare());
    }

    /** Mean number on the list. */
    public double waitingMean() {
        return law().mean(n -> Math.max(0, n - places));
    }

    /** Mean number in a place. */
    public double occupiedMean() {
        return law().mean(n -> Math.min(n, places));
    }

    /** Mean wait of the accepted in days, zero waits included. */
    public double waitDaysMean() {
        return waitingMean() / (arrivalsPerDay * (1 - lostShare()));
    }

    private BirthDeath law() {
        return BirthDeath.of(n -> n < places + room ? arrivalsPerDay : 0, n -> Math.min(n, places) / meanStayDays);
    }
}
