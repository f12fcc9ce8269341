package nl.doorstroom.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.observe.WindowSeries;
import nl.doorstroom.stats.Interval;
import nl.doorstroom.stats.SampleSize;
import nl.doorstroom.stats.WarmUp;
import org.jspecify.annotations.Nullable;

/**
 * Ten short replications that say what a full run would take: whether the warm-up is long enough, how many replications a
 * precision needs, and how long and how large the run would be.
 */
public final class Trial {
    private static final int REPLICATIONS = 10;
    private static final int WINDOWS = 200;
    private static final double SHORTEST_DAYS = 365;
    private static final double SHORT = 0.2;
    /**
     * The slowest series to settle by MSER-5.
     *
     * @param measure waiting or in care of a pool
     * @param neededDays warm-up after which the series is settled
     * @param settled false when the series was too short to say, or grows without end
     */
    public record WarmUpCheck(String form, String pool, Measure measure, double neededDays, boolean settled) {}

    /**
     * Replications for the list of a form to be known to the wanted precision; from short replications, so rather too many.
     *
     * @param replications {@code Integer.MAX_VALUE} when no sensible number is enough
     */
    public record EnoughReplications(String form, Measure measure, int replications) {}

    /**
     * What the trial found.
     *
     * @param warmUp null for a known start, which has none
     * @param runSeconds expected for the run asked for
     * @param scratchBytes disk that it takes while it runs
     * @param tableBytes disk for its tables as CSV
     */
    public record Report(
            @Nullable WarmUpCheck warmUp,
            List<EnoughReplications> enough,
            double trialSeconds,
            double runSeconds,
            long scratchBytes,
            long tableBytes) {}

    private final Scenario scenario;
    private final RunOptions options;
    private final Scenario shortened;
    private final Network network;
    private final WindowSeries[] series = new WindowSeries[REPLICATIONS];

    private Trial(Scenario scenario, RunOptions options) {
        this.scenario = scenario;
        this.options = options;
        RunPlan plan = scenario.run();
        double days = Math.min(plan.lengthDays(), Math.max(SHORTEST_DAYS, SHORT * plan.lengthDays()));
        shortened = scenario.withRun(new RunPlan(plan.warmUpDays(), days, REPLICATIONS, plan.begin()));
        network = new Network(scenario.base());
    }

    /**
     * Tries a run out.
     *
     * @param options of the full run
     * @param relativeHalfWidth the precision wanted of the lists, e.g. 0.05
     */
    public static Report run(Scenario scenario, RunOptions options, double relativeHalfWidth)
            throws InterruptedException {
        return new Trial(scenario, options).run(relativeHalfWidth);
    }

    private Report run(double relativeHalfWidth) throws InterruptedException {
        double warmUp = scenario.run().warmUpDays();
        double from = -warmUp;
        double to = warmUp > 0 ? 0 : shortened.run().lengthDays();
        RunOptions tried = options.withReplications(REPLICATIONS).alsoTelling(r -> {
            series[r] = new WindowSeries(network.pools().size(), from, to, WINDOWS);
            return series[r];
        });
        long start = System.nanoTime();
        try (Results results = Replications.run(shortened, tried)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Report(
                    !scenario.hasKnownStart() ? slowest((to - from) / WINDOWS) : null,
                    enough(results, relativeHalfWidth),
                    seconds,
                    seconds
                            * (warmUp + scenario.run().lengthDays())
                            / (warmUp + shortened.run().lengthDays())
                            * scale(),
                    (long) (results.scratchBytes() * lengthFactor() * scale()),
                    tableBytes(results));
        }
    }

    private double scale() {
        return (double) options.replications() / REPLICATIONS;
    }

    private double lengthFactor() {
        return scenario.run().lengthDays() / shortened.run().lengthDays();
    }

    /**
     * Rows counted in the trial times the bytes of such a row, rounded up, as measured on the tables of 10 replications of
     * {@code scenarios/zeeland/baseline.yaml}. Ids of another length give other sizes: the tables of small textbook scenarios
     * had rows up to a quarter shorter. The event log and the few targets are not counted.
     */
    private long tableBytes(Results results) {
        return (long) (bytes(136, results.summary(), SummaryRow::period)
                + bytes(141, results.months(), row -> row.month().toString())
                + bytes(82, results.flows(), FlowRow::period)
                + bytes(104, results.blocked(), BlockedRow::period)
                + bytes(39, results.levels(), LevelRow::period)
                + bytes(91, results.outcomes(), OutcomeRow::period)
                + bytes(62, results.replications(), ReplicationRow::period) * scale());
    }

    /** The rows of years and months grow with the length of the run, those of the whole run do not. */
    private <R> double bytes(int perRow, Stream<R> rows, Function<R, String> period) {
        Map<Boolean, Long> byWhole = rows.collect(
                Collectors.partitioningBy(row -> period.apply(row).equals(Row.ALL), Collectors.counting()));
        return perRow * (byWhole.getOrDefault(true, 0L) + byWhole.getOrDefault(false, 0L) * lengthFactor());
    }

    private WarmUpCheck slowest(double windowDays) {
        List<WarmUpCheck> checks = new ArrayList<>();
        for (Network.Pool pool : network.pools()) {
            checks.add(check(pool, Measure.WAITING_MEAN, windowDays));
            checks.add(check(pool, Measure.IN_CARE_MEAN, windowDays));
        }
        return checks.stream()
                .max(Comparator.comparingDouble(WarmUpCheck::neededDays))
                .orElseThrow();
    }

    /** On the mean over the replications, as Welch (1983) advises. */
    private WarmUpCheck check(Network.Pool pool, Measure measure, double windowDays) {
        double[] sum = new double[WINDOWS];
        for (WindowSeries one : series) {
            double[] levels = measure == Measure.WAITING_MEAN ? one.waiting(pool.index()) : one.inCare(pool.index());
            Arrays.setAll(sum, w -> sum[w] + levels[w]);
        }
        WarmUp warmUp = WarmUp.mser5(sum);
        String form = scenario.base().forms().get(pool.form()).id();
        return new WarmUpCheck(form, pool.area(), measure, warmUp.observations() * windowDays, warmUp.settled());
    }

    private List<EnoughReplications> enough(Results results, double relativeHalfWidth) {
        List<EnoughReplications> enough = new ArrayList<>();
        for (CareForm form : scenario.base().forms()) {
            Interval list = results.value(Measure.WAITING_MEAN, form.id(), Row.ALL, Row.ALL, Row.ALL);
            if (list.estimate() > 0) {
                enough.add(new EnoughReplications(
                        form.id(), Measure.WAITING_MEAN, SampleSize.needed(list, REPLICATIONS, relativeHalfWidth)));
            }
        }
        return enough;
    }
}
