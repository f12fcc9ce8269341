package nl.doorstroom.output;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.experiment.Comparison;
import nl.doorstroom.experiment.FlowRow;
import nl.doorstroom.experiment.MonthRow;
import nl.doorstroom.experiment.Results;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.output.chart.Band;
import nl.doorstroom.output.chart.DaysChart;
import nl.doorstroom.output.chart.DifferencesChart;
import nl.doorstroom.output.chart.DotColumn;
import nl.doorstroom.output.chart.Drawing;
import nl.doorstroom.output.chart.FlowsChart;
import nl.doorstroom.output.chart.ListChart;
import nl.doorstroom.output.chart.Months;
import nl.doorstroom.output.chart.Picture;
import nl.doorstroom.output.chart.PlacesChart;
import nl.doorstroom.output.chart.ReformDate;
import nl.doorstroom.output.chart.ReformDates;
import nl.doorstroom.output.words.ShortLabels;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Interval;

/** Draws the charts of a run, or of a comparison, into its folder. */
public final class RunCharts {
    private static final String ALL = "all";
    /** A list that never reaches this many children on average in a month gets no chart. */
    private static final double LEAST_LIST = 0.5;
    /** Characters of a name in two lines. */
    private static final int NAME = 70;
    /** More streams than this are shown by the largest, the others together. */
    private static final int MOST_STREAMS = 15;

    private static final List<Measure> VISIT = List.of(
            Measure.INTAKE_DAYS_MEAN, Measure.WAIT_DAYS_MEAN, Measure.ACTIVE_DAYS_MEAN, Measure.BLOCKED_DAYS_MEAN);

    private static final List<Measure> DIFFERENCES =
            List.of(Measure.WAITING_MEAN, Measure.BLOCKED_MEAN, Measure.OUTSIDE_REGION_PER_YEAR);

    private final RunFolder folder;
    private final Words words;
    private final Map<String, Drawing> drawings = new LinkedHashMap<>();

    public RunCharts(RunFolder folder, Words words) {
        this.folder = folder;
        this.words = words;
    }

    /** Draws everything there is to see of one run. */
    public void draw(Results results) {
        drawOverviews(results);
        save();
    }

    private void drawOverviews(Results results) {
        Scenario scenario = results.scenario();
        String title = words.of(scenario.title());
        Months months = months(results, List.of(results));
        drawLists(title, new ListChart(months, results.size(), words), scenario, Map.of(title, results));
        drawPlaces(title, months, results);
        drawings.put("days", new DaysChart(title, days(results), results.size(), words));
        drawings.put("flows", flows(title, results));
        RowCharts rows = new RowCharts(words);
        drawings.putAll(rows.pools(title, results));
        drawings.putAll(rows.norms(title, Map.of(title, results)));
    }

    /**
     * Draws the lists with and without reforms, and which forms gain and lose.
     *
     * @param names of the base and then of each reform, as they are to be shown
     */
    public void compare(String title, Comparison comparison, List<String> names) {
        Map<String, Results> runs = new LinkedHashMap<>();
        runs.put(names.get(0), comparison.base());
        for (int r = 0; r < comparison.reforms().size(); r++) {
            runs.put(names.get(r + 1), comparison.reforms().get(r).results());
        }
        List<Results> results = List.copyOf(runs.values());
        Months months = months(results.get(0), results);
        ListChart chart = new ListChart(months, results.get(0).size(), words);
        drawLists(title, chart, results.get(0).scenario(), runs);
        drawings.put("differences", differences(title, comparison, names.subList(1, names.size())));
        drawings.putAll(new RowCharts(words).norms(title, runs));
        save();
    }

    private DifferencesChart differences(String title, Comparison comparison, List<String> names) {
        List<CareForm> forms = comparison.base().scenario().base().forms().stream()
                .filter(form -> DIFFERENCES.stream()
                        .flatMap(measure -> differences(comparison, measure, form).stream())
                        .anyMatch(difference -> !Double.isNaN(difference.estimate())))
                .toList();
        List<DotColumn> columns = DIFFERENCES.stream()
                .map(measure -> new DotColumn(
                        words.say("differences." + measure.id()),
                        forms.stream()
                                .map(form -> differences(comparison, measure, form))
                                .toList()))
                .toList();
        Map<String, String> byId = names(comparison.base().scenario(), words);
        List<String> labels = forms.stream().map(form -> name(byId, form)).toList();
        return new DifferencesChart(
                title, names, labels, columns, comparison.base().size(), words);
    }

