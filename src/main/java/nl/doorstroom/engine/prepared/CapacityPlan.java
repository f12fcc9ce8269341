package nl.doorstroom.engine.prepared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * The open places of every pool over time (R12), worked out before the run: the planned number is piecewise linear, and the
 * rounded number steps where it crosses.
 *
 * @param initial open places at the start of the run, by pool; -1 without limit
 * @param steps in order of time, then pool
 */
public record CapacityPlan(int[] initial, List<Step> steps) {
    /** From a day on, this many open places; residents over the number move when {@code moving} is stated. */
    public record Step(double day, int pool, int open, CapacityEdit.@Nullable Moving moving) {}

    public static final int UNLIMITED = -1;
    private static final double TIE = 1e-9;

    static CapacityPlan of(Scenario scenario, Network network) {
        int[] initial = new int[network.pools().size()];
        List<Step> steps = new ArrayList<>();
        for (int f = 0; f < scenario.base().forms().size(); f++) {
            int form = f;
            List<Network.Pool> pools =
                    network.pools().stream().filter(p -> p.form() == form).toList();
            if (!pools.isEmpty()) {
                new FormPlan(scenario, form, pools).addTo(initial, steps);
            }
        }
        steps.sort(Comparator.comparingDouble(Step::day).thenComparingInt(Step::pool));
        return new CapacityPlan(initial, List.copyOf(steps));
    }

    /** The plan of one form. */
    private static final class FormPlan {
        private final Scenario scenario;
        private final int form;
        private final List<Network.Pool> pools;
        private final List<CapacityEdit> edits;
        private final int[] open;

        FormPlan(Scenario scenario, int form, List<Network.Pool> pools) {
            this.scenario = scenario;
            this.form = form;
            this.pools = pools;
            String id = scenario.base().forms().get(form).id();
            this.edits = scenario.capacityEdits().stream()
                    .filter(e -> e.form().equals(id))
                    .toList();
            this.open = new int[pools.size()];
        }

        void addTo(int[] initial, List<Step> steps) {
            Capacity capacity = before();
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
                Capacity.Weekly weekly =
                        (Capacity.Weekly) model.value().forms().get(form).capacity();
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
                days.add(offset + 7 * week + partOfDay);
            }
        }

        private void record(double day, int[] initial, @Nullable List<Step> steps) {
            Capacity.Weekly weekly = (Capacity.Weekly) capacityAt(day);
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
            double monday = 1 - scenario.calendar().start().getDayOfWeek().getValue();
            double hourOfWeek = 24 * ((day - monday) - 7 * Math.floor((day - monday) / 7));
            int places = slots.isEmpty() ? 0 : slots.get(slots.size() - 1).places();
            for (Capacity.Slot slot : slots) {
                if (24 * (slot.day().getValue() - 1) + slot.hour() <= hourOfWeek + 1e-6) {
                    places = slot.places();
                }
            }
            return places;
        }

        private void addPlanned(int[] initial, List<Step> steps) {
            boolean joint = pools.size() > 1 && edits.stream().anyMatch(e -> e.area() == null);
            int groupOf = ((Capacity.Planned) before()).groupOf();
            start(initial, joint, groupOf);
            if (joint) {
                walk(this::total, this::totalSlope, groupOf, (day, places) -> dealOn(day, places, groupOf, steps));
                return;
            }
            for (int i = 0; i < open.length; i++) {
                int pool = i;
                walk(t -> planned(pool, t), t -> slope(pool, t), groupOf, (day, places) -> {
                    addStep(steps, day, pool, places);
                    open[pool] = places;
                });
            }
        }

