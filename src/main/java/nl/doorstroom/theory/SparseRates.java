package nl.doorstroom.theory;

import java.util.Arrays;

/** The rates of a chain by row, in compressed rows: row i holds entries start[i] up to start[i+1]. */
final class SparseRates {

    private final int[] start;
    private final int[] to;
    private final double[] perDay;

    private SparseRates(int[] start, int[] to, double[] perDay) {
        this.start = start;
        this.to = to;
        this.perDay = perDay;
    }

    int size() {
        return start.length - 1;
    }

    int rowStart(int row) {
        return start[row];
    }

    int to(int entry) {
        return to[entry];
    }

    double perDay(int entry) {
        return perDay[entry];
    }

    double outOf(int row) {
        double sum = 0;
        for (int entry = start[row]; entry < start[row + 1]; entry++) {
            sum += perDay[entry];
        }
        return sum;
    }

    /** Collects entries row after row. */
    static final class Builder {
        private int[] start = new int[16];
        private int[] to = new int[64];
        private double[] perDay = new double[64];
        private int rows;
        private int entries;

        void add(int next, double rate) {
            if (entries == to.length) {
                to = Arrays.copyOf(to, 2 * entries);
                perDay = Arrays.copyOf(perDay, 2 * entries);
            }
            to[entries] = next;
            perDay[entries] = rate;
            entries++;
        }

        void endRow() {
            rows++;
            if (rows == start.length) {
                start = Arrays.copyOf(start, 2 * rows);
            }
            start[rows] = entries;
        }

        SparseRates build() {
            return new SparseRates(
                    Arrays.copyOf(start, rows + 1), Arrays.copyOf(to, entries), Arrays.copyOf(perDay, entries));
        }
    }
}
