package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.Comparison;
import nl.doorstroom.experiment.DifferenceRow;
import nl.doorstroom.experiment.Results;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.output.words.Numbers;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Interval;
import nl.doorstroom.stats.Verdict;
import org.jspecify.annotations.Nullable;

/** What a reform does, on the terminal: the lists that grow and shrink, how sure that is, and what cannot be told apart. */
final class CompareAnswer {
    private static final String ALL = "all";
    private static final int NAME = 30;
    private static final List<Measure> OF_ALL_FORMS = List.of(
            Measure.OUT_OF_HOME_PER_1000_YOUTH,
            Measure.WORSENED_PER_YEAR,
            Measure.OUTSIDE_REGION_PER_YEAR,
            Measure.COST_EUR_PER_YEAR);

    private final Comparison comparison;
    private final Map<String, String> titles;
    private final Scenario scenario;
    private final Words words;
    private final PrintWriter out;
    private final Numbers numbers;
    private final Map<String, String> names;

    CompareAnswer(Comparison comparison, Map<String, String> titles, CommonOptions common) {
        this.comparison = comparison;
        this.titles = titles;
        this.scenario = comparison.base().scenario();
        this.words = common.words();
        this.out = common.out();
        this.numbers = new Numbers(words.locale());
        this.names = Labels.forms(scenario, NAME, words);
    }

    void print(Duration runTime) {
        out.println(words.say(
                "compare.head",
                words.of(scenario.title()),
                Labels.replications(comparison.base().size(), words),
                runTime.toMillis() / 1000.0));
        out.println(Labels.interval(comparison.base().size(), words));
        comparison.reforms().forEach(this::print);
        out.println();
    }

    private void print(Comparison.Reformed reform) {
        out.println();
        out.println(words.say("compare.reform", titles.getOrDefault(reform.name(), reform.name())));
        out.println(words.say("compare.columns"));
        List<String> alike = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (CareForm form : longestFirst(reform)) {
            DifferenceRow list = comparison.difference(reform, Measure.WAITING_MEAN, form.id(), ALL, ALL);
            DifferenceRow days = comparison.difference(reform, Measure.WAIT_DAYS_MEAN, form.id(), ALL, ALL);
            if (differs(list) || differs(days)) {
                row(form, list, days);
            } else if (isSame(list) && isSame(days)) {
                same.add(words.of(form.label()));
            } else {
                alike.add(words.of(form.label()));
            }
            nobodyPlaced(reform, form);
        }
        if (!alike.isEmpty()) {
            out.println(words.say("compare.alike", String.join(", ", alike)));
        }
        if (!same.isEmpty()) {
            out.println(words.say("compare.same", String.join(", ", same)));
        }
        scenario.base().forms().forEach(form -> blocked(reform, form));
        scenario.base().forms().forEach(form -> norms(reform, form));
        OF_ALL_FORMS.forEach(measure -> whole(reform, measure));
        variance(reform);
    }

    private List<CareForm> longestFirst(Comparison.Reformed reform) {
        return scenario.base().forms().stream()
                .sorted(Comparator.comparingDouble((CareForm form) -> Math.max(
                                ListDays.perChild(comparison.base(), form.id()),
                                ListDays.perChild(reform.results(), form.id())))
                        .reversed())
                .toList();
    }

    /** Where nobody is placed there is no wait to compare: who is on the list, and for how long already. */
    private void nobodyPlaced(Comparison.Reformed reform, CareForm form) {
        if (ListDays.isNobodyPlaced(comparison.base(), form.id())) {
            nobodyPlaced("compare.nobody.base", comparison.base(), form);
        }
        if (ListDays.isNobodyPlaced(reform.results(), form.id())) {
            nobodyPlaced("compare.nobody.reform", reform.results(), form);
        }
    }

    private void nobodyPlaced(String key, Results results, CareForm form) {
        out.println(words.say(
                key,
                words.of(form.label()),
                numbers.withHalfWidth(results.value(Measure.WAITING_END, form.id(), ALL, ALL, ALL)),
                numbers.withHalfWidth(results.value(Measure.WAIT_SO_FAR_DAYS_MEAN, form.id(), ALL, ALL, ALL))));
    }