        /** The places before any edit, which hold in the warm-up (R20). */
        private void start(int[] initial, boolean joint, int groupOf) {
            Map<String, Double> byArea = ((Capacity.Planned) before()).byArea();
            double[] base = pools.stream()
                    .mapToDouble(p -> byArea.getOrDefault(p.area(), 0.0))
                    .toArray();
            if (joint) {
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
            if (capacityChanges(day)) {
                Arrays.fill(open, 0);
            }
            deal(i -> planned(i, day), places, groupOf);
            for (int i = 0; i < open.length; i++) {
                int now = open[i];
                open[i] = before[i];
                addStep(steps, day, i, now);
                open[i] = now;
            }
        }

        private void addStep(List<Step> steps, double day, int pool, int places) {
            if (places != open[pool]) {
                steps.add(
                        new Step(day, pools.get(pool).index(), places, places < open[pool] ? moving(pool, day) : null));
            }
        }

        private boolean capacityChanges(double day) {
            Capacity earlier = day > 0 ? capacityAt(Math.nextDown(day)) : before();
            return !capacityAt(day).equals(earlier);
        }

        private interface Change {
            void to(double day, int places);
        }

        /** Calls with every day after 0 on which the rounded number may change, and the number from then on. */
        private void walk(
                java.util.function.DoubleUnaryOperator planned,
                java.util.function.DoubleUnaryOperator slope,
                int groupOf,
                Change change) {
            NavigableSet<Double> days = breakpoints();
            double end = scenario.run().lengthDays();
            for (double from : days) {
                Double later = days.higher(from);
                double until = later == null ? end : later;
                double c = planned.applyAsDouble(from);
                double s = slope.applyAsDouble(from);
                int places = rounded(c, s, groupOf);
                change.to(from, places);
                int step = s > 0 ? groupOf : -groupOf;
                double day = crossing(from, c, s, places, step);
                while (day < until - TIE) {
                    places += step;
                    change.to(day, places);
                    day = crossing(from, c, s, places, step);
                }
            }
        }

        /** When a plan that starts at c and changes by {@code slope} a day leaves a rounded number; never without a slope. */
        private static double crossing(double from, double c, double slope, int places, int step) {
            boolean closed = slope < 0 && places == 0;
            return slope == 0 || closed ? Double.POSITIVE_INFINITY : from + (places + step / 2.0 - c) / slope;
        }

        private NavigableSet<Double> breakpoints() {
            TreeSet<Double> days = new TreeSet<>();
            days.add(0.0);
            double end = scenario.run().lengthDays();
            scenario.models().forEach(m -> addWithin(days, m.fromDay(), end));
            edits.forEach(e -> {
                addWithin(days, e.fromDay(), end);
                addWithin(days, e.untilDay(), end);
            });
            return days;
        }

        private static void addWithin(Set<Double> days, double day, double end) {
            if (day > 0 && day < end) {
                days.add(day);
            }
        }

        /** The rounded number just after a day on which the plan is c with a slope. */
        private static int rounded(double c, double slope, int groupOf) {
            double exact = c / groupOf + 0.5;
            double groups = Math.abs(exact - Math.rint(exact)) <= TIE ? Math.rint(exact) : exact;
            double floor = Math.floor(groups);
            double whole = slope < 0 && floor == groups ? floor - 1 : floor;
            return Math.max(0, ((int) whole) * groupOf);
        }

        private void deal(IntToDoubleFunction planned, int target, int groupOf) {
            int sum = 0;
            for (int places : open) {
                sum += places;
            }
            for (; sum + groupOf <= target; sum += groupOf) {
                open[furthest(planned, 1)] += groupOf;
            }
            for (; sum - groupOf >= target; sum -= groupOf) {
                open[furthest(planned, -1)] -= groupOf;
            }
        }

        /** The pool furthest below its planned number (sign 1) or above it (sign -1), ties to the smaller area id. */
        private int furthest(IntToDoubleFunction planned, int sign) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < open.length; i++) {
                double gap = sign * (planned.applyAsDouble(i) - open[i]);
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

        private double total(double day) {
            double sum = 0;
            for (int i = 0; i < open.length; i++) {
                sum += base(i, day);
            }
            for (CapacityEdit edit : edits) {
                sum += edit.places() * edit.progress(day);
            }
            return sum;
        }

        private double totalSlope(double day) {
            return edits.stream().mapToDouble(e -> slope(e, day)).sum();
        }

        private double planned(int pool, double day) {
            double places = base(pool, day);
            for (CapacityEdit edit : edits) {
                places += edit.places() * edit.progress(day) * share(edit, pool, day);
            }
            return places;
        }

        private double slope(int pool, double day) {
            return edits.stream()
                    .mapToDouble(e -> slope(e, day) * share(e, pool, day))
                    .sum();
        }

        private static double slope(CapacityEdit edit, double day) {
            boolean onRamp = day >= edit.fromDay() && day < edit.untilDay();
            return onRamp ? edit.places() / (edit.untilDay() - edit.fromDay()) : 0;
        }

        private double share(CapacityEdit edit, int pool, double day) {
            if (edit.area() != null) {
                return edit.area().equals(pools.get(pool).area()) ? 1 : 0;
            }
            double sum = 0;
            for (int i = 0; i < open.length; i++) {
                sum += base(i, day);
            }
            return sum == 0 ? 1.0 / open.length : base(pool, day) / sum;
        }

        private double base(int pool, double day) {
            return ((Capacity.Planned) capacityAt(day))
                    .byArea()
                    .getOrDefault(pools.get(pool).area(), 0.0);
        }

        private CapacityEdit.@Nullable Moving moving(int pool, double day) {
            for (CapacityEdit edit : edits) {
                boolean here = edit.area() == null
                        || edit.area().equals(pools.get(pool).area());
                if (here
                        && edit.places() < 0
                        && edit.moving() != null
                        && day >= edit.fromDay()
                        && day <= edit.untilDay()) {
                    return edit.moving();
                }
            }
            return null;
        }

        private Capacity before() {
            return scenario.base().forms().get(form).capacity();
        }

        private Capacity capacityAt(double day) {
            Model model = scenario.base();
            for (Dated<Model> dated : scenario.models()) {
                if (dated.fromDay() <= day) {
                    model = dated.value();
                }
            }
            CareForm found = model.forms().get(form);
            return found.capacity();
        }
    }
}
