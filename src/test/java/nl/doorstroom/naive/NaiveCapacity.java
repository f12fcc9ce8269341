package nl.doorstroom.naive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Scenario;

/** The open places of every pool over time: ramps, rounding, dealing (R12) and the weekly timetable. */
final class NaiveCapacity {
    private static final double TIE = 1e-9;

    private final Scenario scenario;
    private final Network network;
    /** Open places by day of change and pool. */
    final TreeMap<Double, Map<Integer, Integer>> changes = new TreeMap<>();

    final Map<Integer, Integer> atStart = new TreeMap<>();

    NaiveCapacity(Scenario scenario, Network network) {
        this.scenario = scenario;
        this.network = network;
        for (int form = 0; form < scenario.base().forms().size(); form++) {
            Capacity capacity = scenario.base().forms().get(form).capacity();
            if (capacity instanceof Capacity.Unlimited) {
                poolsOf(form).forEach(p -> atStart.put(p.index(), -1));
            } else if (capacity instanceof Capacity.Weekly) {
                poolsOf(form).forEach(this::weekly);
            } else {
                planned(form);
            }
        }
    }

    private List<Network.Pool> poolsOf(int form) {
        return network.pools().stream().filter(p -> p.form() == form).toList();
    }

    private void weekly(Network.Pool pool) {
        double start = -scenario.run().warmUpDays();
        double end = scenario.run().lengthDays();
        long monday =
                scenario.calendar().dayOf(scenario.calendar().dateOf(start).with(java.time.DayOfWeek.MONDAY));
        for (long week = monday - 7; week < end; week += 7) {
            long of = week;
            Capacity.Weekly timetable = (Capacity.Weekly) capacity(pool.form(), Math.max(0, week));
            timetable.byArea().getOrDefault(pool.area(), List.of()).forEach(slot -> {
                double day = Calendar.instant(of + slot.day().getValue() - 1 + slot.hour() / 24);
                if (day <= start) {
                    atStart.put(pool.index(), slot.places());
                } else if (day < end) {
                    change(day, pool.index(), slot.places());
                }
            });
        }
        atStart.putIfAbsent(pool.index(), 0);
    }

    private void planned(int form) {
        List<Network.Pool> pools = poolsOf(form);
        boolean dealt = pools.size() > 1 && edits(form).stream().anyMatch(e -> e.area() == null);
        int group = ((Capacity.Planned) capacity(form, 0)).groupOf();
        double beforeEdits = -1;
        if (!dealt) {
            for (Network.Pool pool : pools) {
                DoubleUnaryOperator plan = day -> plan(pool, day);
                atStart.put(pool.index(), rounded(plan.applyAsDouble(beforeEdits), slope(pool, beforeEdits), group));
                crossings(plan, day -> slope(pool, day), form, group)
                        .forEach((day, places) -> change(day, pool.index(), places));
            }
            return;
        }
        int[] open = new int[pools.size()];
        deal(pools, open, rounded(total(form, beforeEdits), totalSlope(form, beforeEdits), group), group, beforeEdits);
        for (int i = 0; i < open.length; i++) {
            atStart.put(pools.get(i).index(), open[i]);
        }
        crossings(day -> total(form, day), day -> totalSlope(form, day), form, group)
                .forEach((day, places) -> {
                    if (!capacity(form, day).equals(capacity(form, Math.nextDown(day)))) {
                        Arrays.fill(open, 0);
                    }
                    deal(pools, open, places, group, day);
                    for (int i = 0; i < open.length; i++) {
                        change(day, pools.get(i).index(), open[i]);
                    }
                });
    }

    private void change(double day, int pool, int places) {
        changes.computeIfAbsent(day, d -> new TreeMap<>()).put(pool, places);
    }

    private List<CapacityEdit> edits(int form) {
        String id = scenario.base().forms().get(form).id();
        return scenario.capacityEdits().stream()
                .filter(e -> e.form().equals(id))
                .toList();
    }

    private Capacity capacity(int form, double day) {
        return NaiveArrivals.modelAt(scenario, day).forms().get(form).capacity();
    }

    private double base(Network.Pool pool, double day) {
        Capacity.Planned planned = (Capacity.Planned) capacity(pool.form(), day);
        return planned.byArea().getOrDefault(pool.area(), 0.0);
    }

    private double baseTotal(int form, double day) {
        return poolsOf(form).stream().mapToDouble(p -> base(p, day)).sum();
    }

