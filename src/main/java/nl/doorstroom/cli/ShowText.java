package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.doorstroom.domain.Begin;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.OpenPlaces;
import nl.doorstroom.domain.PlannedPlaces;
import nl.doorstroom.domain.ReportGroup;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.When;
import nl.doorstroom.observe.Detail;
import nl.doorstroom.output.words.Numbers;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.theory.LoadCheck;

/** A scenario as text: who comes, where they go, and per pool and year the places, the stay and the load. */
final class ShowText {
    private static final int NAME = 46;
    private static final int CELL = 8;
    private static final double ROUNDING = 1e-9;

    private final Scenario scenario;
    private final Words words;
    private final PrintWriter out;
    private final Numbers numbers;
    private final int width;

    /**
     * Prepares to print.
     *
     * @param width characters on a line
     */
    ShowText(Scenario scenario, CommonOptions common, int width) {
        this.scenario = scenario;
        this.width = width;
        this.words = common.words();
        this.out = common.out();
        this.numbers = new Numbers(words.locale());
    }

    void print() {
        wrap(
                "",
                words.say(
                        "show.head",
                        words.of(scenario.title()),
                        scenario.calendar().start(),
                        scenario.calendar().dateOf(scenario.run().lengthDays() - 0.5)));
        groups();
        begin();
        network();
        try {
            LoadCheck check = LoadCheck.of(scenario);
            stays(check);
            places(check);
            load(check);
            out.println();
            new TooFull(scenario, words).print(check, out);
            check.repeatShare()
                    .forEach(
                            (stream, share) -> out.println(words.say("show.repeat", streamLabel(stream), 100 * share)));
        } catch (IllegalArgumentException e) {
            out.println(words.say("load.endless"));
        }
    }

    private void groups() {
        Set<ReportGroup> groups = Detail.of(scenario).groups();
        String ids = Arrays.stream(ReportGroup.values())
                .filter(groups::contains)
                .map(ReportGroup::id)
                .collect(Collectors.joining(", "));
        out.println(words.say("show.groups", ids.isEmpty() ? "none" : ids));
    }

    private void begin() {
        RunPlan run = scenario.run();
        if (run.warmUpDays() > 0) {
            String years = numbers.of(run.warmUpDays() / Calendar.DAYS_PER_YEAR);
            out.println(words.say(run.begin() == Begin.FULL ? "show.warm.full" : "show.warm.empty", years));
        } else if (run.begin() == Begin.FULL) {
            out.println(words.say("show.full"));
        }
    }

    private String streamLabel(String id) {
        return scenario.base().streams().stream()
                .filter(stream -> stream.id().equals(id))
                .map(stream -> words.of(stream.label()))
                .findFirst()
                .orElse(id);
    }

    private void network() {
        out.println();
        out.println(words.say("show.network"));
        for (Stream stream : scenario.base().streams()) {
            String rate = stream.alwaysWaiting() > 0
                    ? words.say("show.always", stream.alwaysWaiting())
                    : words.say("show.rate", numbers.of(stream.rate().perDay() * 365.25));
            table(words.of(stream.label()) + " (" + rate + ")", stream.entry());
        }
        for (CareForm form : scenario.base().forms()) {
            table(words.of(form.label()) + (form.holdsPlace() ? " " + words.say("show.holds") : ""), form.routing());
            afterBreakdown(form);
        }
    }

    private void afterBreakdown(CareForm form) {
        double share = form.stay().breakdownShare();
        if (share > 0) {
            String broken = words.say("show.broken", 100 * share);
            if (form.afterBreakdown().equals(form.routing())) {
                wrap("    ", broken + " " + words.say("show.broken.same"));
            } else {
                wrap("    ", broken);
                rows("      └─ ", form.afterBreakdown());
            }
        }
    }

    private void wrap(String start, String text) {
        Wrapped.behind(start, text, width).forEach(out::println);
    }

    private void table(String name, RoutingTable table) {
        wrap("  ", name);
        rows("    └─ ", table);
    }

