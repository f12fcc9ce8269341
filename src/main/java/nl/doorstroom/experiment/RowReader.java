package nl.doorstroom.experiment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.observe.Cell;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.observe.Periods;
import org.jspecify.annotations.Nullable;

/**
 * Numerators and denominators of the measures of one row, by replication. Periods are the years, with the whole run after the last,
 * or some months. Everything is read from the scratch file at once, when first asked for.
 */
final class RowReader {
    private static final Cell[] CELLS = Cell.values();

    private final Periods periods;
    private final ScratchFile file;
    private final List<Kept> replications;
    private final Row row;
    private final boolean byMonth;
    private final int from;
    private final int to;
    /** By cell: index (period - from) x replications + replication; a cell that is 0 throughout has none. */
    private @Nullable Map<Cell, double[]> cells;

    private double @Nullable [][] percentiles;

    private RowReader(Gathered gathered, List<Kept> replications, Row row, boolean byMonth, int from, int to) {
        this.periods = gathered.periods();
        this.file = gathered.file();
        this.replications = replications;
        this.row = row;
        this.byMonth = byMonth;
        this.from = from;
        this.to = to;
    }

    /** The years of some replications, and the whole run. */
    static RowReader ofYears(Gathered gathered, List<Kept> replications, Row row) {
        return new RowReader(
                gathered, replications, row, false, 0, gathered.periods().years() + 1);
    }

    /** The months of a year; of pools only, as groups are known by year. */
    static RowReader ofMonths(Gathered gathered, List<Kept> replications, Row row, int year) {
        Periods periods = gathered.periods();
        return new RowReader(
                gathered, replications, row, true, periods.firstMonthOf(year), periods.firstMonthOf(year + 1));
    }

    double[] numerators(Measure measure, int period) {
        boolean atTheDoor = measure == Measure.ARRIVALS_PER_YEAR && row.isAllForms();
        return sum(atTheDoor ? List.of(Cell.ARRIVED) : measure.numerator(), period, 1);
    }

    double[] denominators(Measure measure, int period) {
        if (!measure.denominator().isEmpty()) {
            return sum(measure.denominator(), period, measure.denominatorFactor());
        }
        double[] same = new double[replications.size()];
        double days = days(period);
        Arrays.fill(
                same,
                switch (measure.statistic()) {
                    case MEAN_OVER_TIME -> days;
                    case PER_YEAR -> days / Calendar.DAYS_PER_YEAR;
                    case LAST_INSTANT, RATIO, PERCENTILE -> 1;
                });
        return same;
    }

    /** Whether the numerator is anything but 0 in some replication at some time. */
    boolean occurs(Measure measure) {
        for (int period = from; period < to; period++) {
            for (double numerator : numerators(measure, period)) {
                if (numerator != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The replications' own percentiles of waits in a year or in the whole run; NaN without waits. */
    double[] percentiles(Measure measure, int year) {
        if (percentiles == null) {
            percentiles = replications.stream().map(k -> k.percentiles(row)).toArray(double[][]::new);
        }
        int at =
                year * Kept.PERCENTILES.length + Arrays.asList(Kept.PERCENTILES).indexOf(measure);
        return Arrays.stream(percentiles).mapToDouble(own -> own[at]).toArray();
    }

    private double days(int period) {
        if (byMonth) {
            return periods.monthDays(period);
        }
        return period == periods.years() ? periods.lengthDays() : periods.yearDays(period);
    }

    private double[] sum(List<Cell> added, int period, double factor) {
        if (cells == null) {
            cells = read();
        }
        int n = replications.size();
        double[] sum = new double[n];
        for (Cell cell : added) {
            double[] amounts = cells.get(cell);
            for (int r = 0; amounts != null && r < n; r++) {
                sum[r] += amounts[(period - from) * n + r];
            }
        }
        for (int r = 0; r < n && factor != 1; r++) {
            sum[r] *= factor;
        }
        return sum;
    }

    private Map<Cell, double[]> read() {
        Map<Cell, double[]> found = new EnumMap<>(Cell.class);
        for (int r = 0; r < replications.size(); r++) {
            for (int pool : row.pools()) {
                addPool(found, r, replications.get(r).pool(pool));
            }
            for (int group : row.groups()) {
                addGroup(found, r, replications.get(r).group(group));
            }
        }
        return found;
    }

    private void addPool(Map<Cell, double[]> found, int replication, KeptCells pool) {
        int first = byMonth ? from : 0;
        int end = byMonth ? to : periods.months();
        double[] numbers = pool.read(file, first, end);
        for (Cell cell : CELLS) {
            for (int m = first; pool.has(cell) && m < end; m++) {
                add(
                        amounts(found, cell),
                        replication,
                        m,
                        numbers[(m - first) * pool.width() + pool.column(cell)],
                        cell);
            }
        }
    }

    private void addGroup(Map<Cell, double[]> found, int replication, KeptCells group) {
        double[] numbers = group.read(file, 0, periods.years());
        for (Cell cell : CELLS) {
            for (int y = 0; group.has(cell) && y < periods.years(); y++) {
                addYear(amounts(found, cell), replication, y, numbers[y * group.width() + group.column(cell)], cell);
            }
        }
    }

    private double[] amounts(Map<Cell, double[]> found, Cell cell) {
        return found.computeIfAbsent(cell, c -> new double[(to - from) * replications.size()]);
    }

    private void add(double[] amounts, int replication, int month, double amount, Cell cell) {
        if (byMonth) {
            amounts[(month - from) * replications.size() + replication] += amount;
        } else {
            int year = periods.yearOfMonth(month);
            boolean last = month + 1 == periods.firstMonthOf(year + 1);
            addYear(amounts, replication, year, cell.isLastInstant() && !last ? 0 : amount, cell);
        }
    }

    private void addYear(double[] amounts, int replication, int year, double amount, Cell cell) {
        int n = replications.size();
        amounts[year * n + replication] += amount;
        if (!cell.isLastInstant() || year == periods.years() - 1) {
            amounts[periods.years() * n + replication] += amount;
        }
    }
}
