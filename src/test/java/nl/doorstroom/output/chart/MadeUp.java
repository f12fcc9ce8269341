package nl.doorstroom.output.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Interval;

/** Made-up figures in the shape of a region, to draw charts of. */
final class MadeUp {
    static final Words DUTCH = Words.in("charts", new Locale("nl"));
    static final Words ENGLISH = Words.in("charts", Locale.ENGLISH);
    static final List<String> FORMS = List.of(
            "Lokaal team",
            "Ambulant",
            "Ambulant specialistisch",
            "Dagbehandeling",
            "Crisisplaats",
            "Pleegzorg",
            "Netwerkpleegzorg",
            "Gezinshuis",
            "Residentiële groep",
            "Behandelgroep met drie milieus",
            "JeugdzorgPlus");

    private MadeUp() {}

    static Months months(int years) {
        List<YearMonth> months = Stream.iterate(YearMonth.of(2025, 1), m -> m.plusMonths(1))
                .limit(12L * years)
                .toList();
        return new Months(
                months,
                List.of(
                        new ReformDate(
                                LocalDate.of(2026, 1, 1),
                                "begin sluiten van 16 plaatsen residentieel (tot 1 jul 2027)"),
                        new ReformDate(
                                LocalDate.of(2026, 3, 1), "12 plaatsen pleegzorg erbij in west (tot 1 jul 2027)"),
                        new ReformDate(LocalDate.of(2027, 7, 1), "einde sluiten residentieel")));
    }

