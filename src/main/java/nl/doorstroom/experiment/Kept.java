package nl.doorstroom.experiment;

import java.util.List;
import nl.doorstroom.observe.Cell;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.observe.Tally;
import nl.doorstroom.observe.WaitCounts;
import nl.doorstroom.stats.WaitHistogram;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one replication: the cells that are not 0 throughout (pools by month, groups by year), and its own
 * percentiles of waits.
 */
final class Kept {
    private static final Cell[] CELLS = Cell.values();
    static final Measure[] PERCENTILES = {Measure.WAIT_DAYS_P50, Measure.WAIT_DAYS_P90};

    /** Index: row x cells + cell; then the month. */
    private final double[] @Nullable [] pools;
    /** Index: group row x cells + cell; then the year. */
    private final double[] @Nullable [] groups;
    /** Index: (row x (years + 1) + year) x percentiles + percentile; the year after the last is the whole run. */
    private final double[] percentiles;

    Kept(Layout layout, List<Row> rows, Tally tally) {
        pools = new double[(layout.pools() + 1) * CELLS.length][];
        groups = new double[layout.groupRows() * CELLS.length][];
        for (Cell cell : CELLS) {
            for (int row = 0; row <= layout.pools(); row++) {
                pools[row * CELLS.length + cell.index()] = tally.ofPool(row, cell);
            }
            int labels = layout.groups().labels().size();
            for (int row = 0; row < layout.groupRows(); row++) {
                groups[row * CELLS.length + cell.index()] = tally.ofGroup(row / labels, row % labels, cell);
            }
        }
        percentiles = percentiles(layout, rows, tally.waits());
    }

    private static double[] percentiles(Layout layout, List<Row> rows, WaitCounts waits) {
        int years = layout.periods().years();
        double[] found = new double[rows.size() * (years + 1) * PERCENTILES.length];
        int at = 0;
        for (Row row : rows) {
            WaitHistogram all = new WaitHistogram();
            for (int year = 0; year <= years; year++) {
                WaitHistogram waited = year == years ? all : waits(layout, row, waits, year);
                if (year < years) {
                    all.merge(waited);
                }
                for (Measure measure : PERCENTILES) {
                    found[at++] = waited.quantile(measure.probability());
                }
            }
        }
        return found;
    }

    private static WaitHistogram waits(Layout layout, Row row, WaitCounts waits, int year) {
        WaitHistogram histogram = new WaitHistogram();
        for (int pool : row.pools()) {
            if (pool < layout.pools()) {
                waits.read(pool, year, histogram::add);
            }
        }
        for (int group : row.groups()) {
            waits.read(layout.waitRow(group), year, histogram::add);
        }
        return histogram;
    }

    double @Nullable [] pool(int row, Cell cell) {
        return pools[row * CELLS.length + cell.index()];
    }

    double @Nullable [] group(int row, Cell cell) {
        return groups[row * CELLS.length + cell.index()];
    }

    /** Memory taken, in bytes, but for the headers of objects. */
    long bytes() {
        return Double.BYTES * (numbers(pools) + numbers(groups) + percentiles.length);
    }

    private static long numbers(double[] @Nullable [] series) {
        long numbers = series.length;
        for (double[] one : series) {
            numbers += one == null ? 0 : one.length;
        }
        return numbers;
    }

    double percentile(int row, int year, int years, int index) {
        return percentiles[(row * (years + 1) + year) * PERCENTILES.length + index];
    }
}
