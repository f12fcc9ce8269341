package nl.doorstroom.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.stats.PairedDifference;
import nl.doorstroom.stats.Quantiles;
import org.jspecify.annotations.Nullable;

/**
 * A base and reforms of it, run with the same seed, so that replication i of one belongs to replication i of the other: the same
 * children with the same draws (R19). Differences are reform less base. The difference of a percentile is that of the means of
 * the replications' own percentiles. The months of {@link #base()} and {@link Reformed#results()} give a list with and without.
 */
public final class Comparison implements AutoCloseable {
    /** A reform and its results. */
    public record Reformed(String name, Results results) {}

    private static final Measure[] MEASURES = Measure.values();

    private final Results base;
    private final List<Reformed> reforms;

    /**
     * Compares runs of the same period.
     *
     * @throws IllegalArgumentException when the numbers of replications or the lengths differ
     */
    public Comparison(Results base, List<Reformed> reforms) {
        this.base = base;
        this.reforms = List.copyOf(reforms);
        for (Reformed reform : reforms) {
            if (reform.results().size() != base.size()) {
                throw new IllegalArgumentException("The base has %d replications but %s has %d."
                        .formatted(base.size(), reform.name(), reform.results().size()));
            }
            double days = reform.results().periods().lengthDays();
            if (days != base.periods().lengthDays()) {
                throw new IllegalArgumentException("The base runs %s days but %s runs %s."
                        .formatted(base.periods().lengthDays(), reform.name(), days));
            }
        }
    }

    public Results base() {
        return base;
    }

    public List<Reformed> reforms() {
        return reforms;
    }

    /** Arrivals and ends of stays of all runs, from day 0 on. */
    public long events() {
        return base.events()
                + reforms.stream()
                        .mapToLong(reform -> reform.results().events())
                        .sum();
    }

    /** Closes the results of all runs. */
    @Override
    public void close() {
        base.close();
        reforms.forEach(reform -> reform.results().close());
    }

    /** Every key that the summary of the base or of the reform shows, and both know. */
    public Stream<DifferenceRow> differences() {
        return reforms.stream()
                .flatMap(reform -> base.found(row -> {
                    Pair pair = pair(reform, row);
                    return pair == null ? Stream.empty() : pair.rows();
                }));
    }

    /** The difference in a measure over the whole run; null when one of the two has no such row. */
    public @Nullable DifferenceRow difference(
            Reformed reform, Measure measure, String form, String pool, String group) {
        Row row = base.row(form, pool, group);
        Pair pair = row == null ? null : pair(reform, row);
        return pair == null ? null : pair.difference(measure, base.periods().years());
    }

    private @Nullable Pair pair(Reformed reform, Row row) {
        Row other = reform.results().row(row.form(), row.pool(), row.group());
        return other == null ? null : new Pair(reform, row, other);
    }

    /** A row of the base and the same row of a reform. */
    private final class Pair {
        private final Reformed reform;
        private final Row row;
        private final RowSamples before;
        private final RowSamples after;

        Pair(Reformed reform, Row baseRow, Row reformRow) {
            this.reform = reform;
            row = baseRow;
            before = base.samples(baseRow);
            after = reform.results().samples(reformRow);
        }

        Stream<DifferenceRow> rows() {
            return Arrays.stream(MEASURES)
                    .filter(m -> before.isShown(m) || after.isShown(m))
                    .flatMap(m -> base.periodIndices().mapToObj(p -> difference(m, p)))
                    .filter(r -> !Double.isNaN(r.difference()));
        }

        DifferenceRow difference(Measure measure, int period) {
            PairedDifference paired = PairedDifference.of(
                    before.numerators(measure, period),
                    before.denominators(measure, period),
                    after.numerators(measure, period),
                    after.denominators(measure, period));
            return new DifferenceRow(
                    reform.name(),
                    base.label(period),
                    row.form(),
                    row.pool(),
                    row.group(),
                    measure,
                    paired.difference().estimate(),
                    paired.difference().low(),
                    paired.difference().high(),
                    Double.isFinite(paired.varianceRatio()) ? paired.varianceRatio() : Double.NaN,
                    paired.verdict());
        }
    }

    /**
     * A quantile over the forms of the variance ratio of a measure over the whole run: how many times more replications
     * independent seeds would have needed. NaN when nothing differs.
     *
     * @param share of the forms below it, 0.5 for the median
     */
    public double varianceRatio(Reformed reform, Measure measure, double share) {
        double[] ratios = base.rows().stream()
                .filter(row -> row.isAllPools() && row.isAllGroups())
                .map(row -> difference(reform, measure, row.form(), row.pool(), row.group()))
                .mapToDouble(r -> r == null ? Double.NaN : r.varianceRatio())
                .filter(Double::isFinite)
                .toArray();
        return Quantiles.of(ratios, share)[0];
    }
}
