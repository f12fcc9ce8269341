package nl.doorstroom.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.experiment.Results;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.output.chart.DotColumn;
import nl.doorstroom.output.chart.Drawing;
import nl.doorstroom.output.chart.RowsChart;
import nl.doorstroom.output.words.Durations;
import nl.doorstroom.output.words.Numbers;
import nl.doorstroom.output.words.ShortLabels;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Interval;

/** The charts with a row for everything: the pools of a form, longest list first, and the norms. */
final class RowCharts {
    private static final String ALL = "all";
    private static final int MOST_POOLS = 20;
    private static final int NAME = 70;
    private static final List<Measure> OF_POOLS =
            List.of(Measure.WAITING_MEAN, Measure.WAIT_DAYS_MEAN, Measure.OCCUPANCY_SHARE);

    private final Words words;

    RowCharts(Words words) {
        this.words = words;
    }

    /** What a pool of a form shows, in the order of the columns. */
    private record Pool(String name, List<Interval> values) {
        double value(int column) {
            double value = values.get(column).estimate();
            return Double.isNaN(value) ? 0 : value;
        }
    }

    /** A chart for every form with several pools. */
    Map<String, Drawing> pools(String title, Results results) {
        Areas areas = results.scenario().base().areas();
        Map<String, String> forms = RunCharts.names(results.scenario(), words);
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        for (CareForm form : results.scenario().base().forms()) {
            List<String> pools = areas.poolAreas(form.scale());
            if (pools.size() > 1) {
                String heading = words.say("pools.title", RunCharts.name(forms, form), title);
                drawings.put(
                        "pools-" + FolderName.part(form.id()),
                        pools(heading, ranked(results, form, areaNames(areas, pools)), results.size()));
            }
        }
        return drawings;
    }

    private Map<String, String> areaNames(Areas areas, List<String> ids) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String id : ids) {
            Area area = areas.find(id);
            labels.put(id, area == null ? id : words.of(area.label()));
        }
        return ShortLabels.distinct(labels, NAME);
    }

    private static List<Pool> ranked(Results results, CareForm form, Map<String, String> names) {
        List<Pool> pools = new ArrayList<>();
        names.forEach((area, name) -> pools.add(new Pool(
                name,
                OF_POOLS.stream()
                        .map(measure -> results.value(measure, form.id(), area, ALL, ALL))
                        .toList())));
        Comparator<Pool> byList = Comparator.comparingDouble(pool -> pool.value(0));
        return pools.stream()
                .sorted(byList.thenComparingDouble(pool -> pool.value(1))
                        .thenComparingDouble(pool -> pool.value(2))
                        .reversed())
                .toList();
    }

    private Drawing pools(String title, List<Pool> ranked, int replications) {
        List<Pool> shown = ranked.subList(0, Math.min(MOST_POOLS, ranked.size()));
        List<DotColumn> columns = new ArrayList<>();
        for (int c = 0; c < OF_POOLS.size(); c++) {
            int column = c;
            boolean isShare = OF_POOLS.get(c).unit().equals("share");
            List<List<Interval>> values = shown.stream()
                    .map(pool -> pool.values().get(column))
                    .map(value -> List.of(isShare ? percent(value) : value))
                    .toList();
            if (values.stream().anyMatch(row -> !Double.isNaN(row.get(0).estimate()))) {
                columns.add(new DotColumn(words.say("pools." + OF_POOLS.get(c).id()), values));
            }
        }
        List<String> notes = shown.size() == ranked.size()
                ? List.of()
                : List.of(words.say(
                        "pools.left_out",
                        shown.size(),
                        ranked.size(),
                        ranked.size() - shown.size(),
                        new Numbers(words.locale())
                                .of(ranked.stream()
                                        .skip(shown.size())
                                        .mapToDouble(pool -> pool.value(0))
                                        .sum())));
        return new RowsChart(
                new RowsChart.Texts(title, words.say("pools.subtitle"), notes),
                List.of(title),
                shown.stream().map(Pool::name).toList(),
                columns,
                replications,
                words);
    }

    private static Interval percent(Interval share) {
        return new Interval(100 * share.estimate(), 100 * share.halfWidth());
    }

    /** A row per norm of a form; no chart without norms. */
    Map<String, Drawing> norms(String title, Map<String, Results> runs) {
        List<Results> results = List.copyOf(runs.values());
        Map<String, String> forms = RunCharts.names(results.get(0).scenario(), words);
        List<String> names = new ArrayList<>();
        List<List<Interval>> met = new ArrayList<>();
        for (CareForm form : results.get(0).scenario().base().forms()) {
            Double wait = form.norms().waitDays();
            Double stay = form.norms().stayDays();
            if (wait != null) {
                names.add(words.say("norms.wait", RunCharts.name(forms, form), Durations.say(wait, words)));
                met.add(met(results, Measure.WITHIN_NORM_SHARE, form));
            }
            if (stay != null) {
                names.add(words.say("norms.stay", RunCharts.name(forms, form), Durations.say(stay, words)));
                met.add(met(results, Measure.STAY_WITHIN_NORM_SHARE, form));
            }
        }
        if (names.isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "norms",
                new RowsChart(
                        new RowsChart.Texts(words.say("norms.title", title), words.say("norms.subtitle"), List.of()),
                        List.copyOf(runs.keySet()),
                        names,
                        List.of(new DotColumn(words.say("norms.met"), met)),
                        results.get(0).size(),
                        words));
    }

    private static List<Interval> met(List<Results> runs, Measure measure, CareForm form) {
        return runs.stream()
                .map(run -> percent(run.value(measure, form.id(), ALL, ALL, ALL)))
                .toList();
    }
}
