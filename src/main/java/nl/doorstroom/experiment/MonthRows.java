package nl.doorstroom.experiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.observe.Periods;
import nl.doorstroom.stats.Interval;
import nl.doorstroom.stats.Quantiles;
import nl.doorstroom.stats.Ratio;

/** The measures of a row by month, but for the percentiles of waits. What cannot be below 0 has no interval below it. */
final class MonthRows {
    private final Counted counted;
    private final Periods periods;

    MonthRows(Counted counted) {
        this.counted = counted;
        periods = counted.layout().periods();
    }

    Stream<MonthRow> of(Row row) {
        return of(row, counted.shown(row));
    }

    /** Measure by measure; read year by year, so that a long run takes no more memory for its replications. */
    Stream<MonthRow> of(Row row, Stream<Measure> measures) {
        if (!counted.layout().detail().byMonth()) {
            return Stream.empty();
        }
        Map<Measure, List<MonthRow>> rows = new EnumMap<>(Measure.class);
        measures.filter(m -> m.statistic() != Measure.Statistic.PERCENTILE)
                .forEach(m -> rows.put(m, new ArrayList<>()));
        for (int year = 0; year < periods.years(); year++) {
            RowReader reader = counted.months(row, year);
            for (int month = periods.firstMonthOf(year); month < periods.firstMonthOf(year + 1); month++) {
                int of = month;
                rows.forEach((measure, found) -> found.add(monthRow(reader, row, measure, of)));
            }
        }
        return rows.values().stream().flatMap(List::stream).filter(r -> !Double.isNaN(r.mean()));
    }

    private MonthRow monthRow(RowReader reader, Row row, Measure measure, int month) {
        double[] numerators = reader.numerators(measure, month);
        double[] denominators = reader.denominators(measure, month);
        Interval interval = Ratio.of(numerators, denominators);
        double[] q = Quantiles.of(YearRows.values(numerators, denominators), 0.1, 0.5, 0.9);
        return new MonthRow(
                periods.month(month),
                row.form(),
                row.pool(),
                row.group(),
                measure,
                interval.estimate(),
                // No measure can be below 0: all are sums of numbers and of times over others.
                Math.max(0, interval.low()),
                interval.high(),
                q[0],
                q[1],
                q[2]);
    }
}