    /** The part of an edit that falls on a pool. */
    private double share(CapacityEdit edit, Network.Pool pool, double day) {
        if (edit.area() != null) {
            return edit.area().equals(pool.area()) ? 1 : 0;
        }
        double total = baseTotal(pool.form(), day);
        return total == 0 ? 1.0 / poolsOf(pool.form()).size() : base(pool, day) / total;
    }

    /** Nothing dated acts before the start date. */
    private static double progress(CapacityEdit edit, double day) {
        return day < 0 ? 0 : edit.progress(day);
    }

    private double plan(Network.Pool pool, double day) {
        return base(pool, day)
                + edits(pool.form()).stream()
                        .mapToDouble(e -> e.places() * progress(e, day) * share(e, pool, day))
                        .sum();
    }

    private double total(int form, double day) {
        return baseTotal(form, day)
                + edits(form).stream()
                        .mapToDouble(e -> e.places() * progress(e, day))
                        .sum();
    }

    private static double slope(CapacityEdit edit, double day) {
        boolean onRamp = day >= 0 && day >= edit.fromDay() && day < edit.untilDay();
        return onRamp ? edit.places() / (edit.untilDay() - edit.fromDay()) : 0;
    }

    private double slope(Network.Pool pool, double day) {
        return edits(pool.form()).stream()
                .mapToDouble(e -> slope(e, day) * share(e, pool, day))
                .sum();
    }

    private double totalSlope(int form, double day) {
        return edits(form).stream().mapToDouble(e -> slope(e, day)).sum();
    }

    /** The rounded number just after a moment. */
    private static int rounded(double plan, double slope, int group) {
        double groups = Math.floor(plan / group + 0.5 + TIE);
        boolean fallsFromHalf = slope < 0 && Math.abs(plan / group + 0.5 - groups) <= TIE;
        return Math.max(0, (int) (fallsFromHalf ? groups - 1 : groups) * group);
    }

    /** The days on which the rounded number may change, with the number from then on. */
    private TreeMap<Double, Integer> crossings(
            DoubleUnaryOperator plan, DoubleUnaryOperator slope, int form, int group) {
        TreeSet<Double> bends = new TreeSet<>(List.of(0.0));
        scenario.models().stream().map(Dated<Model>::fromDay).forEach(bends::add);
        edits(form).forEach(e -> bends.addAll(List.of(e.fromDay(), e.untilDay())));
        TreeMap<Double, Integer> found = new TreeMap<>();
        for (double from : bends.tailSet(0.0)) {
            double until = bends.higher(from) == null ? scenario.run().lengthDays() : bends.higher(from);
            double start = plan.applyAsDouble(from);
            double perDay = slope.applyAsDouble(from);
            int places = rounded(start, perDay, group);
            found.put(from, places);
            for (double half : halves(start, perDay, until - from, group)) {
                double day = from + (half - start) / perDay;
                double instant = Calendar.instant(day);
                if (day > from && instant < until) {
                    found.put(instant, Math.max(0, (int) Math.round(half + Math.signum(perDay) * group / 2.0)));
                }
            }
        }
        return found;
    }

    /** The half-way points passed on a straight line, in the order in which they are passed. */
    private static List<Double> halves(double start, double perDay, double days, int group) {
        List<Double> halves = new ArrayList<>();
        if (perDay == 0) {
            return halves;
        }
        double end = start + perDay * days;
        for (long k = (long) Math.floor(Math.min(start, end) / group) - 1; k <= Math.max(start, end) / group; k++) {
            halves.add((k + 0.5) * group);
        }
        if (perDay < 0) {
            halves.sort(Comparator.reverseOrder());
        }
        return halves;
    }

    /** Opens or closes group by group in the pool furthest from its plan until the total is met. */
    private void deal(List<Network.Pool> pools, int[] open, int target, int group, double day) {
        int sum = Arrays.stream(open).sum();
        for (; sum + group <= target; sum += group) {
            open[furthest(pools, open, day, 1)] += group;
        }
        for (; sum - group >= target; sum -= group) {
            open[furthest(pools, open, day, -1)] -= group;
        }
    }

    private int furthest(List<Network.Pool> pools, int[] open, double day, int sign) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < open.length; i++) {
            if (sign < 0 && open[i] == 0) {
                continue;
            }
            double gap = sign * (plan(pools.get(i), day) - open[i]);
            boolean further = best < 0 || gap > most + TIE;
            boolean tied = best >= 0 && Math.abs(gap - most) <= TIE;
            if (further || tied && pools.get(i).area().compareTo(pools.get(best).area()) < 0) {
                best = i;
                most = gap;
            }
        }
        return best;
    }
}
