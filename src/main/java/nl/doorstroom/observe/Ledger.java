package nl.doorstroom.observe;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Amounts by row, period and cell. The cells of a row in a period are an array, which whoever counts looks up once. A stretch over many periods costs the same as one inside a period: its ends are booked
 * exactly, and a difference array counts the stretches that cross the end of each period, which also gives the state at the
 * last instant.
 */
final class Ledger {
    private static final int CELLS = Cell.count();
    private static final int LEVELS = Cell.levels();
    private static final int WAITING = Cell.WAITING_DAYS.index();
    private static final int OPEN = Cell.OPEN_DAYS.index();
    private static final int OCCUPIED = Cell.OCCUPIED_DAYS.index();
    private static final int TURNING = Cell.TURNOVER_DAYS.index();
    private static final int EMPTY = Cell.EMPTY_DAYS.index();
    private static final int STOPPED = Cell.STOPPED_DAYS.index();
    private static final int ABOVE = Cell.ABOVE_OPEN_DAYS.index();
    private static final int WAITING_END = Cell.WAITING_END.index();
    private static final int WAIT_SO_FAR = Cell.WAIT_SO_FAR_END.index();

    /** After the cells, by level: the change of the number crossing the end of the period, from the period before. */
    private static final int CROSSING = CELLS;
    /** The same for the sum over children on the list of the day on which their wait began. */
    private static final int BEGAN = CROSSING + LEVELS;

    private static final int LENGTH = BEGAN + 1;

    /** Start of each period; then twice the end of the last, for the empty period in which lies what goes on at the end. */
    private final double[] starts;

    private final int periods;
    /** Index: period, row, cell. */
    private final double[][][] amounts;

    Ledger(int rows, double[] starts) {
        periods = starts.length - 1;
        this.starts = Arrays.copyOf(starts, periods + 2);
        this.starts[periods + 1] = starts[periods];
        amounts = new double[periods + 1][rows][LENGTH];
    }

    /** The cells of each row in a period; the number of periods stands for what goes on at the end. */
    double[][] rows(int period) {
        return amounts[period];
    }

    /**
     * Books a stretch [from, to) of {@code weight} children or places from period i, with cells {@code first}, to j > i, with
     * cells {@code last}; j = periods at the end of the run.
     */
    void across(double[] first, double[] last, int level, int i, int j, double from, double to, int weight) {
        first[CROSSING + level] += weight;
        last[CROSSING + level] -= weight;
        first[level] += (starts[i + 1] - from) * weight;
        last[level] -= (starts[j + 1] - to) * weight;
    }

    /** Books days of a pool inside one period, in each of its cells that is not 0. */
    static void placesWithin(double[] cells, double days, int open, int occupied, int turning, boolean stopped) {
        int empty = open - occupied - turning;
        cells[OPEN] += days * open;
        cells[OCCUPIED] += days * occupied;
        if (turning > 0) {
            cells[TURNING] += days * turning;
        }
        if (empty > 0) {
            cells[EMPTY] += days * empty;
            if (stopped) {
                cells[STOPPED] += days * empty;
            }
        }
        if (occupied > open) {
            cells[ABOVE] += days * (occupied - open);
        }
    }

    /** Books a stretch of a pool, as {@link #across}. */
    void placesAcross(
            double[] first,
            double[] last,
            int i,
            int j,
            double from,
            double to,
            int open,
            int occupied,
            int turning,
            boolean stopped) {
        int empty = Math.max(0, open - occupied - turning);
        across(first, last, OPEN, i, j, from, to, open);
        across(first, last, OCCUPIED, i, j, from, to, occupied);
        across(first, last, TURNING, i, j, from, to, turning);
        across(first, last, EMPTY, i, j, from, to, empty);
        across(first, last, STOPPED, i, j, from, to, stopped ? empty : 0);
        across(first, last, ABOVE, i, j, from, to, Math.max(0, occupied - open));
    }

    /** Books the day on which a wait began, for a stretch on the list as in {@link #across}. */
    static void waiting(double[] first, double[] last, double beganDay) {
        first[BEGAN] += beganDay;
        last[BEGAN] -= beganDay;
    }

    /** The amounts of a cell of a row by period; null when all are 0. */
    double @Nullable [] series(int row, Cell cell) {
        double[] series = new double[periods];
        boolean any = false;
        for (int p = 0; p < periods; p++) {
            series[p] = amounts[p][row][cell.index()];
        }
        if (cell.index() < LEVELS) {
            addCrossing(series, row, cell.index());
        } else if (cell.index() == WAITING_END || cell.index() == WAIT_SO_FAR) {
            lastInstants(series, row, cell.index());
        }
        for (double amount : series) {
            any |= amount != 0;
        }
        return any ? series : null;
    }

    private void addCrossing(double[] series, int row, int level) {
        long before = 0;
        for (int p = 0; p < periods; p++) {
            series[p] = Math.max(0, series[p] + before * (starts[p + 1] - starts[p]));
            before += (long) amounts[p][row][CROSSING + level];
        }
    }

    private void lastInstants(double[] series, int row, int cell) {
        long waiting = 0;
        double beganSum = 0;
        for (int p = 0; p < periods; p++) {
            waiting += (long) amounts[p][row][CROSSING + WAITING];
            beganSum = waiting == 0 ? 0 : beganSum + amounts[p][row][BEGAN];
            series[p] = cell == WAITING_END ? waiting : Math.max(0, waiting * starts[p + 1] - beganSum);
        }
    }
}
