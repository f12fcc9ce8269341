package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Scenario;
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
    private static final int MOST_NEXT = 3;
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
                words.of(scenario.title()),
                scenario.calendar().start(),
                scenario.calendar().dateOf(scenario.run().lengthDays() - 0.5),
                results.size(),
                seed,
                runTime.toMillis() / 1000.0));
        out.println(words.say(results.size() > 1 ? "answer.interval" : "answer.interval.none"));
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
        List<CareForm> forms = scenario.base().forms().stream()
                .filter(form -> value(Measure.BLOCKED_MEAN, form).estimate() >= LEAST_BLOCKED)
                .toList();
        if (forms.isEmpty()) {
            return;
        }
        out.println();
        out.println(words.say("answer.blocked"));
        for (CareForm form : forms) {
            String by = results.blockedShares(form.id()).stream()
                    .limit(MOST_NEXT)
                    .map(next -> nextForm(next.nextForm()) + " " + numbers.percent(next.share()))
                    .collect(Collectors.joining(", "));
            Interval open = value(Measure.OPEN_PLACES_MEAN, form);
            out.println(words.say(
                    Double.isNaN(open.estimate()) ? "answer.blocked.unlimited" : "answer.blocked.form",
                    name(form),
                    numbers.withHalfWidth(value(Measure.BLOCKED_MEAN, form)),
                    by,
                    open.halfWidth() > 0 ? numbers.withHalfWidth(open) : numbers.of(open.estimate())));
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
                    : ", " + Labels.form(scenario, row.target().form(), words);
            String where = row.target().pool().equals(ALL)
                    ? ""
                    : ", " + Labels.area(scenario, row.target().pool(), words);
            out.println(words.say(
                    "answer.target",
                    Labels.measure(row.target().measure(), words) + of + where,
                    numbers.withHalfWidth(new Interval(row.simulated(), row.halfWidth95())),
                    numbers.of(row.target().value()),
                    numbers.of(row.target().within()),
                    words.say("answer.use." + row.target().use().name().toLowerCase(Locale.ROOT))));
        });
    }

    private String name(CareForm form) {
        return words.of(form.label());
    }
}
