package nl.doorstroom.theory;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.WhenFull;

/** The planned number of places of a pool, unrounded, with the places over capacity that everyone may use. */
public final class PlannedPlaces {
    private static final double HOURS_PER_WEEK = 168;

    private PlannedPlaces() {}

    /** The mean over the days of [from, until); NaN for a pool without a limit. */
    static double mean(Scenario scenario, Network network, Network.Pool pool, long from, long until) {
        double sum = 0;
        for (long day = from; day < until; day++) {
            sum += at(scenario, network, pool, day + 0.5);
        }
        return sum / (until - from);
    }

    /** The number at a day; NaN for a pool without a limit. */
    public static double at(Scenario scenario, Network network, Network.Pool pool, double day) {
        Model model = scenario.base();
        for (Dated<Model> dated : scenario.models()) {
            model = dated.fromDay() <= day ? dated.value() : model;
        }
        CareForm form = model.forms().get(pool.form());
        double places = stated(form.capacity(), pool.area());
        double total = network.pools().stream()
                .filter(other -> other.form() == pool.form())
                .mapToDouble(other -> stated(form.capacity(), other.area()))
                .sum();
        double share = total > 0 ? places / total : 1.0 / count(network, pool.form());
        for (CapacityEdit edit : scenario.capacityEdits()) {
            if (edit.form().equals(form.id())
                    && (edit.area() == null || pool.area().equals(edit.area()))) {
                places += edit.progress(day) * edit.places() * (edit.area() == null ? share : 1);
            }
        }
        return Math.max(0, places) + flexible(form.whenFull());
    }

    private static long count(Network network, int form) {
        return network.pools().stream().filter(pool -> pool.form() == form).count();
    }

    private static double flexible(WhenFull full) {
        WhenFull.OverCapacity over = full.over();
        return over == null || !over.classes().isEmpty() ? 0 : over.limit();
    }

    private static double stated(Capacity capacity, String area) {
        if (capacity instanceof Capacity.Planned planned) {
            return planned.byArea().getOrDefault(area, 0.0);
        }
        return capacity instanceof Capacity.Weekly weekly ? mean(weekly.byArea(), area) : Double.NaN;
    }

    private static double mean(Map<String, List<Capacity.Slot>> byArea, String area) {
        List<Capacity.Slot> slots = byArea.getOrDefault(area, List.of());
        double placeHours = 0;
        for (int i = 0; i < slots.size(); i++) {
            double from = hour(slots.get(i));
            double until = i + 1 < slots.size() ? hour(slots.get(i + 1)) : hour(slots.get(0)) + HOURS_PER_WEEK;
            placeHours += slots.get(i).places() * (until - from);
        }
        return placeHours / HOURS_PER_WEEK;
    }

    private static double hour(Capacity.Slot slot) {
        return (slot.day().getValue() - DayOfWeek.MONDAY.getValue()) * 24 + slot.hour();
    }
}
