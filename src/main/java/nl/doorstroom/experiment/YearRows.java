package nl.doorstroom.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.stats.Interval;
import nl.doorstroom.stats.Quantiles;
import nl.doorstroom.stats.Ratio;
import nl.doorstroom.stats.StudentT;
import nl.doorstroom.stats.WaitHistogram;

/**
 * The measures of a row by year and over the whole run. Means, shares and ratios are sum over sum with a jackknife interval. A
 * percentile of waits is that of the waits of all replications together; its interval is that of the mean of the replications'
 * own percentiles.
 */
final class YearRows {
    private final Counted counted;
    private final int years;

    YearRows(Counted counted) {
        this.counted = counted;
        years = counted.layout().periods().years();
    }

    Stream<SummaryRow> summary(Row row) {
        RowSamples samples = counted.samples(row);
        return counted.shown(row)
                .flatMap(measure -> counted.periodIndices().mapToObj(period -> summaryRow(samples, measure, period)))
                .filter(r -> !Double.isNaN(r.mean()));
    }

    private SummaryRow summaryRow(RowSamples samples, Measure measure, int period) {
        Row row = samples.row();
        double[] numerators = samples.numerators(measure, period);
        double[] denominators = samples.denominators(measure, period);
        double[] values = values(numerators, denominators);
        Interval interval = interval(row, measure, period, numerators, denominators);
        double[] q = Quantiles.of(values, 0.1, 0.5, 0.9);
        int withData = (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        return new SummaryRow(
                counted.label(period),
                row.form(),
                row.pool(),
                row.group(),
                measure,
                interval.estimate(),
                interval.halfWidth(),
                q[0],
                q[1],
                q[2],
                withData);
    }

    /** The value of each replication; NaN where it has none. */
    static double[] values(double[] numerators, double[] denominators) {
        double[] values = new double[numerators.length];
        Arrays.setAll(values, r -> denominators[r] > 0 ? numerators[r] / denominators[r] : Double.NaN);
        return values;
    }

    /** A measure with its interval; period = number of years for the whole run. */
    Interval interval(Row row, Measure measure, int period) {
        RowSamples samples = counted.samples(row);
        return interval(
                row, measure, period, samples.numerators(measure, period), samples.denominators(measure, period));
    }

    private Interval interval(Row row, Measure measure, int period, double[] numerators, double[] denominators) {
        if (measure.statistic() != Measure.Statistic.PERCENTILE) {
            return Ratio.of(numerators, denominators);
        }
        double[] own = IntStream.range(0, numerators.length)
                .filter(r -> denominators[r] > 0)
                .mapToDouble(r -> numerators[r])
                .toArray();
        double merged = mergedWaits(row, period).quantile(measure.probability());
        return new Interval(merged, StudentT.meanOf(own).halfWidth());
    }

    private WaitHistogram mergedWaits(Row row, int period) {
        WaitHistogram merged = new WaitHistogram();
        int from = period == years ? 0 : period;
        int to = period == years ? years : period + 1;
        for (int year = from; year < to; year++) {
            for (int pool : row.pools()) {
                if (pool < counted.layout().pools()) {
                    merged.merge(counted.gathered().waits(pool, year));
                }
            }
            for (int group : row.groups()) {
                merged.merge(counted.gathered().waits(counted.layout().waitRow(group), year));
            }
        }
        return merged;
    }

    /** Group {@code all} only: forms by year, pools over the whole run, so that the table stays of a reasonable size. */
    Stream<ReplicationRow> replications(List<Row> rows) {
        return IntStream.range(0, counted.size())
                .boxed()
                .flatMap(r -> rows.stream().filter(Row::isAllGroups).flatMap(row -> replicationRows(row, r)));
    }

    private Stream<ReplicationRow> replicationRows(Row row, int replication) {
        RowSamples samples = counted.samples(row, replication);
        return counted.shown(row)
                .flatMap(measure -> counted.periodIndices()
                        .filter(period -> row.isAllPools() || period == years)
                        .mapToObj(period -> replicationRow(samples, measure, period, replication))
                        .filter(r -> r.numerator() != 0 || r.denominator() != 0));
    }

    private ReplicationRow replicationRow(RowSamples samples, Measure measure, int period, int replication) {
        Row row = samples.row();
        return new ReplicationRow(
                replication + 1,
                counted.label(period),
                row.form(),
                row.pool(),
                row.group(),
                measure,
                samples.numerators(measure, period)[0],
                samples.denominators(measure, period)[0]);
    }
}
