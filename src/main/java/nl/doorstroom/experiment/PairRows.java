package nl.doorstroom.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.OutcomeCode;
import nl.doorstroom.observe.PairSeries;
import nl.doorstroom.stats.Interval;
import nl.doorstroom.stats.Ratio;

/** The tables of pairs: flows, blocked and outcomes; per year of the part of the period simulated. */
final class PairRows {
    private final Layout layout;
    private final ScratchFile file;
    private final List<Kept> replications;
    private final Workers workers;
    private final int years;

    PairRows(Layout layout, Gathered gathered, List<Kept> replications, Workers workers) {
        this.workers = workers;
        this.layout = layout;
        this.file = gathered.file();
        this.replications = replications;
        years = layout.periods().years();
    }

    /** A place on the map of flows. */
    private record Node(String form, String pool) {}

    Stream<FlowRow> flows() {
        NavigableMap<Long, Interval[]> perYear = perYear(Kept::flows);
        return periods()
                .flatMap(p -> perYear.entrySet().stream()
                        .map(pair -> flowRow(pair.getKey(), p, pair.getValue()[p]))
                        .filter(row -> row.perYear() > 0));
    }

    private FlowRow flowRow(long pair, int period, Interval perYear) {
        Node from = source(PairSeries.first(pair));
        Node to = target(PairSeries.second(pair));
        return new FlowRow(
                label(period), from.form(), from.pool(), to.form(), to.pool(), perYear.estimate(), perYear.halfWidth());
    }

    Stream<BlockedRow> blocked() {
        NavigableMap<Long, Interval[]> perYear = perYear(Kept::blocked);
        return periods()
                .flatMap(p -> perYear.entrySet().stream()
                        .map(pair -> blockedRow(pair.getKey(), p, pair.getValue()[p]))
                        .filter(row -> row.daysPerYear() > 0));
    }

    private BlockedRow blockedRow(long pair, int period, Interval perYear) {
        Node in = pool(PairSeries.first(pair));
        Node next = nextOfBlocked(pair);
        return new BlockedRow(
                label(period),
                in.form(),
                in.pool(),
                next.form(),
                next.pool(),
                perYear.estimate() / Calendar.DAYS_PER_YEAR,
                perYear.estimate(),
                perYear.halfWidth());
    }

    /** What blocks a form, whatever the pools, over the whole run; the largest share first. */
    List<BlockedShare> blockedShares(String form) {
        Map<String, double[]> byNext = new LinkedHashMap<>();
        double[] all = new double[replications.size()];
        for (long pair : pairs(Kept::blocked)) {
            if (pool(PairSeries.first(pair)).form().equals(form)) {
                double[] whole = amounts(Kept::blocked, List.of(pair))[years];
                addTo(byNext.computeIfAbsent(nextOfBlocked(pair).form(), n -> new double[whole.length]), whole);
                addTo(all, whole);
            }
        }
        return byNext.entrySet().stream()
                .map(next -> new BlockedShare(next.getKey(), Ratio.of(next.getValue(), all)))
                .filter(row -> row.share().estimate() > 0)
                .sorted(Comparator.comparingDouble(
                                (BlockedShare row) -> row.share().estimate())
                        .reversed())
                .toList();
    }

    private static void addTo(double[] sums, double[] amounts) {
        Arrays.setAll(sums, r -> sums[r] + amounts[r]);
    }

    /** Children per year from some sources to some targets, whatever the pools, over the whole run. */
    Interval flow(Collection<String> from, Collection<String> to) {
        List<Long> between = pairs(Kept::flows).stream()
                .filter(pair -> from.contains(source(PairSeries.first(pair)).form())
                        && to.contains(target(PairSeries.second(pair)).form()))
                .toList();
        return Ratio.of(amounts(Kept::flows, between)[years], lengths(years));
    }

    private Node nextOfBlocked(long pair) {
        int second = PairSeries.second(pair);
        return second == 0 ? new Node("adult", Row.ALL) : pool(second - 1);
    }

    Stream<OutcomeRow> outcomes(List<Row> rows) {
        Set<Long> seen = pairs(Kept::outcomes);
        List<List<OutcomeRow>> found =
                workers.find(rows, row -> Stream.of(outcomes(row, seen))).toList();
        return periods().flatMap(p -> {
            String period = label(p);
            return found.stream()
                    .flatMap(List::stream)
                    .filter(row -> row.period().equals(period));
        });
    }

