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
    private static final int WAITS_ENDED = Cell.WAITS_ENDED.index();
    private static final int ALL_WAIT_SUM = Cell.ALL_WAIT_SUM.index();
    private static final int WAITS = Cell.WAITS.index();
    private static final int WAIT_SUM = Cell.WAIT_SUM.index();
    private static final int INTAKE_SUM = Cell.INTAKE_SUM.index();
    private static final int WAITED = Cell.WAITED.index();
    private static final int FIRST_PLACES = Cell.FIRST_PLACES.index();
    private static final int FIRST_PLACE_WAIT_SUM = Cell.FIRST_PLACE_WAIT_SUM.index();
    private static final int DEPARTURES = Cell.DEPARTURES.index();
    private static final int STAYED_ACTIVE_SUM = Cell.STAYED_ACTIVE_SUM.index();
    private static final int STAYED_BLOCKED_SUM = Cell.STAYED_BLOCKED_SUM.index();
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
    private final int rows;
    /** Index: (period x rows + row) x cells + cell, so that what is counted in one period lies together. */
    private final double[] amounts;
    /** Change, from the period before, of the number crossing the end; (period x rows + row) x levels + level. */
    private final int[] crossing;
    /** The same for the sum over children on the list of the day on which their wait began. */
    private final double[] began;

    Ledger(int rows, double[] starts) {
        this.starts = starts;
        this.rows = rows;
        periods = starts.length - 1;
        amounts = new double[periods * rows * CELLS];
        crossing = new int[(periods + 1) * rows * LEVELS];
        began = new double[(periods + 1) * rows];
    }

    /** Where the cells of a row and period begin. */
    int at(int row, int period) {
        return (period * rows + row) * CELLS;
    }

    /** Adds to a cell of the row and period that begin {@code at}. */
    void add(int at, int cell, double amount) {
        amounts[at + cell] += amount;
    }

    /** A wait that ended, however, in the row and period that begin {@code at}. */
    void waitEnded(int at, double waitDays) {
        amounts[at + WAITS_ENDED]++;
        amounts[at + ALL_WAIT_SUM] += waitDays;
    }

    /** A wait that ended in a place of the form sought. */
    void admittedAfter(int at, double waitDays, double intakeDays) {
        amounts[at + WAITS]++;
        amounts[at + WAIT_SUM] += waitDays;
        amounts[at + INTAKE_SUM] += intakeDays;
        if (waitDays > Measurements.WAITED_DAYS) {
            amounts[at + WAITED]++;
        }
    }

    void firstPlace(int at, double waitDays) {
        amounts[at + FIRST_PLACES]++;
        amounts[at + FIRST_PLACE_WAIT_SUM] += waitDays;
    }

    void departed(int at, double activeDays, double blockedDays) {
        amounts[at + DEPARTURES]++;
        amounts[at + STAYED_ACTIVE_SUM] += activeDays;
        amounts[at + STAYED_BLOCKED_SUM] += blockedDays;
    }

    /**
     * Books a stretch [from, to) of {@code weight} children or places, with i and j the periods of its ends (j = periods at the
     * end of the run).
     */
    void stretch(int row, int level, int i, int j, double from, double to, int weight) {
        int at = at(row, i) + level;
        if (i == j) {
            amounts[at] += (to - from) * weight;
        } else {
            amounts[at] += (starts[i + 1] - from) * weight;
            if (j < periods) {
                amounts[at(row, j) + level] -= (starts[j + 1] - to) * weight;
            }
            crossing[crossingAt(row, i) + level] += weight;
            crossing[crossingAt(row, j) + level] -= weight;
        }
    }

    private int crossingAt(int row, int period) {
        return (period * rows + row) * LEVELS;
    }

    /** Books a stretch of a pool: a stretch of each of its cells that is not 0. */
    void places(int row, int i, int j, double from, double to, int open, int occupied, int turning, boolean stopped) {
        int empty = open - occupied - turning;
        if (i == j) {
            double days = to - from;
            int at = at(row, i);
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
        began[i * rows + row] += beganDay;
        began[j * rows + row] -= beganDay;
    }

    /** The amounts of a cell of a row by period; null when all are 0. */
    double @Nullable [] series(int row, Cell cell) {
        double[] series = new double[periods];
        boolean any = false;
        for (int p = 0; p < periods; p++) {
            series[p] = amounts[at(row, p) + cell.index()];
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
            before += crossing[crossingAt(row, p) + level];
        }
    }

    private void lastInstants(double[] series, int row, int cell) {
        long waiting = 0;
        double beganSum = 0;
        for (int p = 0; p < periods; p++) {
            waiting += crossing[crossingAt(row, p) + WAITING];
            beganSum = waiting == 0 ? 0 : beganSum + began[p * rows + row];
            series[p] = cell == WAITING_END ? waiting : Math.max(0, waiting * starts[p + 1] - beganSum);
        }
    }
}
