package nl.doorstroom.cli.verify;

import java.time.YearMonth;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.experiment.OutcomeRow;
import nl.doorstroom.experiment.Results;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.stats.Interval;

/**
 * One measure of a case with its exact answer.
 *
 * @param what the measure and where it is taken
 * @param simulated reads the measure from the results of a run
 * @param exactByStayFactor the exact answer when all stays are this many times as long; 1 gives the answer to test
 */
public record ExactCheck(String what, Function<Results, Interval> simulated, DoubleUnaryOperator exactByStayFactor) {
    private static final String ALL = "all";

    /** A measure of a form over the whole run. */
    static ExactCheck of(Measure measure, String form, DoubleUnaryOperator exact) {
        return of(measure, form, ALL, exact);
    }

    /** A measure of a form over the whole run, by a theory of stays that are some times as long. */
    static <T> ExactCheck of(
            Measure measure, String form, DoubleFunction<T> byStayFactor, ToDoubleFunction<? super T> exact) {
        return of(measure, form, factor -> exact.applyAsDouble(byStayFactor.apply(factor)));
    }

    /** A measure of a form in a period, {@code all} or a year. */
    static ExactCheck of(Measure measure, String form, String period, DoubleUnaryOperator exact) {
        return new ExactCheck(
                label(measure, form, period), results -> results.value(measure, form, ALL, ALL, period), exact);
    }

    /** A measure of a form for the children of a profile. */
    static ExactCheck ofProfile(Measure measure, String form, String profile, DoubleUnaryOperator exact) {
        String group = "profile:" + profile;
        return new ExactCheck(
                label(measure, profile, ALL), results -> results.value(measure, form, ALL, group, ALL), exact);
    }

    /** A measure of a form in a calendar month. */
    static ExactCheck ofMonth(Measure measure, String form, YearMonth month, DoubleUnaryOperator exact) {
        return new ExactCheck(
                label(measure, form, month.toString()),
                results -> results.months(measure, form, ALL).stream()
                        .filter(row -> row.month().equals(month))
                        .map(row -> new Interval(row.mean(), row.high95() - row.mean()))
                        .findFirst()
                        .orElseGet(ExactCheck::unknown),
                exact);
    }

    /** Children of a form that leave by an outcome, per year. */
    static ExactCheck ofOutcome(Outcome outcome, String form, DoubleUnaryOperator exact) {
        return new ExactCheck(
                outcome.id() + "_per_year " + form,
                results -> results.outcomes()
                        .filter(row -> isWholeRow(row, form) && row.outcome().equals(outcome.id()))
                        .map(row -> new Interval(row.perYear(), row.halfWidth95()))
                        .findFirst()
                        .orElseGet(ExactCheck::unknown),
                exact);
    }

    double exact() {
        return exactByStayFactor.applyAsDouble(1);
    }

    private static boolean isWholeRow(OutcomeRow row, String form) {
        return row.period().equals(ALL)
                && row.form().equals(form)
                && row.pool().equals(ALL)
                && row.group().equals(ALL);
    }

    private static Interval unknown() {
        return new Interval(Double.NaN, Double.NaN);
    }

    private static String label(Measure measure, String of, String period) {
        return measure.id() + (of.equals(ALL) ? "" : " " + of) + (period.equals(ALL) ? "" : " " + period);
    }
}