    private void rows(String start, RoutingTable table) {
        for (RoutingTable.Row row : table.rows()) {
            String to = row.to().stream()
                    .filter(share -> share.share() > 0)
                    .sorted((a, b) -> Double.compare(b.share(), a.share()))
                    .map(this::destination)
                    .collect(Collectors.joining(", "));
            String when = condition(row.when());
            wrap(start, (when.isEmpty() ? "" : when + ": ") + to);
        }
    }

    private String destination(Share<Destination> share) {
        String name;
        if (share.value() instanceof Destination.ToForm form) {
            name = Labels.form(scenario, form.form(), words);
        } else {
            name = words.say(
                    "exit." + ((Destination.ToExit) share.value()).exit().id());
        }
        return name + " " + String.format(words.locale(), "%.0f%%", 100 * share.share());
    }

    private String condition(When when) {
        List<String> parts = new ArrayList<>();
        String profiles = scenario.base().profiles().stream()
                .filter(profile -> when.profiles().contains(profile.id()))
                .map(profile -> words.of(profile.label()))
                .collect(Collectors.joining("/"));
        if (!profiles.isEmpty()) {
            parts.add(profiles);
        }
        for (Set<String> ids : List.of(when.frames(), when.referrers())) {
            if (!ids.isEmpty()) {
                parts.add(String.join("/", new TreeSet<>(ids)));
            }
        }
        if (!when.comingFrom().isEmpty()) {
            String from = new TreeSet<>(when.comingFrom())
                    .stream().map(id -> Labels.form(scenario, id, words)).collect(Collectors.joining("/"));
            parts.add(words.say("show.from", from));
        }
        if (when.asksAge()) {
            String until = when.toYears() == Integer.MAX_VALUE ? "" : Integer.toString(when.toYears());
            parts.add(words.say("show.ages", when.fromYears() + "-" + until));
        }
        return String.join(", ", parts);
    }

    private List<Integer> years(LoadCheck check) {
        return check.years().stream()
                .map(LoadCheck.PoolYear::year)
                .distinct()
                .sorted()
                .toList();
    }

    private void stays(LoadCheck check) {
        out.println();
        out.println(words.say("show.stays"));
        int first = years(check).get(0);
        for (CareForm form : scenario.base().forms()) {
            List<LoadCheck.PoolYear> pools = check.years().stream()
                    .filter(y -> y.form().equals(form.id()) && y.year() == first)
                    .toList();
            double needs =
                    pools.stream().mapToDouble(LoadCheck.PoolYear::needsPerYear).sum();
            double days = pools.stream()
                    .filter(y -> y.needsPerYear() > 0)
                    .mapToDouble(y -> y.needsPerYear() * y.meanStayDays())
                    .sum();
            List<String> name = Wrapped.lines(words.of(form.label()), NAME);
            out.println(words.say(
                    "show.stay",
                    Numbers.left(name.get(0), NAME),
                    Numbers.right(numbers.of(days / needs), CELL),
                    Numbers.right(lawDays(form.stay()), CELL),
                    Numbers.right(numbers.of(needs), CELL)));
            name.stream().skip(1).forEach(more -> out.println("  " + more));
        }
    }

    /** The mean of the law of a stay; from the shortest to the longest where every profile has one of its own. */
    private String lawDays(Stay stay) {
        boolean each = scenario.base().profiles().stream()
                .allMatch(profile -> stay.byProfile().containsKey(profile.id()));
        if (!each) {
            return numbers.of(stay.any().mean());
        }
        DoubleSummaryStatistics means =
                stay.byProfile().values().stream().mapToDouble(Law::mean).summaryStatistics();
        return means.getMin() == means.getMax()
                ? numbers.of(means.getMin())
                : numbers.of(means.getMin()) + "-" + numbers.of(means.getMax());
    }

    private void places(LoadCheck check) {
        byYear(check, "show.places", y -> Double.isNaN(y.places()) ? "∞" : numbers.of(y.places()));
        overCapacity(check);
        planned();
    }

