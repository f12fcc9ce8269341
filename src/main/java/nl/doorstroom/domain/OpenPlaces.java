package nl.doorstroom.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The open places of every pool over time (R12), known before anything is simulated: the planned number is piecewise linear, and
 * the open number steps where it crosses a whole number of groups. What the simulation opens and closes, what is shown before it
 * and what the load is held against all come from here.
 */
public final class OpenPlaces {
    /** The number of open places of a pool without a limit. */
    public static final int UNLIMITED = -1;

    private static final double TIE = 1e-9;

    private final double start;
    private final int[] initial;
    private final List<Step> steps;
    private final List<List<Step>> byPool = new ArrayList<>();

    private OpenPlaces(double start, int[] initial, List<Step> steps) {
        this.start = start;
        this.initial = initial;
        this.steps = List.copyOf(steps);
        for (int pool = 0; pool < initial.length; pool++) {
            byPool.add(new ArrayList<>());
        }
        steps.forEach(step -> byPool.get(step.pool()).add(step));
    }

    /** From a day on, this many open places; residents over the number move when {@code moving} is stated. */
    public record Step(double day, int pool, int open, CapacityEdit.@Nullable Moving moving) {}

    /** The open places of a scenario, by the pools of its network. */
    public static OpenPlaces of(Scenario scenario, Network network) {
        int[] initial = new int[network.pools().size()];
        List<Step> steps = new ArrayList<>();
        for (int form = 0; form < scenario.base().forms().size(); form++) {
            PlannedPlaces planned = PlannedPlaces.of(scenario, network, form);
            if (!planned.pools().isEmpty()) {
                new FormSteps(scenario, planned).addTo(initial, steps);
            }
        }
        steps.sort(Comparator.comparingDouble(Step::day).thenComparingInt(Step::pool));
        return new OpenPlaces(-scenario.run().warmUpDays(), initial, steps);
    }

    /** Open places at the start of the run, {@link #UNLIMITED} for a pool without a limit. */
    public int initial(int pool) {
        return initial[pool];
    }

    /** All steps, in order of time, then pool. */
    public List<Step> steps() {
        return steps;
    }

    /** Open places of a pool from a day on, {@link #UNLIMITED} without a limit. */
    public int at(int pool, double day) {
        int open = initial[pool];
        for (Step step : byPool.get(pool)) {
            if (step.day() > day) {
                break;
            }
            open = step.open();
        }
        return open;
    }

    /** The mean over the days of [from, until) from the start of the run on; NaN without a limit. */
    public double mean(int pool, double from, double until) {
        if (initial[pool] == UNLIMITED) {
            return Double.NaN;
        }
        double since = Math.min(Math.max(from, start), until);
        if (since == until) {
            return at(pool, until);
        }
        double placeDays = 0;
        double day = since;
        int open = at(pool, since);
        for (Step step : byPool.get(pool)) {
            if (step.day() > since && step.day() < until) {
                placeDays += open * (step.day() - day);
                day = step.day();
                open = step.open();
            }
        }
        return (placeDays + open * (until - day)) / (until - since);
    }

    /** The steps of one form. */
    private static final class FormSteps {
        private final Scenario scenario;
        private final PlannedPlaces planned;
        private final List<Network.Pool> pools;
        private final int[] open;

        FormSteps(Scenario scenario, PlannedPlaces planned) {
            this.scenario = scenario;
            this.planned = planned;
            this.pools = planned.pools();
            this.open = new int[pools.size()];
        }

        void addTo(int[] initial, List<Step> steps) {
            Capacity capacity = planned.before();
            if (capacity instanceof Capacity.Unlimited) {
                pools.forEach(p -> initial[p.index()] = UNLIMITED);
            } else if (capacity instanceof Capacity.Weekly) {
                addWeekly(initial, steps);
            } else {
                addPlanned(initial, steps);
            }
        }

        private void addWeekly(int[] initial, List<Step> steps) {
            double start = 0 - scenario.run().warmUpDays();
            TreeSet<Double> days = new TreeSet<>();
            for (Dated<Model> model : scenario.models()) {
                days.add(model.fromDay());
                Capacity.Weekly weekly = (Capacity.Weekly) planned.capacityAt(model.fromDay());
                weekly.byArea().values().forEach(slots -> slots.forEach(s -> addWeeks(days, s, start)));
            }
            record(start, initial, null);
            for (double day : days.tailSet(start, false)) {
                record(day, initial, steps);
            }
        }

        private void addWeeks(Set<Double> days, Capacity.Slot slot, double start) {
            int offset = slot.day().getValue()
                    - scenario.calendar().start().getDayOfWeek().getValue();
            double partOfDay = slot.hour() / 24;
            long week = (long) Math.ceil((start - offset - partOfDay) / 7);
            for (; offset + 7 * week + partOfDay < scenario.run().lengthDays(); week++) {
                days.add(Calendar.instant(offset + 7 * week + partOfDay));
            }
        }

        private void record(double day, int[] initial, @Nullable List<Step> steps) {
            Capacity.Weekly weekly = (Capacity.Weekly) planned.capacityAt(day);
            for (int i = 0; i < open.length; i++) {
                Network.Pool pool = pools.get(i);
                int now = placesOf(weekly.byArea().getOrDefault(pool.area(), List.of()), day);
                if (steps == null) {
                    initial[pool.index()] = now;
                } else if (now != open[i]) {
                    steps.add(new Step(day, pool.index(), now, null));
                }
                open[i] = now;
            }
        }

