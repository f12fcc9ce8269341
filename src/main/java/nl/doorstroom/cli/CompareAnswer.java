package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.Comparison;
import nl.doorstroom.experiment.DifferenceRow;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Interval;
import nl.doorstroom.stats.Verdict;
import org.jspecify.annotations.Nullable;

/** What a reform does, on the terminal: the lists that grow and shrink, how sure that is, and what cannot be told apart. */
final class CompareAnswer {
    private static final String ALL = "all";
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

    CompareAnswer(Comparison comparison, Map<String, String> titles, CommonOptions common) {
        this.comparison = comparison;
        this.titles = titles;
        this.scenario = comparison.base().scenario();
        this.words = common.words();
        this.out = common.out();
        this.numbers = new Numbers(words.locale());
    }

    void print(Duration runTime) {
        out.println(words.say(
                "compare.head", words.of(scenario.title()), comparison.base().size(), runTime.toMillis() / 1000.0));
        out.println(words.say(comparison.base().size() > 1 ? "answer.interval" : "answer.interval.none"));
        comparison.reforms().forEach(this::print);
        out.println();
    }

    private void print(Comparison.Reformed reform) {
        out.println();
        out.println(words.say("compare.reform", titles.getOrDefault(reform.name(), reform.name())));
        out.println(words.say("compare.columns"));
        List<String> alike = new ArrayList<>();
        for (CareForm form : scenario.base().forms()) {
            DifferenceRow list = comparison.difference(reform, Measure.WAITING_MEAN, form.id(), ALL, ALL);
            DifferenceRow days = comparison.difference(reform, Measure.WAIT_DAYS_MEAN, form.id(), ALL, ALL);
            if (differs(list) || differs(days)) {
                row(form, list, days);
            } else if (list != null) {
                alike.add(words.of(form.label()));
            }
        }
        if (!alike.isEmpty()) {
            out.println(words.say("compare.alike", String.join(", ", alike)));
        }
        scenario.base().forms().forEach(form -> blocked(reform, form));
        OF_ALL_FORMS.forEach(measure -> whole(reform, measure));
        variance(reform);
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
        out.println("  " + Numbers.left(words.of(form.label()), 30)
                + cells(form, Measure.WAITING_MEAN, list)
                + cells(form, Measure.WAIT_DAYS_MEAN, days));
    }

    private String cells(CareForm form, Measure measure, @Nullable DifferenceRow row) {
        Interval before = comparison.base().value(measure, form.id(), ALL, ALL, ALL);
        String change = row == null ? "-" : withHalfWidth(row) + (differs(row) ? "" : " ?");
        return Numbers.right(numbers.withHalfWidth(before), 14) + Numbers.right(change, 18);
    }

    private String withHalfWidth(DifferenceRow row) {
        double half = (row.high95() - row.low95()) / 2;
        return numbers.signed(row.difference()) + (Double.isNaN(half) ? "" : " ± " + numbers.of(half));
    }

    private void blocked(Comparison.Reformed reform, CareForm form) {
        DifferenceRow row = comparison.difference(reform, Measure.BLOCKED_MEAN, form.id(), ALL, ALL);
        if (row != null && differs(row)) {
            line(words.say("compare.blocked", words.of(form.label())), Measure.BLOCKED_MEAN, form.id(), row);
        }
    }

    private void whole(Comparison.Reformed reform, Measure measure) {
        DifferenceRow row = comparison.difference(reform, measure, ALL, ALL, ALL);
        if (row != null && !Double.isNaN(row.difference())) {
            line(Labels.measure(measure.id(), words), measure, ALL, row);
        }
    }

    private void line(String name, Measure measure, String form, DifferenceRow row) {
        Interval before = comparison.base().value(measure, form, ALL, ALL, ALL);
        String key = differs(row) ? "compare.whole" : "compare.whole.alike";
        out.println(words.say(key, name, numbers.withHalfWidth(before), withHalfWidth(row)));
    }
}
