package nl.doorstroom.naive;

import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The first row in time in which two traces differ. */
final class TraceDifference {
    private static final double RELATIVE = 1e-6;

    private TraceDifference() {}

    /** Says what differs first, or null when nothing does: order and identities exact, times to 1e-6. */
    static @Nullable String first(Trace expected, Trace found) {
        Difference first = null;
        first = earlier(first, rows(expected.visits(), found.visits(), TraceDifference::same, TraceDifference::day));
        first = earlier(first, rows(expected.left(), found.left(), TraceDifference::same, Trace.Left::day));
        first = earlier(first, rows(expected.waits(), found.waits(), TraceDifference::same, Trace.Waited::day));
        first = earlier(first, rows(expected.places(), found.places(), TraceDifference::same, Trace.Places::fromDay));
        return first == null ? null : first.text();
    }

    private record Difference(double day, String text) {}

    private static @Nullable Difference earlier(@Nullable Difference a, @Nullable Difference b) {
        return a == null || b != null && b.day() < a.day() ? b : a;
    }

    private static <T> @Nullable Difference rows(
            List<T> expected, List<T> found, BiPredicate<T, T> same, java.util.function.ToDoubleFunction<T> day) {
        Difference first = null;
        for (T row : expected) {
            if (found.stream().noneMatch(other -> same.test(row, other))) {
                first = earlier(first, new Difference(day.applyAsDouble(row), "only naive:  " + row));
            }
        }
        for (T row : found) {
            if (expected.stream().noneMatch(other -> same.test(other, row))) {
                first = earlier(first, new Difference(day.applyAsDouble(row), "only engine: " + row));
            }
        }
        if (first == null && expected.size() != found.size()) {
            return new Difference(0, "naive has " + expected.size() + " rows, the engine " + found.size());
        }
        return first;
    }

    private static double day(Trace.Visit v) {
        return v.admittedDay() < 0 ? Math.min(v.departedDay(), 1e9) : v.admittedDay();
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
