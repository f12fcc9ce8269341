package nl.doorstroom.observe;

import org.jspecify.annotations.Nullable;

/**
 * Amounts by row, period and cell. A stretch over many periods costs the same as one inside a period: its ends are booked
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

    /** Start of each period, then the end of the last. */
    private final double[] starts;

    private final int periods;
    /** Index: (row x periods + period) x cells + cell. */
    private final double[] amounts;
    /** Change, from the period before, of the number crossing the end; (row x (periods + 1) + period) x levels + level. */
    private final int[] crossing;
    /** The same for the sum over children on the list of the day on which their wait began. */
    private final double[] began;

    Ledger(int rows, double[] starts) {
        this.starts = starts;
        this.periods = starts.length - 1;
        amounts = new double[rows * periods * CELLS];
        crossing = new int[rows * (periods + 1) * LEVELS];
        began = new double[rows * (periods + 1)];
    }

    void add(int row, int period, int cell, double amount) {
        amounts[(row * periods + period) * CELLS + cell] += amount;
    }

    /**
     * Books a stretch [from, to) of {@code weight} children or places, with i and j the periods of its ends (j = periods at the
     * end of the run).
     */
    void stretch(int row, int level, int i, int j, double from, double to, int weight) {
        int at = (row * periods + i) * CELLS + level;
        if (i == j) {
            amounts[at] += (to - from) * weight;
        } else {
            amounts[at] += (starts[i + 1] - from) * weight;
            if (j < periods) {
                amounts[at + (j - i) * CELLS] -= (starts[j + 1] - to) * weight;
            }
            int change = (row * (periods + 1) + i) * LEVELS + level;
            crossing[change] += weight;
            crossing[change + (j - i) * LEVELS] -= weight;
        }
    }

    /** Books a stretch of a pool: a stretch of each of its cells that is not 0. */
    void places(int row, int i, int j, double from, double to, int open, int occupied, int turning, boolean stopped) {
        int empty = open - occupied - turning;
        if (i == j) {
            double days = to - from;
            int at = (row * periods + i) * CELLS;
            amounts[at + OPEN] += days * open;
            amounts[at + OCCUPIED] += days * occupied;
            if (turning > 0) {
                amounts[at + TURNING] += days * turning;
            }
            if (empty > 0) {
                amounts[at + EMPTY] += days * empty;
                amounts[at + STOPPED] += stopped ? days * empty : 0;
            }
            if (occupied > open) {
                amounts[at + ABOVE] += days * (occupied - open);
            }
            return;
        }
        stretch(row, OPEN, i, j, from, to, open);
        stretch(row, OCCUPIED, i, j, from, to, occupied);
        stretch(row, TURNING, i, j, from, to, turning);
        stretch(row, EMPTY, i, j, from, to, Math.max(0, empty));
        stretch(row, STOPPED, i, j, from, to, stopped ? Math.max(0, empty) : 0);
        stretch(row, ABOVE, i, j, from, to, Math.max(0, occupied - open));
    }

    /** Books the day on which a wait began, for a stretch on the list from period i to j > i. */
    void waiting(int row, int i, int j, double beganDay) {
        int at = row * (periods + 1);
        began[at + i] += beganDay;
        began[at + j] -= beganDay;
    }

    /** The amounts of a cell of a row by period; null when all are 0. */
    double @Nullable [] series(int row, Cell cell) {
        double[] series = new double[periods];
        boolean any = false;
        for (int p = 0; p < periods; p++) {
            series[p] = amounts[(row * periods + p) * CELLS + cell.index()];
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
            before += crossing[(row * (periods + 1) + p) * LEVELS + level];
        }
    }

    private void lastInstants(double[] series, int row, int cell) {
        long waiting = 0;
        double beganSum = 0;
        for (int p = 0; p < periods; p++) {
            waiting += crossing[(row * (periods + 1) + p) * LEVELS + WAITING];
            beganSum = waiting == 0 ? 0 : beganSum + began[row * (periods + 1) + p];
            series[p] = cell == WAITING_END ? waiting : Math.max(0, waiting * starts[p + 1] - beganSum);
        }
    }
}
