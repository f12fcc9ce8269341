package nl.doorstroom.theory;

/**
 * Erlang's loss and delay formulas for c places and a load of a places (arrivals per day times mean stay in days).
 *
 * <pre>
 * B(0) = 1,  B(c) = a B(c-1) / (c + a B(c-1))          share lost; any law of the stay
 * C(c) = B(c) / (1 - (a/c) (1 - B(c))),  a &lt; c         share that waits; exponential stays
 * </pre>
 *
 * <p>Source: [1] Erlang (1917), Solution of some problems in the theory of probabilities of significance in automatic
 * telephone exchanges; [2] Cooper (1981), Introduction to Queueing Theory, 2nd ed., sections 3.3 and 3.4.
 */
public final class Erlang {

    private Erlang() {}

    /** Erlang B: the share of arrivals lost with no room to wait, also for turnover when it is part of the stay. */
    public static double lostShare(int places, double load) {
        Require.atLeast(0, "places", places);
        Require.notNegative("load", load);
        double lost = 1;
        for (int c = 1; c <= places; c++) {
            lost = load * lost / (c + load * lost);
        }
        return lost;
    }

    /** Erlang C: the share of arrivals that waits when all may wait; the load must be below the places. */
    public static double waitedShare(int places, double load) {
        Require.atLeast(1, "places", places);
        Require.steady(load / places);
        double lost = lostShare(places, load);
        return lost / (1 - load / places * (1 - lost));
    }

    /** The smallest number of places that loses at most the given share, above 0. */
    public static int placesForLostShare(double load, double mostLostShare) {
        Require.notNegative("load", load);
        Require.positive("mostLostShare", mostLostShare);
        int places = 0;
        double lost = 1;
        while (lost > mostLostShare) {
            places++;
            lost = load * lost / (places + load * lost);
        }
        return places;
    }
}
