package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.BlockedRow;
import nl.doorstroom.experiment.Results;
import nl.doorstroom.experiment.TargetRow;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Interval;
import nl.doorstroom.theory.LoadCheck;
import org.jspecify.annotations.Nullable;

/** What a planner wants to know first, on the terminal: where children wait, what is blocked, what cannot keep up. */
final class ShortAnswer {
    private static final String ALL = "all";
    private static final int MOST_FORMS = 6;
    private static final double LEAST_WAIT_DAYS = 0.5;
    private static final double LEAST_BLOCKED = 0.05;
    private static final double LEAST_LOST = 0.0005;
    private static final double LEAST_OUTSIDE = 0.05;
    private static final int COLUMN = 13;

    private final Results results;
    private final Scenario scenario;
    private final Words words;
    private final PrintWriter out;
    private final Numbers numbers;

    ShortAnswer(Results results, CommonOptions common) {
        this.results = results;
        this.scenario = results.scenario();
        this.words = common.words();
        this.out = common.out();
        this.numbers = new Numbers(words.locale());
    }

    void print(@Nullable LoadCheck load, long seed, Duration runTime) {
        out.println(words.say(
                "answer.head",
                Labels.of(scenario.title(), words),
                scenario.calendar().start(),
                scenario.calendar().dateOf(scenario.run().lengthDays() - 0.5),
                results.size(),
                seed,
                runTime.toMillis() / 1000.0));
        waits();
        noPlace();
        blocked();
        if (load != null) {
            out.println();
            new TooFull(scenario, words).print(load, out);
        }
        targets();
        out.println();
    }

    private Interval value(Measure measure, CareForm form) {
        return results.value(measure, form.id(), ALL, ALL, ALL);
    }

    private void waits() {
        List<CareForm> longest = scenario.base().forms().stream()
                .filter(form -> value(Measure.WAIT_DAYS_MEAN, form).estimate() >= LEAST_WAIT_DAYS)
                .sorted(Comparator.comparingDouble((CareForm form) ->
                                value(Measure.WAIT_DAYS_MEAN, form).estimate())
                        .reversed())
                .limit(MOST_FORMS)
                .toList();
        out.println();
        out.println(words.say(longest.isEmpty() ? "answer.waits.none" : "answer.waits"));
        for (CareForm form : longest) {
            out.println(words.say(
                    "answer.wait",
                    Numbers.left(name(form), 30),
                    column(Measure.WAIT_DAYS_MEAN, form),
                    column(Measure.WAIT_DAYS_P50, form),
                    column(Measure.WAIT_DAYS_P90, form),
                    column(Measure.WAITING_END, form),
                    column(Measure.WAIT_SO_FAR_DAYS_MEAN, form)));
        }
    }

    private String column(Measure measure, CareForm form) {
        return Numbers.right(numbers.withHalfWidth(value(measure, form)), COLUMN);
    }

    /** Children for whom a full form had no place: lost, or outside the region. */
    private void noPlace() {
        List<CareForm> forms = scenario.base().forms().stream()
                .filter(form -> value(Measure.LOST_SHARE, form).estimate() >= LEAST_LOST
                        || value(Measure.OUTSIDE_REGION_PER_YEAR, form).estimate() >= LEAST_OUTSIDE)
                .toList();
        if (forms.isEmpty()) {
            return;
        }
        out.println();
        out.println(words.say("answer.no_place"));
        for (CareForm form : forms) {
            Interval lost = value(Measure.LOST_SHARE, form);
            Interval outside = value(Measure.OUTSIDE_REGION_PER_YEAR, form);
            if (lost.estimate() >= LEAST_LOST) {
                out.println(words.say(
                        "answer.lost",
                        name(form),
                        numbers.withHalfWidth(new Interval(100 * lost.estimate(), 100 * lost.halfWidth()))));
            }
            if (outside.estimate() >= LEAST_OUTSIDE) {
                out.println(words.say("answer.outside", name(form), numbers.withHalfWidth(outside)));
            }
        }
    }

    private void blocked() {
        Map<String, Map<String, Double>> byForm = results.blocked()
                .filter(row -> row.period().equals(ALL))
                .collect(Collectors.groupingBy(
                        BlockedRow::form,
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                BlockedRow::nextForm,
                                LinkedHashMap::new,
                                Collectors.summingDouble(BlockedRow::childrenMean))));
        List<CareForm> forms = scenario.base().forms().stream()
                .filter(form -> byForm.containsKey(form.id())
                        && value(Measure.BLOCKED_MEAN, form).estimate() >= LEAST_BLOCKED)
                .toList();
        if (forms.isEmpty()) {
            return;
        }
        out.println();
        out.println(words.say("answer.blocked"));
        for (CareForm form : forms) {
            Map<String, Double> next = byForm.getOrDefault(form.id(), Map.of());
            double total = next.values().stream().mapToDouble(mean -> mean).sum();
            String by = next.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .limit(3)
                    .map(entry ->
                            words.say("answer.blocked.by", nextForm(entry.getKey()), 100 * entry.getValue() / total))
                    .collect(Collectors.joining(", "));
            double open = value(Measure.OPEN_PLACES_MEAN, form).estimate();
            out.println(words.say(
                    Double.isNaN(open) ? "answer.blocked.unlimited" : "answer.blocked.form",
                    name(form),
                    numbers.withHalfWidth(value(Measure.BLOCKED_MEAN, form)),
                    by,
                    numbers.of(open)));
        }
    }

    private String nextForm(String id) {
        return id.equals("adult") ? words.say("answer.adult") : Labels.form(scenario, id, words);
    }

    private void targets() {
        List<TargetRow> targets = results.targets().toList();
        if (targets.isEmpty()) {
            return;
        }
        long met = targets.stream().filter(TargetRow::met).count();
        out.println();
        out.println(words.say("answer.targets", met, targets.size()));
        targets.stream().filter(row -> !row.met()).forEach(row -> {
            String of = row.target().form().equals(ALL)
                    ? ""
                    : " " + Labels.form(scenario, row.target().form(), words);
            String where = row.target().pool().equals(ALL)
                    ? ""
                    : " " + Labels.area(scenario, row.target().pool(), words);
            out.println(words.say(
                    "answer.target",
                    row.target().measure() + of + where,
                    numbers.of(row.simulated()),
                    numbers.of(row.target().value()),
                    numbers.of(row.target().within()),
                    row.target().use().name().toLowerCase(Locale.ROOT)));
        });
    }

    private String name(CareForm form) {
        return Labels.of(form.label(), words);
    }
}
