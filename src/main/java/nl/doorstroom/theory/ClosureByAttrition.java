package nl.doorstroom.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * One pool whose open places change on given days, from a known start, by attrition: Poisson arrivals, exponential stays,
 * first come first served. A child ending its stay while occupied &gt; open closes its place; nobody is admitted while
 * occupied &gt;= open; the list is kept. Opened places take waiting children at once.
 *
 * <pre>
 * state (n in place, w waiting), c = open places of the day
 * arrival (rate arrivals):   n &lt; c: (n+1, w)                  else (n, w+1)
 * end of a stay (n / stay):  n &lt;= c and w &gt; 0: (n, w-1)       else (n-1, w)
 * leaves the list (w / patience): (n, w-1)
 * </pre>
 *
 * <p>The forward equations of Kolmogorov are solved by uniformization between the days of change. The list is cut at a
 * stated length; choose it so that {@link #cutShare} stays negligible.
 *
 * <p>Source: Kolmogorov (1931), Mathematische Annalen 104; Jensen (1953) for the solution; the chain is rule R11.
 *
 * @param arrivalsPerDay at least 0
 * @param meanStayDays above 0
 * @param meanPatienceDays mean exponential patience on the list; infinite when nobody leaves it
 * @param startOccupied children in a place on day 0
 * @param startWaiting children on the list on day 0
 * @param steps open places, the first from day 0, in order of the day
 * @param longestList the list is cut here: an arrival that finds it is lost
 */
public record ClosureByAttrition(
        double arrivalsPerDay,
        double meanStayDays,
        double meanPatienceDays,
        int startOccupied,
        int startWaiting,
        List<Step> steps,
        int longestList) {

    /** Open places from a day on. */
    public record Step(double fromDay, int openPlaces) {

        /**
         * The steps of a straight ramp from the places of day 0, rounded as in rule R12: open = floor(planned + 0.5), so
         * that place k of d goes at share (k - 0.5) / d of the ramp.
         */
        public static List<Step> ramp(int places, int toPlaces, double fromDay, double untilDay) {
            Require.that(untilDay > fromDay && fromDay >= 0, "untilDay", untilDay, "after the first day, " + fromDay);
            int changes = Math.abs(toPlaces - places);
            int direction = Integer.signum(toPlaces - places);
            List<Step> steps = new ArrayList<>(List.of(new Step(0, places)));
            for (int k = 1; k <= changes; k++) {
                double day = fromDay + (untilDay - fromDay) * (k - 0.5) / changes;
                steps.add(new Step(day, places + direction * k));
            }
            return List.copyOf(steps);
        }
    }

    /** Children in a place and on the list. */
    public record State(int occupied, int waiting) {}

    public ClosureByAttrition {
        Require.notNegative("arrivalsPerDay", arrivalsPerDay);
        Require.positive("meanStayDays", meanStayDays);
        Require.that(meanPatienceDays > 0, "meanPatienceDays", meanPatienceDays, "above 0, or infinite");
        Require.atLeast(0, "startOccupied", startOccupied);
        Require.that(
                startWaiting >= 0 && startWaiting <= longestList,
                "startWaiting",
                startWaiting,
                "0 to the longest list, " + longestList);
        steps = List.copyOf(steps);
        Require.that(!steps.isEmpty() && steps.get(0).fromDay() == 0, "steps", steps, "a first step from day 0");
        for (int i = 1; i < steps.size(); i++) {
            Require.that(steps.get(i).fromDay() > steps.get(i - 1).fromDay(), "steps", steps, "in order of the day");
        }
        steps.forEach(step -> Require.atLeast(0, "openPlaces", step.openPlaces()));
    }

    /** The law of the state at a day; on a day of change the value just after it. */
    public StateLaw<State> at(double day) {
        Require.notNegative("day", day);
        StateLaw<State> law = StateLaw.certain(new State(startOccupied, startWaiting));
        for (int i = 0; i < steps.size() && steps.get(i).fromDay() <= day; i++) {
            int open = steps.get(i).openPlaces();
            law = law.moved(state -> admitted(state, open));
            double until = Math.min(day, endOf(i));
            law = chain(law, open).after(law, until - steps.get(i).fromDay());
        }
        return law;
    }

    /** The law of the state at a random moment between two days: its means are averages over that time. */
    public StateLaw<State> averageOver(double fromDay, double untilDay) {
        Require.that(untilDay > fromDay, "untilDay", untilDay, "after the first day, " + fromDay);
        StateLaw<State> average = StateLaw.none();
        for (int i = 0; i < steps.size(); i++) {
            double from = Math.max(fromDay, steps.get(i).fromDay());
            double until = Math.min(untilDay, endOf(i));
            if (from < until) {
                StateLaw<State> start = at(from);
                StateLaw<State> part = chain(start, steps.get(i).openPlaces()).averageOver(start, until - from);
                average = average.plus(part, (until - from) / (untilDay - fromDay));
            }
        }
        return average;
    }

    /** The chance that the list is at its cut at a day, where this answer stops being that of an endless list. */
    public double cutShare(double day) {
        return at(day).share(state -> state.waiting() == longestList);
    }

    private double endOf(int step) {
        return step + 1 < steps.size() ? steps.get(step + 1).fromDay() : Double.POSITIVE_INFINITY;
    }

    private static State admitted(State state, int open) {
        int places = Math.max(0, Math.min(state.waiting(), open - state.occupied()));
        return new State(state.occupied() + places, state.waiting() - places);
    }

    private MarkovChain<State> chain(StateLaw<State> start, int open) {
        return MarkovChain.fromAny(start.states(), (state, rates) -> {
            int n = state.occupied();
            int w = state.waiting();
            if (n < open) {
                rates.to(new State(n + 1, w), arrivalsPerDay);
            } else if (w < longestList) {
                rates.to(new State(n, w + 1), arrivalsPerDay);
            }
            if (n > 0) {
                rates.to(n <= open && w > 0 ? new State(n, w - 1) : new State(n - 1, w), n / meanStayDays);
            }
            if (w > 0) {
                rates.to(new State(n, w - 1), w / meanPatienceDays);
            }
        });
    }
}
