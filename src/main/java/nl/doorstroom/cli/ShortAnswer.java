package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.Results;
import nl.doorstroom.experiment.TargetRow;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.output.words.Numbers;
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
    private static final double LEAST_ELSEWHERE = 0.05;
    private static final int NAME = 30;
    private static final int COLUMN = 12;

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
                Labels.replications(results.size(), words),
                seed,
                runTime.toMillis() / 1000.0));
        out.println(Labels.interval(results.size(), words));
        waits();
        noPlace();
        blocked();
        new NormAnswer(words).print(results, out);
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
        List<CareForm> waitedFor = scenario.base().forms().stream()
                .filter(form -> ListDays.perChild(results, form.id()) >= LEAST_WAIT_DAYS
                        || value(Measure.WAIT_DAYS_MEAN, form).estimate() >= LEAST_WAIT_DAYS)
                .sorted(Comparator.comparingDouble((CareForm form) -> ListDays.perChild(results, form.id()))
                        .reversed())
                .toList();
        out.println();
        out.println(words.say(waitedFor.isEmpty() ? "answer.waits.none" : "answer.waits"));
        Map<String, String> names = Labels.forms(scenario, NAME, words);
        for (CareForm form : waitedFor.stream().limit(MOST_FORMS).toList()) {
            out.println("  "
                    + Numbers.left(Objects.requireNonNull(names.get(form.id())), NAME)
                    + column(numbers.withHalfWidth(value(Measure.WAIT_DAYS_MEAN, form)))
                    + column(numbers.percentile(value(Measure.WAIT_DAYS_P50, form)))
                    + column(numbers.percentile(value(Measure.WAIT_DAYS_P90, form)))
                    + column(numbers.withHalfWidth(value(Measure.WAITING_END, form)))
                    + column(numbers.withHalfWidth(value(Measure.WAIT_SO_FAR_DAYS_MEAN, form)))
                    + column(gaveUp(form)));
            nobodyPlaced(form);
        }
        if (waitedFor.size() > MOST_FORMS) {
            out.println(words.say(
                    "answer.waits.more",
                    waitedFor.stream().skip(MOST_FORMS).map(this::name).collect(Collectors.joining(", "))));
        }
        if (!waitedFor.isEmpty()) {
            out.println(words.say("answer.waits.note"));
        }
    }

    private static String column(String text) {
        return Numbers.right(text, COLUMN);
    }

    private String gaveUp(CareForm form) {
        Interval share = value(Measure.LEFT_LIST_SHARE, form);
        return share.estimate() > 0 ? numbers.percent(share) : "-";
    }

    private void nobodyPlaced(CareForm form) {
        if (!ListDays.isNobodyPlaced(results, form.id())) {
            return;
        }
        Interval elsewhere = value(Measure.WAITING_PLACED_MEAN, form);
        out.println(words.say(
                elsewhere.estimate() >= LEAST_ELSEWHERE ? "answer.nobody.elsewhere" : "answer.nobody",
                numbers.withHalfWidth(elsewhere)));
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
                out.println(words.say("answer.lost", name(form), numbers.percent(lost)));
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
            out.println(words.say(
                    form.capacity() instanceof Capacity.Unlimited ? "answer.blocked.unlimited" : "answer.blocked.form",
                    name(form),
                    numbers.withHalfWidth(value(Measure.BLOCKED_MEAN, form)),
                    by,
                    numbers.withHalfWidth(value(Measure.OPEN_PLACES_MEAN, form))));
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
