package nl.doorstroom.theory;

/**
 * A free place suits a child with chance p when they first meet, and with the same chance every so many days after that while
 * both stay free (rule R16).
 *
 * <pre>
 * one child, k places always free: suited at a meeting with chance q = 1 - (1-p)^k, wait = d x geometric:
 *   mean d (1-q) / q,  sd d sqrt(1-q) / q,  P(wait &gt; t) = (1-q)^(floor(t/d) + 1)
 * one place, k children always at the door: the place stays empty d (1-q) / q between two stays, so it is occupied
 *   for stay / (stay + d (1-q) / q) of the time
 * </pre>
 *
 * <p>The second holds because after each departure the place meets all k children anew and those refused meet it again
 * together; it is a renewal cycle of one stay and one search.
 *
 * <p>Source: the geometric law; Ross (1996), Stochastic Processes, 2nd ed., theorem 3.6.1 (renewal reward).
 *
 * @param accepts the chance p, above 0
 * @param rematchDays days d between meetings, above 0
 */
public record Rematch(double accepts, double rematchDays) {

    public Rematch {
        Require.share("accepts", accepts);
        Require.positive("accepts", accepts);
        Require.positive("rematchDays", rematchDays);
    }

    /** Mean wait in days of one child with so many places always free, or of one place with so many children. */
    public double waitDaysMean(int others) {
        return rematchDays * refused(others) / (1 - refused(others));
    }

    /** Standard deviation in days of that wait. */
    public double waitDaysSd(int others) {
        return rematchDays * Math.sqrt(refused(others)) / (1 - refused(others));
    }

    /** Chance that the wait is longer than so many days. */
    public double waitLongerShare(int others, double days) {
        Require.notNegative("days", days);
        return Math.pow(refused(others), Math.floor(days / rematchDays) + 1);
    }

    /** Share of the time one place is occupied with so many children always at its door. */
    public double occupancyShare(int children, double meanStayDays) {
        Require.positive("meanStayDays", meanStayDays);
        return meanStayDays / (meanStayDays + waitDaysMean(children));
    }

    private double refused(int others) {
        Require.atLeast(1, "others", others);
        return Math.pow(1 - accepts, others);
    }
}