    private void norms(Comparison.Reformed reform, CareForm form) {
        for (NormAnswer.Norm norm : NormAnswer.Norm.of(form, words)) {
            DifferenceRow row = comparison.difference(reform, norm.measure(), form.id(), ALL, ALL);
            if (row != null && !Double.isNaN(row.difference()) && !isSame(row)) {
                Interval before = comparison.base().value(norm.measure(), form.id(), ALL, ALL, ALL);
                out.println(words.say(
                        differs(row) ? "compare.norm" : "compare.norm.alike",
                        words.of(form.label()) + ", " + norm.text(),
                        numbers.percent(before),
                        numbers.signed(percents(row))));
            }
        }
    }

    private static Interval percents(DifferenceRow row) {
        Interval difference = interval(row);
        return new Interval(100 * difference.estimate(), 100 * difference.halfWidth());
    }

    private static Interval interval(DifferenceRow row) {
        return new Interval(row.difference(), (row.high95() - row.low95()) / 2);
    }

    /** Whether nothing at all changed, or there is nothing to compare. */
    private static boolean isSame(@Nullable DifferenceRow row) {
        return row == null
                || Double.isNaN(row.difference())
                || (row.difference() == 0 && !(row.high95() - row.low95() > 0));
    }

    /** The ratio is an estimate too: the spread over the forms says how rough it is. */
    private void variance(Comparison.Reformed reform) {
        double median = comparison.varianceRatio(reform, Measure.WAITING_MEAN, 0.5);
        if (Double.isFinite(median)) {
            double low = comparison.varianceRatio(reform, Measure.WAITING_MEAN, 0.25);
            double high = comparison.varianceRatio(reform, Measure.WAITING_MEAN, 0.75);
            out.println(words.say("compare.ratio", numbers.of(median), numbers.of(low), numbers.of(high)));
        }
    }

    private static boolean differs(@Nullable DifferenceRow row) {
        return row != null && row.verdict() != Verdict.CANNOT_TELL_APART;
    }

    private void row(CareForm form, @Nullable DifferenceRow list, @Nullable DifferenceRow days) {
        out.println("  " + Numbers.left(Objects.requireNonNull(names.get(form.id())), NAME)
                + cells(form, Measure.WAITING_MEAN, list)
                + cells(form, Measure.WAIT_DAYS_MEAN, days));
    }

    private String cells(CareForm form, Measure measure, @Nullable DifferenceRow row) {
        Interval before = comparison.base().value(measure, form.id(), ALL, ALL, ALL);
        String change = row == null || Double.isNaN(row.difference())
                ? "-"
                : numbers.signed(interval(row)) + (differs(row) || isSame(row) ? "" : " ?");
        return Numbers.right(numbers.withHalfWidth(before), 14) + Numbers.right(change, 18);
    }

    private void blocked(Comparison.Reformed reform, CareForm form) {
        DifferenceRow row = comparison.difference(reform, Measure.BLOCKED_MEAN, form.id(), ALL, ALL);
        if (row != null && differs(row)) {
            line(words.say("compare.blocked", words.of(form.label())), Measure.BLOCKED_MEAN, form.id(), row);
        }
    }

    private void whole(Comparison.Reformed reform, Measure measure) {
        DifferenceRow row = comparison.difference(reform, measure, ALL, ALL, ALL);
        if (row != null && !isSame(row)) {
            line(Labels.measure(measure.id(), words), measure, ALL, row);
        }
    }

    private void line(String name, Measure measure, String form, DifferenceRow row) {
        Interval before = comparison.base().value(measure, form, ALL, ALL, ALL);
        String key = differs(row) ? "compare.whole" : "compare.whole.alike";
        out.println(words.say(key, name, numbers.withHalfWidth(before), numbers.signed(interval(row))));
    }
}
