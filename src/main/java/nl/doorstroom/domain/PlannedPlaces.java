package nl.doorstroom.domain;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The planned number of places of one form over time (R12): what the model in force states, and the openings and closings on
 * top of it. A plan need not be a whole number; {@link OpenPlaces} says what opens.
 */
public final class PlannedPlaces {
    private final Scenario scenario;
    private final int form;
    private final List<Network.Pool> pools;
    private final List<CapacityEdit> edits;

    private PlannedPlaces(Scenario scenario, Network network, int form) {
        this.scenario = scenario;
        this.form = form;
        this.pools =
                network.pools().stream().filter(pool -> pool.form() == form).toList();
        String id = scenario.base().forms().get(form).id();
        this.edits = scenario.capacityEdits().stream()
                .filter(edit -> edit.form().equals(id))
                .toList();
    }

    /** The plan of the form with this index. */
    public static PlannedPlaces of(Scenario scenario, Network network, int form) {
        return new PlannedPlaces(scenario, network, form);
    }

    /** The planned places of a pool of this form on a day; NaN without a limit or with a weekly timetable. */
    public double in(Network.Pool pool, double day) {
        return capacityAt(day) instanceof Capacity.Planned ? Math.max(0, in(pools.indexOf(pool), day)) : Double.NaN;
    }

    List<Network.Pool> pools() {
        return pools;
    }

    /** Whether the form opens or closes as a whole, to be dealt over several pools. */
    boolean isJoint() {
        return pools.size() > 1 && edits.stream().anyMatch(e -> e.area() == null);
    }

    /** The places of each pool before any edit, which hold in the warm-up (R20). */
    double[] base() {
        return pools.stream().mapToDouble(p -> stated(before(), p.area())).toArray();
    }

    /** Days from 0 within the run on which a plan may bend or jump. */
    NavigableSet<Double> breakpoints() {
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

    double total(double day) {
        double sum = base(day);
        for (CapacityEdit edit : edits) {
            sum += edit.places() * edit.progress(day);
        }
        return sum;
    }

    double totalSlope(double day) {
        return edits.stream().mapToDouble(e -> slope(e, day)).sum();
    }

    double in(int pool, double day) {
        double places = base(pool, day);
        for (CapacityEdit edit : edits) {
            places += edit.places() * edit.progress(day) * share(edit, pool, day);
        }
        return places;
    }

    double slope(int pool, double day) {
        return edits.stream()
                .mapToDouble(e -> slope(e, day) * share(e, pool, day))
                .sum();
    }

    private static double slope(CapacityEdit edit, double day) {
        boolean onRamp = day >= edit.fromDay() && day < edit.untilDay();
        return onRamp ? edit.places() / (edit.untilDay() - edit.fromDay()) : 0;
    }

    /** The part of a change that falls to a pool: of a change of the whole form, in proportion to its places. */
    private double share(CapacityEdit edit, int pool, double day) {
        if (edit.area() != null) {
            return edit.area().equals(pools.get(pool).area()) ? 1 : 0;
        }
        double sum = base(day);
        return sum == 0 ? 1.0 / pools.size() : base(pool, day) / sum;
    }

    private double base(double day) {
        double sum = 0;
        for (int i = 0; i < pools.size(); i++) {
            sum += base(i, day);
        }
        return sum;
    }

    private double base(int pool, double day) {
        return stated(capacityAt(day), pools.get(pool).area());
    }

    private static double stated(Capacity capacity, String area) {
        return ((Capacity.Planned) capacity).byArea().getOrDefault(area, 0.0);
    }

    /** How residents leave when places of a pool close on a day, or null for attrition. */
    CapacityEdit.@Nullable Moving moving(int pool, double day) {
        for (CapacityEdit edit : edits) {
            boolean here =
                    edit.area() == null || edit.area().equals(pools.get(pool).area());
            if (here && edit.places() < 0 && edit.moving() != null && day >= edit.fromDay() && day <= edit.untilDay()) {
                return edit.moving();
            }
        }
        return null;
    }

    /** Whether what is stated, apart from openings and closings, is another number from a day on. */
    boolean statesOther(double day) {
        Capacity earlier = day > 0 ? capacityAt(Math.nextDown(day)) : before();
        return !capacityAt(day).equals(earlier);
    }

    Capacity before() {
        return scenario.base().forms().get(form).capacity();
    }

    Capacity capacityAt(double day) {
        Model model = scenario.base();
        for (Dated<Model> dated : scenario.models()) {
            if (dated.fromDay() <= day) {
                model = dated.value();
            }
        }
        return model.forms().get(form).capacity();
    }
}