    private List<OutcomeRow> outcomes(Row row, Set<Long> seen) {
        List<Integer> sources = Stream.concat(
                        row.pools().stream(), row.groups().stream().map(layout::outcomeRow))
                .toList();
        List<OutcomeRow> found = new ArrayList<>();
        for (int code = 0; code < OutcomeCode.count(); code++) {
            int of = code;
            List<Long> pairs = sources.stream()
                    .map(source -> PairSeries.key(source, of))
                    .filter(seen::contains)
                    .toList();
            double[][] amounts = amounts(Kept::outcomes, pairs);
            periods()
                    .map(p -> outcomeRow(row, of, p, Ratio.of(amounts[p], lengths(p))))
                    .filter(r -> r.perYear() > 0)
                    .forEach(found::add);
        }
        return found;
    }

    private OutcomeRow outcomeRow(Row row, int code, int period, Interval perYear) {
        return new OutcomeRow(
                label(period),
                OutcomeCode.outcome(code).id(),
                row.form(),
                row.pool(),
                row.group(),
                OutcomeCode.situation(code).name().toLowerCase(Locale.ROOT),
                perYear.estimate(),
                perYear.halfWidth());
    }

    /** The pairs that any replication saw, in order. */
    private NavigableSet<Long> pairs(Function<Kept, KeptPairs> table) {
        NavigableSet<Long> pairs = new TreeSet<>();
        replications.forEach(kept -> Arrays.stream(table.apply(kept).keys()).forEach(pairs::add));
        return pairs;
    }

    /** Each pair by itself; by period. */
    private NavigableMap<Long, Interval[]> perYear(Function<Kept, KeptPairs> table) {
        NavigableMap<Long, Interval[]> perYear = new TreeMap<>();
        for (long pair : pairs(table)) {
            double[][] amounts = amounts(table, List.of(pair));
            Interval[] intervals = new Interval[years + 1];
            Arrays.setAll(intervals, p -> Ratio.of(amounts[p], lengths(p)));
            perYear.put(pair, intervals);
        }
        return perYear;
    }

    /** The sum over some pairs: by period, the whole run after the last year, and replication. */
    private double[][] amounts(Function<Kept, KeptPairs> table, Collection<Long> pairs) {
        double[][] amounts = new double[years + 1][replications.size()];
        for (long pair : pairs) {
            for (int r = 0; r < replications.size(); r++) {
                double[] byYear = table.apply(replications.get(r)).read(file, years, pair);
                for (int year = 0; byYear != null && year < years; year++) {
                    amounts[year][r] += byYear[year];
                }
                amounts[years][r] += byYear == null ? 0 : Arrays.stream(byYear).sum();
            }
        }
        return amounts;
    }

    private double[] lengths(int period) {
        double days = period == years
                ? layout.periods().lengthDays()
                : layout.periods().yearDays(period);
        double[] lengths = new double[replications.size()];
        Arrays.fill(lengths, days / Calendar.DAYS_PER_YEAR);
        return lengths;
    }

    private Stream<Integer> periods() {
        return IntStream.concat(IntStream.of(years), IntStream.range(0, years)).boxed();
    }

    private String label(int period) {
        return period == years ? Row.ALL : Integer.toString(layout.periods().year(period));
    }

    private Node pool(int index) {
        Network.Pool pool = layout.network().pools().get(index);
        return new Node(layout.scenario().base().forms().get(pool.form()).id(), pool.area());
    }

    private Node source(int node) {
        Model model = layout.scenario().base();
        if (node < layout.pools()) {
            return pool(node);
        }
        return node == layout.outsideSource()
                ? new Node("outside", Row.ALL)
                : new Node(model.streams().get(node - layout.pools()).id(), Row.ALL);
    }

    private Node target(int node) {
        if (node < layout.pools()) {
            return pool(node);
        }
        return node == layout.outsideTarget()
                ? new Node("outside", Row.ALL)
                : new Node(layout.outcomeOfTarget(node).id(), Row.ALL);
    }
}
