package nl.doorstroom.experiment;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.OutcomeCode;
import nl.doorstroom.stats.Interval;
import nl.doorstroom.stats.Ratio;

/** The tables of pairs: flows, blocked and outcomes; per year of the part of the period simulated. */
final class PairRows {
    private final Layout layout;
    private final Gathered gathered;
    private final int years;

    PairRows(Layout layout, Gathered gathered) {
        this.layout = layout;
        this.gathered = gathered;
        years = layout.periods().years();
    }

    /** A place on the map of flows. */
    private record Node(String form, String pool) {}

    Stream<FlowRow> flows() {
        return periods()
                .flatMap(p -> gathered.flows.values().stream()
                        .map(pair -> {
                            Interval perYear = perYear(pair.byReplication(), p);
                            Node from = source(pair.first());
                            Node to = target(pair.second());
                            return new FlowRow(
                                    label(p),
                                    from.form(),
                                    from.pool(),
                                    to.form(),
                                    to.pool(),
                                    perYear.estimate(),
                                    perYear.halfWidth());
                        })
                        .filter(row -> row.perYear() > 0));
    }

    Stream<BlockedRow> blocked() {
        return periods()
                .flatMap(p -> gathered.blocked.values().stream()
                        .map(pair -> {
                            Interval perYear = perYear(pair.byReplication(), p);
                            Node in = pool(pair.first());
                            Node next = nextOfBlocked(pair);
                            return new BlockedRow(
                                    label(p),
                                    in.form(),
                                    in.pool(),
                                    next.form(),
                                    next.pool(),
                                    perYear.estimate() / Calendar.DAYS_PER_YEAR,
                                    perYear.estimate(),
                                    perYear.halfWidth());
                        })
                        .filter(row -> row.daysPerYear() > 0));
    }

    /** What blocks a form, whatever the pools, over the whole run; the largest share first. */
    List<BlockedShare> blockedShares(String form) {
        Map<String, double[]> byNext = new LinkedHashMap<>();
        double[] all = new double[gathered.kept.size()];
        for (Gathered.PairAmounts pair : gathered.blocked.values()) {
            if (pool(pair.first()).form().equals(form)) {
                String next = nextOfBlocked(pair).form();
                double[] sums = byNext.computeIfAbsent(next, n -> new double[gathered.kept.size()]);
                addTo(sums, pair.byReplication(), years);
                addTo(all, pair.byReplication(), years);
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

    /** Children per year from some sources to some targets, whatever the pools, over the whole run. */
    Interval flow(Collection<String> from, Collection<String> to) {
        double[] sums = new double[gathered.kept.size()];
        for (Gathered.PairAmounts pair : gathered.flows.values()) {
            if (from.contains(source(pair.first()).form())
                    && to.contains(target(pair.second()).form())) {
                addTo(sums, pair.byReplication(), years);
            }
        }
        return Ratio.of(sums, lengths(years));
    }

    private Node nextOfBlocked(Gathered.PairAmounts pair) {
        return pair.second() == 0 ? new Node("adult", Row.ALL) : pool(pair.second() - 1);
    }

    Stream<OutcomeRow> outcomes(List<Row> rows) {
        Map<Long, List<double[]>> amounts = new HashMap<>();
        gathered.outcomes.values().forEach(p -> amounts.put(key(p.first(), p.second()), p.byReplication()));
        return periods()
                .flatMap(p -> rows.stream()
                        .flatMap(row -> IntStream.range(0, OutcomeCode.count())
                                .mapToObj(code -> outcomeRow(amounts, row, code, p))
                                .filter(r -> r.perYear() > 0)));
    }

    private OutcomeRow outcomeRow(Map<Long, List<double[]>> amounts, Row row, int code, int period) {
        double[] sums = new double[gathered.kept.size()];
        Stream<Integer> sources =
                Stream.concat(row.pools().stream(), row.groups().stream().map(layout::outcomeRow));
        sources.forEach(source -> addTo(sums, amounts.getOrDefault(key(source, code), List.of()), period));
        Interval perYear = Ratio.of(sums, lengths(period));
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

    private static long key(int first, int second) {
        return ((long) first << 32) | second;
    }

    private Interval perYear(List<double[]> byReplication, int period) {
        double[] sums = new double[gathered.kept.size()];
        addTo(sums, byReplication, period);
        return Ratio.of(sums, lengths(period));
    }

    private void addTo(double[] sums, List<double[]> byReplication, int period) {
        for (int r = 0; r < byReplication.size(); r++) {
            double[] byYear = byReplication.get(r);
            sums[r] += period == years ? Arrays.stream(byYear).sum() : byYear[period];
        }
    }

    private double[] lengths(int period) {
        double days = period == years
                ? layout.periods().lengthDays()
                : layout.periods().yearDays(period);
        double[] lengths = new double[gathered.kept.size()];
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
