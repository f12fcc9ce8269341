package nl.doorstroom.stats;

import java.util.Arrays;
import java.util.Locale;

/**
 * Counts of waits in days, for percentiles of millions of waits in little memory. Bins are log-spaced: each power of
 * two from 2^-10 days (84 seconds) to 2^20 days (over a million) is cut into 64 equal bins, allocated when first used.
 *
 * <p>A percentile is the middle of the bin that holds the order statistic, so it differs from that order statistic by
 * at most {@value #RELATIVE_ERROR} (1/128) of its value. Waits under 2^-10 days count as 0; waits of 2^20 days or more
 * fall in the last bin. Counts are whole numbers: merging in any order gives the same histogram. Bins are found from
 * the bits of the number, without a logarithm, so they are the same on every machine.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class WaitHistogram {

    /** The largest relative error of a percentile between 2^-10 and 2^20 days. */
    public static final double RELATIVE_ERROR = 1.0 / 128;

    private static final int BINS_PER_OCTAVE = 64;
    private static final int LOWEST_EXPONENT = -10;
    private static final int OCTAVES = 30;
    /** Bits of a double below the six highest of its fraction. */
    private static final int DROPPED_BITS = 52 - 6;

    private static final long FIRST_BIN = Double.doubleToRawLongBits(Math.scalb(1.0, LOWEST_EXPONENT)) >>> DROPPED_BITS;
    private static final int LAST_BIN = OCTAVES * BINS_PER_OCTAVE - 1;

    private static final long[] UNUSED = {};

    /** Index: power of two from the lowest exponent up; then the bin inside it. */
    private final long[][] octaves = new long[OCTAVES][];

    private long zeros;
    private long count;

    /** An empty histogram. */
    public WaitHistogram() {
        Arrays.fill(octaves, UNUSED);
    }

    /** Counts one wait of at least 0 days. */
    public void add(double days) {
        add(days, 1);
    }

    /**
     * Counts a wait several times.
     *
     * @throws IllegalArgumentException for a negative wait, NaN, or a negative weight
     */
    public void add(double days, long weight) {
        if (!(days >= 0) || weight < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "The wait (%s days) and its weight (%d) must not be negative.", days, weight));
        }
        int bin = binOf(days);
        if (bin < 0) {
            zeros += weight;
        } else {
            octave(bin / BINS_PER_OCTAVE)[bin % BINS_PER_OCTAVE] += weight;
        }
        count += weight;
    }

    /** Adds all counts of the other histogram, which stays as it is. */
    public void merge(WaitHistogram other) {
        for (int i = 0; i < OCTAVES; i++) {
            long[] from = other.octaves[i];
            if (from != UNUSED) {
                long[] to = octave(i);
                for (int bin = 0; bin < BINS_PER_OCTAVE; bin++) {
                    to[bin] += from[bin];
                }
            }
        }
        zeros += other.zeros;
        count += other.count;
    }

    /** The number of waits counted. */
    public long count() {
        return count;
    }

    /**
     * The percentile: the smallest wait with at least a share p of all waits at or below it (the inverse of the
     * empirical distribution), within the relative error.
     *
     * @param p in [0, 1]
     * @return days; NaN when nothing was counted
     */
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The probability (%s) must lie in [0, 1].", p));
        }
        if (count == 0) {
            return Double.NaN;
        }
        // The small allowance keeps 0.55 x 100 = 55.00000000000001 at rank 55.
        long rank = Math.max(1, (long) Math.ceil(p * count * (1 - 1e-12)));
        long seen = zeros;
        for (int bin = 0; seen < rank && bin <= LAST_BIN; bin++) {
            long[] octave = octaves[bin / BINS_PER_OCTAVE];
            seen += octave == UNUSED ? 0 : octave[bin % BINS_PER_OCTAVE];
            if (seen >= rank) {
                return middleOf(bin);
            }
        }
        return 0;
    }

    private long[] octave(int index) {
        long[] octave = octaves[index];
        if (octave == UNUSED) {
            octave = new long[BINS_PER_OCTAVE];
            octaves[index] = octave;
        }
        return octave;
    }

    /** The bin of a wait; negative for one that counts as 0. */
    private static int binOf(double days) {
        long bin = (Double.doubleToRawLongBits(days) >>> DROPPED_BITS) - FIRST_BIN;
        return (int) Math.min(bin, LAST_BIN);
    }

    private static double middleOf(int bin) {
        double fraction = 1 + (bin % BINS_PER_OCTAVE + 0.5) / BINS_PER_OCTAVE;
        return Math.scalb(fraction, LOWEST_EXPONENT + bin / BINS_PER_OCTAVE);
    }
}
