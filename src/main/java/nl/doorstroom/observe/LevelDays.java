package nl.doorstroom.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Days that each pool had each number of children in it, by year: what {@code levels.csv} is made of. */
public final class LevelDays {
    private final double[] yearStarts;
    /** Index: year x pools + pool; then the number of children. */
    private final double[][] days;

    private final int pools;

    LevelDays(int pools, double[] yearStarts) {
        this.yearStarts = yearStarts;
        this.pools = pools;
        days = new double[pools * (yearStarts.length - 1)][0];
    }

    void add(int pool, int year, int children, double forDays) {
        int at = year * pools + pool;
        double[] row = days[at];
        if (children >= row.length) {
            row = Arrays.copyOf(row, Math.max(children + 1, row.length + row.length / 2));
            days[at] = row;
        }
        row[children] += forDays;
    }

    /** A stretch from year i to year j >= i; j may be the end of the run. */
    void add(int pool, int i, int j, int children, double from, double to) {
        double start = from;
        for (int year = i; year < j; year++) {
            add(pool, year, children, yearStarts[year + 1] - start);
            start = yearStarts[year + 1];
        }
        if (to > start) {
            add(pool, j, children, to - start);
        }
    }

    void write(DataOutput out) throws IOException {
        for (double[] row : days) {
            Count.write(out, row);
        }
    }

    /** Takes over what {@link #write} wrote of as many pools and years. */
    void read(DataInput in) throws IOException {
        for (int at = 0; at < days.length; at++) {
            days[at] = Count.readNumbers(in);
        }
    }

    /** Days by number of children; the last numbers may have none. */
    public double[] of(int pool, int year) {
        return days[year * pools + pool];
    }
}