        private int placesOf(List<Capacity.Slot> slots, double day) {
            double firstMonday = 1 - scenario.calendar().start().getDayOfWeek().getValue();
            double monday = firstMonday + 7 * Math.floor((day - firstMonday) / 7);
            int places = slots.isEmpty() ? 0 : slots.get(slots.size() - 1).places();
            for (Capacity.Slot slot : slots) {
                if (Calendar.instant(monday + slot.day().getValue() - 1 + slot.hour() / 24) <= day) {
                    places = slot.places();
                }
            }
            return places;
        }

        private void addPlanned(int[] initial, List<Step> steps) {
            int groupOf = ((Capacity.Planned) planned.before()).groupOf();
            start(initial, groupOf);
            if (planned.isJoint()) {
                walk(
                        planned::total,
                        planned::totalSlope,
                        groupOf,
                        (day, places) -> dealOn(day, places, groupOf, steps));
                return;
            }
            for (int i = 0; i < open.length; i++) {
                int pool = i;
                walk(t -> planned.in(pool, t), t -> planned.slope(pool, t), groupOf, (day, places) -> {
                    addStep(steps, day, pool, places);
                    open[pool] = places;
                });
            }
        }

        private void start(int[] initial, int groupOf) {
            double[] base = planned.base();
            if (planned.isJoint()) {
                deal(i -> base[i], rounded(Arrays.stream(base).sum(), 0, groupOf), groupOf);
            } else {
                Arrays.setAll(open, i -> rounded(base[i], 0, groupOf));
            }
            for (int i = 0; i < open.length; i++) {
                initial[pools.get(i).index()] = open[i];
            }
        }

        private void dealOn(double day, int places, int groupOf, List<Step> steps) {
            int[] before = open.clone();
            if (planned.statesOther(day)) {
                Arrays.fill(open, 0);
            }
            deal(i -> planned.in(i, day), places, groupOf);
            for (int i = 0; i < open.length; i++) {
                int now = open[i];
                open[i] = before[i];
                addStep(steps, day, i, now);
                open[i] = now;
            }
        }

        private void addStep(List<Step> steps, double day, int pool, int places) {
            if (places != open[pool]) {
                steps.add(new Step(
                        day, pools.get(pool).index(), places, places < open[pool] ? planned.moving(pool, day) : null));
            }
        }

        private interface Change {
            void to(double day, int places);
        }

        /** Calls with every day after 0 on which the rounded number may change, and the number from then on. */
        private void walk(DoubleUnaryOperator number, DoubleUnaryOperator slope, int groupOf, Change change) {
            NavigableSet<Double> days = planned.breakpoints();
            double end = scenario.run().lengthDays();
            for (double from : days) {
                Double later = days.higher(from);
                double until = later == null ? end : later;
                double c = number.applyAsDouble(from);
                double s = slope.applyAsDouble(from);
                int places = rounded(c, s, groupOf);
                change.to(from, places);
                int step = s > 0 ? groupOf : -groupOf;
                double day = crossing(from, c, s, places, step);
                while (day < until) {
                    places += step;
                    change.to(day, places);
                    day = crossing(from, c, s, places, step);
                }
            }
        }

        /** When a plan that starts at c and changes by {@code slope} a day leaves a rounded number; never without a slope. */
        private static double crossing(double from, double c, double slope, int places, int step) {
            boolean closed = slope < 0 && places == 0;
            return slope == 0 || closed
                    ? Double.POSITIVE_INFINITY
                    : Calendar.instant(from + (places + step / 2.0 - c) / slope);
        }

        /** The rounded number just after a day on which the plan is c with a slope. */
        private static int rounded(double c, double slope, int groupOf) {
            double exact = c / groupOf + 0.5;
            double groups = Math.abs(exact - Math.rint(exact)) <= TIE ? Math.rint(exact) : exact;
            double floor = Math.floor(groups);
            double whole = slope < 0 && floor == groups ? floor - 1 : floor;
            return Math.max(0, ((int) whole) * groupOf);
        }

        private void deal(IntToDoubleFunction number, int target, int groupOf) {
            int sum = 0;
            for (int places : open) {
                sum += places;
            }
            for (; sum + groupOf <= target; sum += groupOf) {
                open[furthest(number, 1)] += groupOf;
            }
            for (; sum - groupOf >= target; sum -= groupOf) {
                open[furthest(number, -1)] -= groupOf;
            }
        }

        /** The pool furthest below its planned number (sign 1) or above it (sign -1), ties to the smaller area id. */
        private int furthest(IntToDoubleFunction number, int sign) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < open.length; i++) {
                double gap = sign * (number.applyAsDouble(i) - open[i]);
                boolean tie = best >= 0
                        && Math.abs(gap - most) <= TIE
                        && pools.get(i).area().compareTo(pools.get(best).area()) < 0;
                boolean canClose = sign > 0 || open[i] > 0;
                if (canClose && (gap > most + TIE || tie)) {
                    best = i;
                    most = gap;
                }
            }
            return best;
        }
    }
}
