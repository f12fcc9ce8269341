package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.doorstroom.domain.Begin;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.When;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.theory.LoadCheck;
import org.jspecify.annotations.Nullable;

/** A scenario as text: who comes, where they go, and per pool and year the places, the stay and the load. */
final class ShowText {
    private static final int NAME = 46;
    private static final int CELL = 8;

    private final Scenario scenario;
    private final Words words;
    private final PrintWriter out;
    private final Numbers numbers;

    ShowText(Scenario scenario, CommonOptions common) {
        this.scenario = scenario;
        this.words = common.words();
        this.out = common.out();
        this.numbers = new Numbers(words.locale());
    }

    void print() {
        out.println(words.say(
                "show.head",
                words.of(scenario.title()),
                scenario.calendar().start(),
                scenario.calendar().dateOf(scenario.run().lengthDays() - 0.5)));
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
        }
    }

    private void table(String name, RoutingTable table) {
        out.println("  " + name);
        for (RoutingTable.Row row : table.rows()) {
            String to = row.to().stream()
                    .filter(share -> share.share() > 0)
                    .sorted((a, b) -> Double.compare(b.share(), a.share()))
                    .map(this::destination)
                    .collect(Collectors.joining(", "));
            String when = condition(row.when());
            out.println("    └─ " + (when.isEmpty() ? "" : when + ": ") + to);
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
            out.println(words.say(
                    "show.stay",
                    Numbers.left(words.of(form.label()), NAME),
                    Numbers.right(numbers.of(days / needs), CELL),
                    Numbers.right(numbers.of(form.stay().any().mean()), CELL),
                    Numbers.right(numbers.of(needs), CELL)));
        }
    }

    private void places(LoadCheck check) {
        byYear(check, "show.places", y -> Double.isNaN(y.places()) ? "∞" : numbers.of(y.places()), null);
    }

    private void load(LoadCheck check) {
        byYear(
                check,
                "show.load",
                y -> Double.isNaN(y.load())
                        ? "-"
                        : String.format(words.locale(), "%.2f", y.load()) + (y.keepsUp() ? "" : "!"),
                "show.bound");
    }

    private interface Text {
        String of(LoadCheck.PoolYear year);
    }

    private void byYear(LoadCheck check, String heading, Text text, @Nullable String note) {
        List<Integer> years = years(check);
        out.println();
        out.println(words.say(heading));
        out.println("  " + " ".repeat(NAME)
                + years.stream()
                        .map(year -> Numbers.right(Integer.toString(year), CELL))
                        .collect(Collectors.joining()));
        Map<String, List<LoadCheck.PoolYear>> pools = check.years().stream()
                .collect(Collectors.groupingBy(
                        y -> Labels.pool(scenario, y.form(), y.area(), words),
                        LinkedHashMap::new,
                        Collectors.toList()));
        pools.forEach((name, rows) -> out.println("  " + Numbers.left(name, NAME)
                + rows.stream().map(row -> Numbers.right(text.of(row), CELL)).collect(Collectors.joining())));
        if (note != null) {
            out.println(words.say(note));
        }
    }
}