    static Band band(String word, int months, double from, double to, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] mean = new double[months];
        double[] low = new double[months];
        double[] high = new double[months];
        for (int m = 0; m < months; m++) {
            mean[m] =
                    Math.max(0, from + (to - from) * m / months + random.nextDouble(-1, 1) * 0.04 * Math.max(from, to));
            low[m] = mean[m] * 0.75;
            high[m] = mean[m] * 1.3;
        }
        return new Band(word, list(mean), list(low), list(high));
    }

    static List<ListChart.Form> lists(int months) {
        return IntStream.range(0, FORMS.size())
                .mapToObj(f -> new ListChart.Form(
                        FORMS.get(f),
                        List.of(band("zeeland", months, f == 4 ? 0.3 : 3 * f * f, f == 4 ? 0.2 : 6 * f * f + 2, f)),
                        new Interval(4.5 * f * f + 0.2, 0.4 * f)))
                .toList();
    }

    static List<ListChart.Form> compared(int months) {
        return IntStream.range(0, FORMS.size())
                .mapToObj(f -> new ListChart.Form(
                        FORMS.get(f),
                        List.of(
                                band("basis", months, 3 * f * f, 6 * f * f + 2, f),
                                band("close-residential", months, 3 * f * f, 9 * f * f + 2, f + 50),
                                band("close-residential-open-foster", months, 3 * f * f, 7 * f * f + 2, f + 90)),
                        new Interval(Double.NaN, Double.NaN)))
                .toList();
    }

    static List<PlacesChart.Form> places(int months) {
        return IntStream.range(0, FORMS.size())
                .mapToObj(f -> places(FORMS.get(f), months, 10 + 8 * f, f))
                .toList();
    }

    private static PlacesChart.Form places(String label, int months, double open, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] active = new double[months];
        double[] blocked = new double[months];
        double[] turning = new double[months];
        double[] places = new double[months];
        for (int m = 0; m < months; m++) {
            places[m] = m < 30 ? open : Math.round(open * 0.6);
            active[m] = places[m] * random.nextDouble(0.6, 0.7);
            blocked[m] = places[m] * random.nextDouble(0.1, 0.15);
            turning[m] = places[m] * random.nextDouble(0.04, 0.06);
        }
        double[] occupied = new double[months];
        Arrays.setAll(occupied, m -> active[m] + blocked[m]);
        Band band = new Band(
                label,
                list(occupied),
                list(Arrays.stream(occupied).map(mean -> 0.8 * mean).toArray()),
                list(Arrays.stream(occupied).map(mean -> 1.15 * mean).toArray()));
        double[] above = new double[months];
        Arrays.fill(above, seed % 3 == 0 ? open / 20 : 0);
        return new PlacesChart.Form(label, list(active), list(blocked), list(turning), list(above), band, list(places));
    }

    static List<Double> list(double... values) {
        return Arrays.stream(values).boxed().toList();
    }

    static List<DaysChart.Form> days() {
        double[][] days = {
            {7, 3, 35, 0},
            {14, 61, 180, 0},
            {14, 92, 240, 0},
            {21, 40, 210, 12},
            {0, 0.2, 21, 19},
            {28, 145, 1570, 40},
            {5, 0, 1570, Double.NaN},
            {28, 210, 1100, 60},
            {21, 88, 335, 74},
            {21, 120, 300, 33},
            {14, 22, 150, 41}
        };
        return IntStream.range(0, days.length)
                .mapToObj(f -> {
                    Interval[] parts = Arrays.stream(days[f])
                            .mapToObj(mean -> new Interval(mean, 0.06 * mean))
                            .toArray(Interval[]::new);
                    double total =
                            Arrays.stream(days[f]).filter(d -> !Double.isNaN(d)).sum();
                    return new DaysChart.Form(
                            FORMS.get(f),
                            parts[0],
                            parts[1],
                            parts[2],
                            parts[3],
                            new Interval(total, 0.07 * total),
                            parts[1]);
                })
                .toList();
    }

    static DifferencesChart differences(List<String> reforms, Words words) {
        SplittableRandom random = new SplittableRandom(8);
        List<DotColumn> columns = Stream.of("kinderen op de lijst", "buiten de regio")
                .map(heading -> new DotColumn(
                        heading,
                        FORMS.stream()
                                .map(form -> reforms.stream()
                                        .map(reform ->
                                                new Interval(random.nextDouble(-4, 8), random.nextDouble(0.2, 3)))
                                        .toList())
                                .toList()))
                .toList();
        return new DifferencesChart("Zeeland", reforms, FORMS, columns, 50, words);
    }

    static RowsChart rows(List<String> runs, Words words) {
        SplittableRandom random = new SplittableRandom(5);
        List<DotColumn> columns = Stream.of("kinderen op de lijst", "bezetting, % van de open plaatsen")
                .map(heading -> new DotColumn(
                        heading,
                        FORMS.stream()
                                .map(form -> runs.stream()
                                        .map(run -> new Interval(random.nextDouble(2, 90), random.nextDouble(1, 9)))
                                        .toList())
                                .toList()))
                .toList();
        RowsChart.Texts texts =
                new RowsChart.Texts("Per gebied: Zeeland", "De langste eerst", List.of("De eerste 11."));
        return new RowsChart(texts, runs, FORMS, columns, 50, words);
    }

    static FlowsChart flows(Words words) {
        SplittableRandom random = new SplittableRandom(3);
        List<String> from = Stream.concat(Stream.of("Nieuwe kinderen", "Terugkeer"), FORMS.stream())
                .toList();
        List<String> to = Stream.concat(
                        FORMS.stream(), Stream.of("naar huis", "van de lijst af", "18 geworden", "volwassenenzorg"))
                .toList();
        List<List<Interval>> cells = from.stream()
                .map(row -> to.stream()
                        .map(column -> random.nextDouble() < 0.45 ? Math.exp(random.nextDouble(-4, 8)) : 0)
                        .map(perYear -> new Interval(perYear, Math.sqrt(perYear) / 3))
                        .toList())
                .toList();
        List<Interval> ofRows = cells.stream().map(row -> sum(row.stream())).toList();
        List<Interval> ofColumns = IntStream.range(0, to.size())
                .mapToObj(c -> sum(cells.stream().map(row -> row.get(c))))
                .toList();
        return new FlowsChart("Zeeland", from, to, new FlowsChart.Flows(cells, ofRows, ofColumns), 50, words);
    }

    private static Interval sum(Stream<Interval> flows) {
        double sum = flows.mapToDouble(Interval::estimate).sum();
        return new Interval(sum, Math.sqrt(sum) / 3);
    }
}
