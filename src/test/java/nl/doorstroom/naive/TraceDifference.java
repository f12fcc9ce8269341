package nl.doorstroom.naive;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;
import nl.doorstroom.engine.supply.Admission;
import org.jspecify.annotations.Nullable;

/** The first row in time in which two traces differ. */
final class TraceDifference {
    private static final double RELATIVE = 1e-6;

    private TraceDifference() {}

    /** Says what differs first, or null when nothing does: order and identities exact, times to 1e-6. */
    static @Nullable String first(Trace expected, Trace found) {
        Difference first = null;
        first = earlier(first, rows(expected.visits(), found.visits(), TraceDifference::same, TraceDifference::day));
        first = earlier(first, rows(expected.left(), found.left(), TraceDifference::same, (l, o) -> l.day()));
        first = earlier(first, rows(expected.waits(), found.waits(), TraceDifference::same, (w, o) -> w.day()));
        first = earlier(first, rows(expected.places(), found.places(), TraceDifference::same, (p, o) -> p.fromDay()));
        return first == null ? null : first.text();
    }

    private record Difference(double day, String text) {}

    private static @Nullable Difference earlier(@Nullable Difference a, @Nullable Difference b) {
        return a == null || b != null && b.day() < a.day() ? b : a;
    }

    private static <T> @Nullable Difference rows(
            List<T> expected, List<T> found, BiPredicate<T, T> same, ToDoubleBiFunction<T, @Nullable T> day) {
        Difference first = null;
        for (T row : expected) {
            if (found.stream().noneMatch(other -> same.test(row, other))) {
                first = earlier(first, difference("only naive:  ", row, found, day));
            }
        }
        for (T row : found) {
            if (expected.stream().noneMatch(other -> same.test(other, row))) {
                first = earlier(first, difference("only engine: ", row, expected, day));
            }
        }
        if (first == null && expected.size() != found.size()) {
            return new Difference(0, "naive has " + expected.size() + " rows, the engine " + found.size());
        }
        return first;
    }

    private static <T> Difference difference(
            String who, T row, List<T> others, ToDoubleBiFunction<T, @Nullable T> day) {
        T nearest = others.stream()
                .filter(other -> subject(other).equals(subject(row)))
                .min(Comparator.comparingDouble(
                        other -> Math.abs(day.applyAsDouble(other, null) - day.applyAsDouble(row, null))))
                .orElse(null);
        return new Difference(day.applyAsDouble(row, nearest), who + row + "\n    the other: " + nearest);
    }

    private static String subject(Object row) {
        String text = row.toString();
        return text.substring(0, text.indexOf(','));
    }

    /** When two stays that begin alike begin to differ; else when the first begins. */
    private static double day(Trace.Visit v, Trace.@Nullable Visit other) {
        boolean beginAlike = other != null
                && v.pool() == other.pool()
                && v.how() == other.how()
                && v.fitting() == other.fitting()
                && v.first() == other.first()
                && close(v.needSince(), other.needSince())
                && close(v.intakeDays(), other.intakeDays())
                && (close(v.admittedDay(), other.admittedDay()) || v.how() == Admission.INITIAL);
        return beginAlike ? Math.min(v.departedDay(), other.departedDay()) : v.admittedDay();
    }

    private static boolean same(Trace.Visit a, Trace.Visit b) {
        return a.child().equals(b.child())
                && a.pool() == b.pool()
                && a.how() == b.how()
                && a.fitting() == b.fitting()
                && a.first() == b.first()
                && close(a.needSince(), b.needSince())
                && close(a.intakeDays(), b.intakeDays())
                && close(a.admittedDay(), b.admittedDay())
                && close(a.readyDay(), b.readyDay())
                && close(a.departedDay(), b.departedDay());
    }

    private static boolean same(Trace.Left a, Trace.Left b) {
        return a.child().equals(b.child()) && a.outcome() == b.outcome() && close(a.day(), b.day());
    }

    private static boolean same(Trace.Waited a, Trace.Waited b) {
        return a.child().equals(b.child())
                && a.pool() == b.pool()
                && a.how() == b.how()
                && close(a.needSince(), b.needSince())
                && close(a.day(), b.day());
    }

    private static boolean same(Trace.Places a, Trace.Places b) {
        return a.pool() == b.pool() && close(a.fromDay(), b.fromDay()) && a.sameNumbers(b);
    }

    private static boolean close(double a, double b) {
        return a == b || Math.abs(a - b) <= RELATIVE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }
}
