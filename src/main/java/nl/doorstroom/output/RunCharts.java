package nl.doorstroom.output;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import nl.doorstroom.output.chart.Drawing;
import nl.doorstroom.output.chart.FlowsChart;
import nl.doorstroom.output.chart.ListChart;
import nl.doorstroom.output.chart.Months;
import nl.doorstroom.output.chart.Picture;
import nl.doorstroom.output.chart.PlacesChart;
import nl.doorstroom.output.chart.ReformDate;
import nl.doorstroom.output.chart.ReformDates;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Interval;

/** Draws the charts of a run, or of a comparison, into its folder. */
public final class RunCharts {
    private static final String ALL = "all";
    /** A list that never reaches this many children on average in a month gets no chart. */
    private static final double LEAST_LIST = 0.5;

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
        save();
    }

    private DifferencesChart differences(String title, Comparison comparison, List<String> names) {
        List<CareForm> forms = comparison.base().scenario().base().forms().stream()
                .filter(form -> DIFFERENCES.stream()
                        .flatMap(measure -> differences(comparison, measure, form).stream())
                        .anyMatch(difference -> !Double.isNaN(difference.estimate())))
                .toList();
        List<DifferencesChart.Column> columns = DIFFERENCES.stream()
                .map(measure -> new DifferencesChart.Column(
                        words.say("differences." + measure.id()),
                        forms.stream()
                                .map(form -> differences(comparison, measure, form))
                                .toList()))
                .toList();
        List<String> labels = forms.stream().map(form -> words.of(form.label())).toList();
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
        for (CareForm form : scenario.base().forms()) {
            List<Band> bands = new ArrayList<>();
            runs.forEach((name, results) -> bands.add(band(name, results, Measure.WAITING_MEAN, form.id())));
            boolean hasList =
                    bands.stream().flatMap(band -> band.mean().stream()).anyMatch(mean -> mean >= LEAST_LIST);
            if (hasList) {
                Interval mean = runs.size() > 1
                        ? new Interval(Double.NaN, Double.NaN)
                        : mean(runs.values().iterator().next(), Measure.WAITING_MEAN, form);
                forms.put(form.id(), new ListChart.Form(words.of(form.label()), bands, mean));
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
        for (CareForm form : results.scenario().base().forms()) {
            List<Double> active = means(results, Measure.ACTIVE_MEAN, form.id());
            if (active.stream().anyMatch(mean -> mean > 0)) {
                forms.put(
                        form.id(),
                        new PlacesChart.Form(
                                words.of(form.label()),
                                active,
                                means(results, Measure.BLOCKED_MEAN, form.id()),
                                means(results, Measure.TURNOVER_MEAN, form.id()),
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

    private List<DaysChart.Form> days(Results results) {
        return results.scenario().base().forms().stream()
                .map(form -> new DaysChart.Form(
                        words.of(form.label()),
                        mean(results, Measure.INTAKE_DAYS_MEAN, form),
                        mean(results, Measure.WAIT_DAYS_MEAN, form),
                        mean(results, Measure.ACTIVE_DAYS_MEAN, form),
                        mean(results, Measure.BLOCKED_DAYS_MEAN, form),
                        results.sum(VISIT, form.id())))
                .filter(form -> !Double.isNaN(form.total().estimate()))
                .toList();
    }

    private static Interval mean(Results results, Measure measure, CareForm form) {
        return results.value(measure, form.id(), ALL, ALL, ALL);
    }

    private FlowsChart flows(String title, Results results) {
        List<FlowRow> rows =
                results.flows().filter(row -> row.period().equals(ALL)).toList();
        Map<String, String> from = new LinkedHashMap<>();
        Map<String, String> to = new LinkedHashMap<>();
        Scenario scenario = results.scenario();
        for (Stream stream : scenario.base().streams()) {
            from.put(stream.id(), words.of(stream.label()));
        }
        from.put("return", words.say("from.return"));
        scenario.base().forms().forEach(form -> from.put(form.id(), words.of(form.label())));
        scenario.base().forms().forEach(form -> to.put(form.id(), words.of(form.label())));
        from.put("outside", words.say("from.outside"));
        to.put("outside", words.say("to.outside"));
        for (Outcome outcome : Outcome.values()) {
            to.put(outcome.id(), words.say("to." + outcome.id()));
        }
        Set<String> seen = new TreeSet<>();
        rows.forEach(row -> seen.addAll(List.of("from " + row.from(), "to " + row.to())));
        from.keySet().removeIf(id -> !seen.contains("from " + id));
        to.keySet().removeIf(id -> !seen.contains("to " + id));
        FlowsChart.Flows flows = new FlowsChart.Flows(
                from.keySet().stream()
                        .map(f -> to.keySet().stream()
                                .map(t -> results.flow(Set.of(f), Set.of(t)))
                                .toList())
                        .toList(),
                from.keySet().stream()
                        .map(f -> results.flow(Set.of(f), to.keySet()))
                        .toList(),
                to.keySet().stream()
                        .map(t -> results.flow(from.keySet(), Set.of(t)))
                        .toList());
        return new FlowsChart(
                title, List.copyOf(from.values()), List.copyOf(to.values()), flows, results.size(), words);
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