    /** Places over capacity are not among the places, but lower the load. */
    private void overCapacity(LoadCheck check) {
        Map<String, Double> most = new LinkedHashMap<>();
        check.years().stream()
                .filter(y -> y.overCapacity() > 0)
                .forEach(
                        y -> most.merge(Labels.pool(scenario, y.form(), y.area(), words), y.overCapacity(), Math::max));
        most.forEach((pool, places) -> wrap("  ", words.say("show.over", pool, numbers.of(places))));
    }

    /**
     * Where the plan is not a whole number of groups: what is planned, and what opens. A part of a place at the start, as a
     * caseload often has, is no news.
     */
    private void planned() {
        Network network = new Network(scenario.base());
        OpenPlaces open = OpenPlaces.of(scenario, network);
        for (Network.Pool pool : network.pools()) {
            CareForm form = scenario.base().forms().get(pool.form());
            PlannedPlaces planned = PlannedPlaces.of(scenario, network, pool.form());
            double before = Double.NaN;
            for (double day : changeDays(form)) {
                double plan = planned.in(pool, day);
                int opens = open.at(pool.index(), day);
                boolean isNews = groupOf(form) > 1 || day > 0;
                if (isNews && plan != before && Math.abs(plan - opens) > ROUNDING) {
                    wrap(
                            "  ",
                            words.say(
                                    groupOf(form) > 1 ? "show.planned.groups" : "show.planned",
                                    Labels.pool(scenario, form.id(), pool.area(), words),
                                    scenario.calendar().dateOf(day),
                                    numbers.of(plan),
                                    opens,
                                    groupOf(form)));
                }
                before = plan;
            }
        }
    }

    private static int groupOf(CareForm form) {
        return form.capacity() instanceof Capacity.Planned planned ? planned.groupOf() : 1;
    }

    /** The start, and every day on which a change of places is complete. */
    private Set<Double> changeDays(CareForm form) {
        Set<Double> days = new TreeSet<>(Set.of(0.0));
        scenario.models().forEach(model -> days.add(model.fromDay()));
        scenario.capacityEdits().stream()
                .filter(edit -> edit.form().equals(form.id()))
                .forEach(edit -> days.add(edit.untilDay()));
        days.removeIf(day -> day >= scenario.run().lengthDays());
        return days;
    }

    private void load(LoadCheck check) {
        byYear(check, "show.load", y -> Double.isNaN(y.load()) ? "-" : load(y.load()) + (y.keepsUp() ? "" : "!"));
        wrap("  ", words.say("show.bound"));
    }

    private String load(double load) {
        return Double.isInfinite(load) ? "∞" : String.format(words.locale(), "%.2f", load);
    }

    private interface Text {
        String of(LoadCheck.PoolYear year);
    }

    /** A table of pools by year, in as many parts as the width asks for. */
    private void byYear(LoadCheck check, String heading, Text text) {
        Map<String, List<LoadCheck.PoolYear>> pools = check.years().stream()
                .collect(Collectors.groupingBy(
                        y -> Labels.pool(scenario, y.form(), y.area(), words),
                        LinkedHashMap::new,
                        Collectors.toList()));
        int longest = pools.keySet().stream().mapToInt(String::length).max().orElse(0);
        int name = Math.min(NAME, longest);
        List<Integer> years = years(check);
        int perPart = Math.max(1, (width - 2 - name) / CELL);
        out.println();
        wrap("", words.say(heading));
        for (int from = 0; from < years.size(); from += perPart) {
            List<Integer> part = years.subList(from, Math.min(years.size(), from + perPart));
            out.println("  " + " ".repeat(name)
                    + part.stream()
                            .map(year -> Numbers.right(Integer.toString(year), CELL))
                            .collect(Collectors.joining()));
            pools.forEach((pool, rows) -> {
                List<String> lines = Wrapped.lines(pool, name);
                String cells = rows.stream()
                        .filter(row -> part.contains(row.year()))
                        .map(row -> Numbers.right(text.of(row), CELL))
                        .collect(Collectors.joining());
                out.println("  " + Numbers.left(lines.get(0), name) + cells);
                lines.stream().skip(1).forEach(more -> out.println("  " + more));
            });
        }
    }
}
