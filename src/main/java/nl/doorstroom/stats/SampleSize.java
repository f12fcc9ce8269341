package nl.doorstroom.stats;

import java.util.Locale;

/**
 * How many replications a given precision takes, and when to look.
 *
 * <p>With s the standard deviation of the pseudo-values seen in a pilot, the number needed is the smallest n with
 * {@code t(0.975, n-1) s / sqrt(n) <= e |estimate|}. Sequential runs look only after 20, 40, 80... replications; an
 * interval after such stopping covers somewhat less often than 95%.
 *
 * <p>Source: Law (2015), Simulation Modeling and Analysis, 5th ed., section 9.4.1, eq. 9.2; Chow and Robbins (1965), On
 * the asymptotic theory of fixed-width sequential confidence intervals, Annals of Mathematical Statistics 36.
 */
public final class SampleSize {

    /** The first look of a sequential run. */
    public static final int FIRST_LOOK = 20;

    private static final int MOST = 10_000_000;

    private SampleSize() {}

    /**
     * Replications needed for a relative half width.
     *
     * @param pilot estimate and interval of the pilot
     * @param pilotReplications replications with data in the pilot, at least 2
     * @param relativeHalfWidth wanted half width as a share of the estimate, above 0
     * @return at least 2; {@code Integer.MAX_VALUE} when more than ten million are needed or nothing is known
     */
    public static int needed(Interval pilot, int pilotReplications, double relativeHalfWidth) {
        if (pilotReplications < 2 || !(relativeHalfWidth > 0)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The pilot (%d replications) must have 2 or more, the half width (%s) be above 0.",
                    pilotReplications,
                    relativeHalfWidth));
        }
        if (pilot.halfWidth() == 0) {
            return 2;
        }
        double sd = pilot.halfWidth() * Math.sqrt(pilotReplications) / StudentT.factor95(pilotReplications - 1);
        double wanted = relativeHalfWidth * Math.abs(pilot.estimate());
        return smallest(sd / wanted);
    }

    /** The smallest n with t(0.975, n-1) / sqrt(n) at most 1/spread; the left side falls with n. */
    private static int smallest(double spread) {
        if (!(spread * 1.96 < Math.sqrt(MOST))) {
            return Integer.MAX_VALUE;
        }
        int tooFew = 1;
        int enough = 2;
        while (!suffices(enough, spread)) {
            tooFew = enough;
            enough *= 2;
        }
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            if (suffices(middle, spread)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }

    private static boolean suffices(int replications, double spread) {
        return StudentT.factor95(replications - 1) * spread <= Math.sqrt(replications);
    }

    /**
     * Replications for a test against an exact value to find a shift: the smallest n with {@code sqrt(n) shift / sd >=
     * threshold(n-1) + z(power)}, the threshold by Student's t as in {@link ZTest}.
     *
     * @param sd standard deviation of one replication's estimate, above 0
     * @param shift the error to find, in the same unit, not 0
     * @param power wanted chance to find it, in (0, 1)
     * @param familyFalseAlarm false-alarm rate of all tests together
     * @param tests number of tests
     * @return at least 2; {@code Integer.MAX_VALUE} when more than ten million are needed
     */
    public static int toFind(double sd, double shift, double power, double familyFalseAlarm, int tests) {
        double signal = Math.abs(shift) / sd;
        double normal = (ZTest.threshold(familyFalseAlarm, tests) + ZTest.normalQuantile(power)) / signal;
        if (!(normal * normal < MOST)) {
            return Integer.MAX_VALUE;
        }
        int replications = Math.max(2, (int) (normal * normal));
        while (signal * Math.sqrt(replications)
                < ZTest.threshold(familyFalseAlarm, tests, replications - 1) + ZTest.normalQuantile(power)) {
            replications++;
        }
        return replications;
    }

    /** The next moment to look after so many replications: 20, 40, 80... but never past the most allowed. */
    public static int nextLook(int done, int most) {
        long look = FIRST_LOOK;
        while (look <= done) {
            look *= 2;
        }
        return (int) Math.min(look, most);
    }
}
