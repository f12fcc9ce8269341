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
 * Numerators and denominators of the measures of one row, by replication. Periods are years, with the whole run after the last,
 * or months.
 */
final class RowReader {
    private final Periods periods;
    private final List<Kept> replications;
    private final Row row;
    private final boolean byMonth;
    /** By cell: index period x replications + replication. */
    private final Map<Cell, double[]> cells = new EnumMap<>(Cell.class);

    RowReader(Periods periods, List<Kept> replications, Row row, boolean byMonth) {
        this.periods = periods;
        this.replications = replications;
        this.row = row;
        this.byMonth = byMonth;
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
                switch (measure.kind()) {
                    case MEAN_OVER_TIME -> days;
                    case PER_YEAR -> days / Calendar.DAYS_PER_YEAR;
                    case LAST_INSTANT, RATIO, PERCENTILE -> 1;
                });
        return same;
    }

    /** Whether the numerator is anything but 0 in some replication at some time. */
    boolean occurs(Measure measure) {
        for (int period = 0; period < periodCount(); period++) {
            for (double numerator : numerators(measure, period)) {
                if (numerator != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The replications' own percentiles of waits in a year or in the whole run; NaN without waits. */
    double[] percentiles(Measure measure, int period) {
        int index = Arrays.asList(Kept.PERCENTILES).indexOf(measure);
        return replications.stream()
                .mapToDouble(k -> k.percentile(row.index(), period, periods.years(), index))
                .toArray();
    }

    private double days(int period) {
        if (byMonth) {
            return periods.monthDays(period);
        }
        return period == periods.years() ? periods.lengthDays() : periods.yearDays(period);
    }

    int periodCount() {
        return byMonth ? periods.months() : periods.years() + 1;
    }

    private double[] sum(List<Cell> added, int period, double factor) {
        int n = replications.size();
        double[] sum = new double[n];
        for (Cell cell : added) {
            double[] amounts = cells.computeIfAbsent(cell, this::read);
            for (int r = 0; r < n; r++) {
                sum[r] += amounts[period * n + r];
            }
        }
        for (int r = 0; r < n && factor != 1; r++) {
            sum[r] *= factor;
        }
        return sum;
    }

    private double[] read(Cell cell) {
        int n = replications.size();
        double[] amounts = new double[periodCount() * n];
        for (int r = 0; r < n; r++) {
            for (int pool : row.pools()) {
                addMonths(amounts, r, replications.get(r).pool(pool, cell), cell);
            }
            for (int group : row.groups()) {
                addYears(amounts, r, replications.get(r).group(group, cell), cell);
            }
        }
        return amounts;
    }

    private void addMonths(double[] amounts, int replication, double @Nullable [] months, Cell cell) {
        int n = replications.size();
        for (int m = 0; months != null && m < months.length; m++) {
            if (byMonth) {
                amounts[m * n + replication] += months[m];
            } else {
                int year = periods.yearOfMonth(m);
                boolean last = m + 1 == periods.firstMonthOf(year + 1);
                add(amounts, year, replication, cell.isLastInstant() && !last ? 0 : months[m], cell);
            }
        }
    }

    private void addYears(double[] amounts, int replication, double @Nullable [] years, Cell cell) {
        for (int y = 0; years != null && y < years.length; y++) {
            add(amounts, y, replication, years[y], cell);
        }
    }

    private void add(double[] amounts, int year, int replication, double amount, Cell cell) {
        int n = replications.size();
        amounts[year * n + replication] += amount;
        if (!cell.isLastInstant() || year == periods.years() - 1) {
            amounts[periods.years() * n + replication] += amount;
        }
    }
}
