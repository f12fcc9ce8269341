package nl.doorstroom.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Counts of waits in one run by row and year, in log-spaced bins: each power of two from 2^-10 to 2^20 days in 64 equal parts,
 * found from the bits of the number. Shorter waits count as 0. Bins take memory when first used.
 */
public final class WaitCounts {
    /** Receives the bins in use. */
    public interface Reader {
        /** So many waits of about {@code days}: the middle of the bin, at most 1/128 off. */
        void bin(double days, int count);
    }

    private static final int PARTS = 64;
    private static final int OCTAVES = 30;
    private static final int LOWEST_EXPONENT = -10;
    private static final int DROPPED_BITS = 46;
    private static final long FIRST = Double.doubleToRawLongBits(Math.scalb(1.0, LOWEST_EXPONENT)) >>> DROPPED_BITS;

    private final int years;
    private final int[] zeros;
    /** Index: (row x years + year) x octaves + octave; then the part. */
    private final int[] @Nullable [] octaves;

    WaitCounts(int rows, int years) {
        this.years = years;
        zeros = new int[rows * years];
        octaves = new int[rows * years * OCTAVES][];
    }

    void add(int row, int year, double days) {
        int at = row * years + year;
        long bin = (Double.doubleToRawLongBits(days) >>> DROPPED_BITS) - FIRST;
        if (bin < 0) {
            zeros[at]++;
            return;
        }
        int bounded = (int) Math.min(bin, OCTAVES * PARTS - 1L);
        int octave = at * OCTAVES + bounded / PARTS;
        int[] counts = octaves[octave];
        if (counts == null) {
            counts = new int[PARTS];
            octaves[octave] = counts;
        }
        counts[bounded % PARTS]++;
    }

    /** Writes the counts that are not 0. */
    void write(DataOutput out) throws IOException {
        out.writeInt(zeros.length);
        for (int zero : zeros) {
            out.writeInt(zero);
        }
        for (int octave = 0; octave < octaves.length; octave++) {
            int[] counts = octaves[octave];
            if (counts != null) {
                out.writeInt(octave);
                for (int count : counts) {
                    out.writeInt(count);
                }
            }
        }
        out.writeInt(-1);
    }

    /** Takes over what {@link #write} wrote of as many rows and years. */
    void read(DataInput in) throws IOException {
        if (in.readInt() != zeros.length) {
            throw new IOException("waits of other rows");
        }
        for (int at = 0; at < zeros.length; at++) {
            zeros[at] = in.readInt();
        }
        for (int octave = in.readInt(); octave >= 0; octave = in.readInt()) {
            int[] counts = new int[PARTS];
            for (int part = 0; part < PARTS; part++) {
                counts[part] = in.readInt();
            }
            octaves[octave] = counts;
        }
    }

    /** Gives all bins of a row and year with a count, short waits first. */
    public void read(int row, int year, Reader reader) {
        int at = row * years + year;
        if (zeros[at] > 0) {
            reader.bin(0, zeros[at]);
        }
        for (int octave = 0; octave < OCTAVES; octave++) {
            int[] counts = octaves[at * OCTAVES + octave];
            for (int part = 0; counts != null && part < PARTS; part++) {
                if (counts[part] > 0) {
                    reader.bin(Math.scalb(1 + (part + 0.5) / PARTS, LOWEST_EXPONENT + octave), counts[part]);
                }
            }
        }
    }
}
