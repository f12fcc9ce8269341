package nl.doorstroom.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Target;
import nl.doorstroom.observe.Cell;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.observe.Periods;
import nl.doorstroom.stats.Interval;
import nl.doorstroom.stats.Quantiles;
import nl.doorstroom.stats.Ratio;
import nl.doorstroom.stats.StudentT;
import nl.doorstroom.stats.WaitHistogram;
import org.jspecify.annotations.Nullable;

/**
 * The results of a run: every table, and single values. Means, shares and ratios are sum over sum with a jackknife interval. A
 * percentile of waits is that of the waits of all replications together; its interval is that of the mean of the replications'
 * own percentiles. A measure that stays 0 throughout a form has no rows there, but for the main ones.
 *
 * <p>What is known of each replication by itself stands in a scratch file, which goes when the results are closed; whatever is asked
 * of them may fail with a {@link ScratchFileException}. The rows of a table are found a few at a time, while it is read.
 */
public final class Results implements Tables, AutoCloseable {
    private static final Measure[] MEASURES = Measure.values();
    /** So many rows of a table, with all their periods, are in memory at once. */
    private static final int ROWS_AT_A_TIME = 16;
    /** Shown also when 0 throughout. */
    private static final Set<Measure> MAIN = EnumSet.of(
            Measure.ARRIVALS_PER_YEAR,
            Measure.ADMISSIONS_PER_YEAR,
            Measure.DEPARTURES_PER_YEAR,
            Measure.WAITING_MEAN,
            Measure.WAITING_END,
            Measure.WAITED_SHARE,
            Measure.WAIT_DAYS_MEAN,
            Measure.WAIT_DAYS_P50,
            Measure.WAIT_DAYS_P90,
            Measure.WAIT_ALL_DAYS_MEAN,
            Measure.WITHIN_NORM_SHARE,
            Measure.STAY_WITHIN_NORM_SHARE,
            Measure.OPEN_PLACES_MEAN,
            Measure.OCCUPIED_MEAN,
            Measure.ACTIVE_MEAN,
            Measure.OCCUPANCY_SHARE,
            Measure.STAY_DAYS_MEAN,
            Measure.ADMISSIONS_PER_PLACE_YEAR,
            Measure.IN_CARE_MEAN,
            Measure.TRANSFERS_PER_CHILD,
            Measure.OUT_OF_HOME_PER_1000_YOUTH);

    private final Layout layout;
    private final Periods periods;
    private final List<Row> rows;
    private final Gathered gathered;
    private final List<Kept> replications;
    private final List<LevelRow> needed;
    private final Set<List<Object>> occurring = new HashSet<>();

    Results(Layout layout, List<Row> rows, Gathered gathered) {
        this(layout, rows, gathered, List.of());
    }

    private Results(Layout layout, List<Row> rows, Gathered gathered, List<LevelRow> needed) {
        this.layout = layout;
        this.periods = layout.periods();
        this.rows = rows;
        this.gathered = gathered;
        this.replications = gathered.kept();
        this.needed = List.copyOf(needed);
        for (Row row : rows) {
            if (row.isAllPools() && row.isAllGroups()) {
                RowReader reader = RowReader.ofYears(gathered, replications, row);
                Arrays.stream(MEASURES)
                        .filter(m -> MAIN.contains(m) || reader.occurs(m))
                        .forEach(m -> occurring.add(List.of(row.form(), m)));
            }
        }
    }

    /** These results, with rows of {@link PlacesNeeded} behind the places used; to be closed once. */
    public Results withNeeded(List<LevelRow> levels) {
        return new Results(layout, rows, gathered, levels);
    }

    public Scenario scenario() {
        return layout.scenario();
    }

    public Layout layout() {
        return layout;
    }

    /** The number of replications. */
    public int size() {
        return replications.size();
    }

    /** Arrivals and ends of stays of all replications, from day 0 on. */
    public long events() {
        return gathered.events();
    }

    /** The calendar months and years of the run. */
    public Periods periods() {
        return periods;
    }

    @Override
    public Stream<SummaryRow> summary() {
        return inParallel(rows, this::summaryRows);
    }