    /** A difference of exactly 0, as in a form that cannot be blocked, is not worth a dot. */
    private static List<Interval> differences(Comparison comparison, Measure measure, CareForm form) {
        return comparison.reforms().stream()
                .map(reform -> comparison.difference(reform, measure, form.id(), ALL, ALL))
                .map(row -> row == null || row.difference() == 0
                        ? new Interval(Double.NaN, Double.NaN)
                        : new Interval(row.difference(), (row.high95() - row.low95()) / 2))
                .toList();
    }

    /** The months of a run, with the dates of the reforms in any of several. */
    private Months months(Results results, List<Results> reformed) {
        List<YearMonth> months = IntStream.range(0, results.periods().months())
                .mapToObj(results.periods()::month)
                .toList();
        List<ReformDate> dates = reformed.stream()
                .flatMap(run -> ReformDates.of(run.scenario(), words).stream())
                .distinct()
                .toList();
        return new Months(months, dates);
    }

    private void drawLists(String title, ListChart chart, Scenario scenario, Map<String, Results> runs) {
        Map<String, ListChart.Form> forms = new LinkedHashMap<>();
        Map<String, String> byId = names(scenario, words);
        for (CareForm form : scenario.base().forms()) {
            List<Band> bands = new ArrayList<>();
            runs.forEach((name, results) -> bands.add(band(name, results, Measure.WAITING_MEAN, form.id())));
            boolean hasList =
                    bands.stream().flatMap(band -> band.mean().stream()).anyMatch(mean -> mean >= LEAST_LIST);
            if (hasList) {
                Interval mean = runs.size() > 1
                        ? new Interval(Double.NaN, Double.NaN)
                        : mean(runs.values().iterator().next(), Measure.WAITING_MEAN, form);
                forms.put(form.id(), new ListChart.Form(name(byId, form), bands, mean));
            }
        }
        drawings.put("waiting-list", chart.overview(title, List.copyOf(forms.values())));
        forms.forEach((id, form) -> drawings.put("waiting-list-" + FolderName.part(id), chart.single(title, form)));
    }

