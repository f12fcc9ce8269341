package nl.doorstroom.experiment;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.doorstroom.domain.ReportGroup;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Target;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.observe.Periods;
import nl.doorstroom.stats.Interval;
import nl.doorstroom.stats.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * The results of a run: every table, and single values.
 *
 * <p>What is known of each replication by itself stands in a scratch file, which goes when the results are closed; whatever is asked
 * of them may fail with a {@link ScratchFileException}. The rows of a table are found a few at a time, while it is read, on as many
 * threads as the run had.
 */
public final class Results implements Tables, AutoCloseable {
    private static final Interval NOTHING = new Interval(Double.NaN, Double.NaN);

    private final Counted counted;
    private final YearRows years;
    private final MonthRows months;
    private final Workers workers;
    private final List<LevelRow> needed;

    Results(Layout layout, Gathered gathered, int threads) {
        this(new Counted(layout, gathered), new Workers(threads), List.of());
    }

    private Results(Counted counted, Workers workers, List<LevelRow> needed) {
        this.counted = counted;
        this.workers = workers;
        this.needed = List.copyOf(needed);
        years = new YearRows(counted);
        months = new MonthRows(counted);
    }

    /** These results, with rows of {@link PlacesNeeded} behind the places used; to be closed once. */
    public Results withNeeded(List<LevelRow> levels) {
        return new Results(counted, workers, levels);
    }

    public Scenario scenario() {
        return layout().scenario();
    }

    public Layout layout() {
        return counted.layout();
    }

    /** The number of replications. */
    public int size() {
        return counted.size();
    }

    /** Arrivals and ends of stays of all replications, from day 0 on. */
    public long events() {
        return counted.gathered().events();
    }

    /** The calendar months and years of the run. */
    public Periods periods() {
        return layout().periods();
    }

    @Override
    public Stream<SummaryRow> summary() {
        return found(years::summary);
    }

    /** What the rows give, in the order of the rows. */
    <T> Stream<T> found(Function<Row, Stream<T>> rows) {
        return workers.find(counted.rows(), rows);
    }

    @Override
    public Stream<MonthRow> months() {
        boolean pools = layout().detail().groups().contains(ReportGroup.POOL_MONTHS);
        List<Row> rows = counted.rows().stream()
                .filter(row -> row.isAllGroups() && (pools || row.isAllPools()))
                .toList();
        return workers.find(rows, months::of);
    }

    /** The months of a measure of a form in a pool, both of which may be {@code all}; empty when there is no such row. */
    public List<MonthRow> months(Measure measure, String form, String pool) {
        Row row = counted.row(form, pool, Row.ALL);
        return row == null ? List.of() : months.of(row, Stream.of(measure)).toList();
    }

    @Override
    public Stream<FlowRow> flows() {
        return counted.pairs(workers).flows();
    }

    @Override
    public Stream<BlockedRow> blocked() {
        return counted.pairs(workers).blocked();
    }

    @Override
    public Stream<OutcomeRow> outcomes() {
        return counted.pairs(workers).outcomes(counted.rows());
    }

    @Override
    public Stream<LevelRow> levels() {
        return Stream.concat(new Levels(layout(), counted.gathered().levelDays()).rows(), needed.stream());
    }

    @Override
    public Stream<TargetRow> targets() {
        return scenario().targets().stream().map(this::targetRow);
    }

    private TargetRow targetRow(Target target) {
        Measure measure = Measure.find(target.measure());
        Interval value = measure == null
                ? NOTHING
                : value(measure, target.form(), target.pool(), target.group(), target.period());
        return new TargetRow(
                target,
                value.estimate(),
                value.halfWidth(),
                Math.abs(value.estimate() - target.value()) <= target.within());
    }

    @Override
    public Stream<ReplicationRow> replications() {
        return years.replications(counted.rows());
    }

    /**
     * A measure with its interval.
     *
     * @param period {@code all} or a calendar year
     * @return NaN when there is no such row or nothing happened in it
     */
    public Interval value(Measure measure, String form, String pool, String group, String period) {
        Row row = counted.row(form, pool, group);
        int at = periodIndices()
                .filter(p -> counted.label(p).equals(period))
                .findFirst()
                .orElse(-1);
        return row == null || at < 0 ? NOTHING : years.interval(row, measure, at);
    }

    /**
     * The sum of several means, shares or ratios of a form over the whole run, such as the parts of a visit.
     *
     * @return NaN when nothing happened in any of them
     */
    public Interval sum(List<Measure> measures, String form) {
        Row row = counted.row(form, Row.ALL, Row.ALL);
        if (row == null) {
            return NOTHING;
        }
        RowSamples samples = counted.samples(row);
        int whole = periods().years();
        return Ratio.sum(
                measures.stream()
                        .map(measure -> samples.numerators(measure, whole))
                        .toList(),
                measures.stream()
                        .map(measure -> samples.denominators(measure, whole))
                        .toList());
    }

    /** What blocks a form, over the whole run; the next form with the largest share of the blocked days first. */
    public List<BlockedShare> blockedShares(String form) {
        return counted.pairs(workers).blockedShares(form);
    }

    /**
     * Children per year from some places to others, whatever the pools, over the whole run.
     *
     * @param from as in {@link FlowRow#from}
     * @param to as in {@link FlowRow#to}
     */
    public Interval flow(Collection<String> from, Collection<String> to) {
        return counted.pairs(workers).flow(from, to);
    }

    /** Disk that the replications take while the results are open, in bytes. */
    long scratchBytes() {
        return counted.gathered().file().bytes();
    }

    /** Lets the scratch file go; nothing can be asked of these results any more. */
    @Override
    public void close() {
        workers.close();
        counted.gathered().close();
    }

    List<Row> rows() {
        return counted.rows();
    }

    RowSamples samples(Row row) {
        return counted.samples(row);
    }

    IntStream periodIndices() {
        return counted.periodIndices();
    }

    String label(int period) {
        return counted.label(period);
    }

    @Nullable Row row(String form, String pool, String group) {
        return counted.row(form, pool, group);
    }
}