    /** What the rows give, found on all processors, some rows at a time, and given in the order of the rows. */
    static <T> Stream<T> inParallel(List<Row> rows, Function<Row, Stream<T>> found) {
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + ROWS_AT_A_TIME)
                .mapToObj(from -> rows.subList(from, Math.min(rows.size(), from + ROWS_AT_A_TIME)))
                .flatMap(some ->
                        some.parallelStream().map(row -> found.apply(row).toList()).toList().stream())
                .flatMap(List::stream);
    }

    private Stream<SummaryRow> summaryRows(Row row) {
        RowSamples samples = samples(row);
        return shown(row)
                .flatMap(measure -> periodIndices().mapToObj(period -> summaryRow(samples, measure, period)))
                .filter(r -> !Double.isNaN(r.mean()));
    }

    /** The whole run first, then its years. */
    IntStream periodIndices() {
        return IntStream.concat(IntStream.of(periods.years()), IntStream.range(0, periods.years()));
    }

    private Stream<Measure> shown(Row row) {
        return Arrays.stream(MEASURES).filter(m -> isShown(m, row));
    }

    boolean isShown(Measure measure, Row row) {
        boolean fits = (row.isAllForms() || !measure.isOfAllForms()) && (row.isAllGroups() || !measure.countsPlaces());
        boolean hasPlaces = !measure.countsPlaces() || hasPlaces(row);
        return fits && hasPlaces && occurring.contains(List.of(row.form(), measure));
    }

    /** A form of 0 places has places to speak of, unlike one without a limit. */
    private boolean hasPlaces(Row row) {
        return row.pools().stream().anyMatch(this::hasPlaces);
    }

    private boolean hasPlaces(int pool) {
        boolean isLimited = pool < layout.pools()
                && !(scenario().base().forms().get(layout.formOf(pool)).capacity() instanceof Capacity.Unlimited);
        return isLimited || replications.stream().anyMatch(k -> k.pool(pool).has(Cell.OPEN_DAYS));
    }

    private SummaryRow summaryRow(RowSamples samples, Measure measure, int period) {
        Row row = samples.row();
        double[] numerators = samples.numerators(measure, period);
        double[] denominators = samples.denominators(measure, period);
        double[] values = new double[size()];
        Arrays.setAll(values, r -> denominators[r] > 0 ? numerators[r] / denominators[r] : Double.NaN);
        Interval interval = interval(row, measure, period, numerators, denominators);
        double[] q = Quantiles.of(values, 0.1, 0.5, 0.9);
        int withData = (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        return new SummaryRow(
                label(period),
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

    private Interval interval(Row row, Measure measure, int period, double[] numerators, double[] denominators) {
        if (measure.kind() != Measure.Kind.PERCENTILE) {
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
        int from = period == periods.years() ? 0 : period;
        int to = period == periods.years() ? periods.years() : period + 1;
        for (int year = from; year < to; year++) {
            for (int pool : row.pools()) {
                if (pool < layout.pools()) {
                    merged.merge(gathered.waits(pool, year));
                }
            }
            for (int group : row.groups()) {
                merged.merge(gathered.waits(layout.waitRow(group), year));
            }
        }
        return merged;
    }

    String label(int period) {
        return period == periods.years() ? Row.ALL : Integer.toString(periods.year(period));
    }

    @Override
    public Stream<MonthRow> months() {
        return inParallel(rows.stream().filter(Row::isAllGroups).toList(), this::monthRows);
    }

    private Stream<MonthRow> monthRows(Row row) {
        return monthRows(row, shown(row));
    }

    /** The months of a measure of a form in a pool, both of which may be {@code all}; empty when there is no such row. */
    public List<MonthRow> months(Measure measure, String form, String pool) {
        Row row = row(form, pool, Row.ALL);
        return row == null ? List.of() : monthRows(row, Stream.of(measure)).toList();
    }

    /** Measure by measure; read year by year, so that a long run takes no more memory for its replications. */
    private Stream<MonthRow> monthRows(Row row, Stream<Measure> measures) {
        Map<Measure, List<MonthRow>> rows = new EnumMap<>(Measure.class);
        measures.filter(m -> m.kind() != Measure.Kind.PERCENTILE).forEach(m -> rows.put(m, new ArrayList<>()));
        for (int year = 0; year < periods.years(); year++) {
            RowReader reader = RowReader.ofMonths(gathered, replications, row, year);
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
        double[] values = new double[size()];
        Arrays.setAll(values, r -> denominators[r] > 0 ? numerators[r] / denominators[r] : Double.NaN);
        Interval interval = Ratio.of(numerators, denominators);
        double[] q = Quantiles.of(values, 0.1, 0.5, 0.9);
        return new MonthRow(
                periods.month(month),
                row.form(),
                row.pool(),
                row.group(),
                measure,
                interval.estimate(),
                interval.low(),
                interval.high(),
                q[0],
                q[1],
                q[2]);
    }

    @Override
    public Stream<FlowRow> flows() {
        return new PairRows(layout, gathered, replications).flows();
    }

    @Override
    public Stream<BlockedRow> blocked() {
        return new PairRows(layout, gathered, replications).blocked();
    }

    @Override
    public Stream<OutcomeRow> outcomes() {
        return new PairRows(layout, gathered, replications).outcomes(rows);
    }

    @Override
    public Stream<LevelRow> levels() {
        return Stream.concat(new Levels(layout, gathered.levelDays()).rows(), needed.stream());
    }

    @Override
    public Stream<TargetRow> targets() {
        return scenario().targets().stream().map(this::targetRow);
    }

    private TargetRow targetRow(Target target) {
        Measure measure = Measure.find(target.measure());
        Interval value = measure == null
                ? new Interval(Double.NaN, Double.NaN)
                : value(measure, target.form(), target.pool(), target.group(), target.period());
        return new TargetRow(
                target,
                value.estimate(),
                value.halfWidth(),
                Math.abs(value.estimate() - target.value()) <= target.within());
    }

    /** Group {@code all} only: forms by year, pools over the whole run, so that the table stays of a reasonable size. */
    @Override
    public Stream<ReplicationRow> replications() {
        return IntStream.range(0, size())
                .boxed()
                .flatMap(r -> rows.stream().filter(Row::isAllGroups).flatMap(row -> replicationRows(row, r)));
    }

    private Stream<ReplicationRow> replicationRows(Row row, int replication) {
        List<Kept> one = replications.subList(replication, replication + 1);
        RowSamples samples = new RowSamples(this, row, RowReader.ofYears(gathered, one, row));
        return shown(row)
                .flatMap(measure -> periodIndices()
                        .filter(period -> row.isAllPools() || period == periods.years())
                        .mapToObj(period -> replicationRow(samples, measure, period, replication))
                        .filter(r -> r.numerator() != 0 || r.denominator() != 0));
    }

    private ReplicationRow replicationRow(RowSamples samples, Measure measure, int period, int replication) {
        Row row = samples.row();
        return new ReplicationRow(
                replication + 1,
                label(period),
                row.form(),
                row.pool(),
                row.group(),
                measure,
                samples.numerators(measure, period)[0],
                samples.denominators(measure, period)[0]);
    }

    /**
     * A measure with its interval.
     *
     * @param period {@code all} or a calendar year
     * @return NaN when there is no such row or nothing happened in it
     */
    public Interval value(Measure measure, String form, String pool, String group, String period) {
        Row row = row(form, pool, group);
        int at =
                periodIndices().filter(p -> label(p).equals(period)).findFirst().orElse(-1);
        if (row == null || at < 0) {
            return new Interval(Double.NaN, Double.NaN);
        }
        RowSamples samples = samples(row);
        return interval(row, measure, at, samples.numerators(measure, at), samples.denominators(measure, at));
    }

    /**
     * The sum of several means, shares or ratios of a form over the whole run, such as the parts of a visit.
     *
     * @return NaN when nothing happened in any of them
     */
    public Interval sum(List<Measure> measures, String form) {
        Row row = row(form, Row.ALL, Row.ALL);
        if (row == null) {
            return new Interval(Double.NaN, Double.NaN);
        }
        RowSamples samples = samples(row);
        return Ratio.sum(
                measures.stream()
                        .map(measure -> samples.numerators(measure, periods.years()))
                        .toList(),
                measures.stream()
                        .map(measure -> samples.denominators(measure, periods.years()))
                        .toList());
    }

    /** What blocks a form, over the whole run; the next form with the largest share of the blocked days first. */
    public List<BlockedShare> blockedShares(String form) {
        return new PairRows(layout, gathered, replications).blockedShares(form);
    }

    /**
     * Children per year from some places to others, whatever the pools, over the whole run.
     *
     * @param from as in {@link FlowRow#from}
     * @param to as in {@link FlowRow#to}
     */
    public Interval flow(Collection<String> from, Collection<String> to) {
        return new PairRows(layout, gathered, replications).flow(from, to);
    }

    /** Disk that the replications take while the results are open, in bytes. */
    long scratchBytes() {
        return gathered.file().bytes();
    }

    /** Lets the scratch file go; nothing can be asked of these results any more. */
    @Override
    public void close() {
        gathered.close();
    }

    List<Row> rows() {
        return rows;
    }

    RowSamples samples(Row row) {
        return new RowSamples(this, row, RowReader.ofYears(gathered, replications, row));
    }

    /** The row with these ids, or null. */
    @Nullable Row row(String form, String pool, String group) {
        return rows.stream()
                .filter(r -> r.form().equals(form)
                        && r.pool().equals(pool)
                        && r.group().equals(group))
                .findFirst()
                .orElse(null);
    }
}