    private static Band band(String name, Results results, Measure measure, String form) {
        Map<YearMonth, MonthRow> rows = new HashMap<>();
        results.months(measure, form, ALL).forEach(row -> rows.put(row.month(), row));
        List<Double> mean = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int m = 0; m < results.periods().months(); m++) {
            MonthRow row = rows.get(results.periods().month(m));
            mean.add(row == null ? Double.NaN : row.mean());
            low.add(row == null ? Double.NaN : row.q10());
            high.add(row == null ? Double.NaN : row.q90());
        }
        return new Band(name, mean, low, high);
    }

    private void drawPlaces(String title, Months months, Results results) {
        PlacesChart chart = new PlacesChart(months, results.size(), words);
        Map<String, PlacesChart.Form> forms = new LinkedHashMap<>();
        Map<String, String> byId = names(results.scenario(), words);
        for (CareForm form : results.scenario().base().forms()) {
            List<Double> active = means(results, Measure.ACTIVE_MEAN, form.id());
            if (active.stream().anyMatch(mean -> mean > 0)) {
                forms.put(
                        form.id(),
                        new PlacesChart.Form(
                                name(byId, form),
                                active,
                                means(results, Measure.BLOCKED_MEAN, form.id()),
                                means(results, Measure.TURNOVER_MEAN, form.id()),
                                means(results, Measure.ABOVE_OPEN_MEAN, form.id()),
                                band(title, results, Measure.OCCUPIED_MEAN, form.id()),
                                open(results, form)));
            }
        }
        drawings.put("places", chart.overview(title, List.copyOf(forms.values())));
        forms.forEach((id, form) -> drawings.put("places-" + FolderName.part(id), chart.single(title, form)));
    }

    private static List<Double> open(Results results, CareForm form) {
        return form.capacity() instanceof Capacity.Unlimited
                ? Collections.nCopies(results.periods().months(), Double.NaN)
                : means(results, Measure.OPEN_PLACES_MEAN, form.id());
    }

    private static List<Double> means(Results results, Measure measure, String form) {
        Map<YearMonth, Double> rows = new HashMap<>();
        results.months(measure, form, ALL).forEach(row -> rows.put(row.month(), row.mean()));
        return IntStream.range(0, results.periods().months())
                .mapToObj(m -> rows.getOrDefault(results.periods().month(m), Double.NaN))
                .toList();
    }

    /** A form that nobody left has a row as well when children wait for it. */
    private List<DaysChart.Form> days(Results results) {
        Map<String, String> byId = names(results.scenario(), words);
        return results.scenario().base().forms().stream()
                .map(form -> new DaysChart.Form(
                        name(byId, form),
                        mean(results, Measure.INTAKE_DAYS_MEAN, form),
                        mean(results, Measure.WAIT_DAYS_MEAN, form),
                        mean(results, Measure.ACTIVE_DAYS_MEAN, form),
                        mean(results, Measure.BLOCKED_DAYS_MEAN, form),
                        results.sum(VISIT, form.id()),
                        mean(results, Measure.WAIT_SO_FAR_DAYS_MEAN, form)))
                .filter(form -> !Double.isNaN(form.total().estimate())
                        || !Double.isNaN(form.soFar().estimate()))
                .toList();
    }

    /** The names of the forms by id, short enough for two lines and each still told apart. */
    static Map<String, String> names(Scenario scenario, Words words) {
        Map<String, String> labels = new LinkedHashMap<>();
        scenario.base().forms().forEach(form -> labels.put(form.id(), words.of(form.label())));
        return ShortLabels.distinct(labels, NAME);
    }

    static String name(Map<String, String> byId, CareForm form) {
        return Objects.requireNonNull(byId.get(form.id()));
    }

    private static Interval mean(Results results, Measure measure, CareForm form) {
        return results.value(measure, form.id(), ALL, ALL, ALL);
    }

    private FlowsChart flows(String title, Results results) {
        List<FlowRow> rows =
                results.flows().filter(row -> row.period().equals(ALL)).toList();
        Map<String, String> forms = names(results.scenario(), words);
        Map<String, Set<String>> from = sources(results, forms);
        Map<String, Set<String>> to = new LinkedHashMap<>();
        forms.forEach((id, name) -> to.put(name, Set.of(id)));
        to.put(words.say("to.outside"), Set.of("outside"));
        for (Outcome outcome : Outcome.values()) {
            to.put(words.say("to." + outcome.id()), Set.of(outcome.id()));
        }
        Set<String> left = rows.stream().map(FlowRow::from).collect(Collectors.toSet());
        Set<String> reached = rows.stream().map(FlowRow::to).collect(Collectors.toSet());
        from.values().removeIf(ids -> Collections.disjoint(ids, left));
        to.values().removeIf(ids -> Collections.disjoint(ids, reached));
        Set<String> allFrom = from.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> allTo = to.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        FlowsChart.Flows flows = new FlowsChart.Flows(
                from.values().stream()
                        .map(f -> to.values().stream()
                                .map(t -> results.flow(f, t))
                                .toList())
                        .toList(),
                from.values().stream().map(f -> results.flow(f, allTo)).toList(),
                to.values().stream().map(t -> results.flow(allFrom, t)).toList());
        return new FlowsChart(
                title, List.copyOf(from.keySet()), List.copyOf(to.keySet()), flows, results.size(), words);
    }

    /** Streams, forms and the rest by name; of many streams the smaller ones together. */
    private Map<String, Set<String>> sources(Results results, Map<String, String> forms) {
        List<Stream> largestFirst = results.scenario().base().streams().stream()
                .sorted(Comparator.comparingDouble(
                        (Stream stream) -> -stream.rate().perDay()))
                .toList();
        Map<String, String> labels = new LinkedHashMap<>();
        results.scenario().base().streams().stream()
                .filter(largestFirst.subList(0, Math.min(MOST_STREAMS, largestFirst.size()))::contains)
                .forEach(stream -> labels.put(stream.id(), words.of(stream.label())));
        Map<String, Set<String>> from = new LinkedHashMap<>();
        ShortLabels.distinct(labels, NAME).forEach((id, name) -> from.put(name, Set.of(id)));
        if (largestFirst.size() > MOST_STREAMS) {
            Set<String> others =
                    largestFirst.stream().skip(MOST_STREAMS).map(Stream::id).collect(Collectors.toSet());
            from.put(words.say("from.others", others.size()), others);
        }
        from.put(words.say("from.return"), Set.of("return"));
        forms.forEach((id, name) -> from.merge(name, Set.of(id), RunCharts::union));
        from.put(words.say("from.outside"), Set.of("outside"));
        return from;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private void save() {
        drawings.entrySet().stream().parallel().forEach(drawing -> {
            byte[] png = Picture.png(drawing.getValue());
            byte[] svg = Picture.svg(drawing.getValue());
            folder.write("charts/" + drawing.getKey() + ".png", out -> out.write(png));
            folder.write("charts/" + drawing.getKey() + ".svg", out -> out.write(svg));
        });
    }
}
