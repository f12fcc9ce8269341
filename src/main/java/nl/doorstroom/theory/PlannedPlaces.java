package nl.doorstroom.theory;

import java.time.DayOfWeek;
import java.util.ArrayList;
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

/** The planned number of places of every pool, unrounded, with the places over capacity that everyone may use. */
public final class PlannedPlaces {
    private static final double HOURS_PER_WEEK = 168;

    private final Scenario scenario;
    private final Network network;
    /** By model and pool. */
    private final List<List<Stated>> stated = new ArrayList<>();

    /**
     * What a model states of a pool.
     *
     * @param share of the places of the form, for a change of them all
     */
    private record Stated(double places, double share, double flexible) {}

    public PlannedPlaces(Scenario scenario, Network network) {
        this.scenario = scenario;
        this.network = network;
        for (Dated<Model> dated : scenario.models()) {
            stated.add(stated(dated.value()));
        }
    }

    private List<Stated> stated(Model model) {
        List<Stated> found = new ArrayList<>();
        for (int f = 0; f < model.forms().size(); f++) {
            int of = f;
            CareForm form = model.forms().get(f);
            List<Network.Pool> pools =
                    network.pools().stream().filter(p -> p.form() == of).toList();
            double total = pools.stream()
                    .mapToDouble(p -> stated(form.capacity(), p.area()))
                    .sum();
            for (Network.Pool pool : pools) {
                double places = stated(form.capacity(), pool.area());
                double share = total > 0 ? places / total : 1.0 / pools.size();
                found.add(new Stated(places, share, flexible(form.whenFull())));
            }
        }
        return found;
    }

    /** The mean over the days of [from, until); NaN for a pool without a limit. */
    double mean(Network.Pool pool, long from, long until) {
        List<CapacityEdit> edits = edits(pool);
        double sum = 0;
        for (long day = from; day < until; day++) {
            sum += at(pool, edits, day + 0.5);
        }
        return sum / (until - from);
    }

    /** The number at a day; NaN for a pool without a limit. */
    public double at(Network.Pool pool, double day) {
        return at(pool, edits(pool), day);
    }

    private double at(Network.Pool pool, List<CapacityEdit> edits, double day) {
        int model = 0;
        for (int m = 0; m < stated.size(); m++) {
            model = scenario.models().get(m).fromDay() <= day ? m : model;
        }
        Stated of = stated.get(model).get(pool.index());
        double places = of.places();
        for (CapacityEdit edit : edits) {
            places += edit.progress(day) * edit.places() * (edit.area() == null ? of.share() : 1);
        }
        return Math.max(0, places) + of.flexible();
    }

    private List<CapacityEdit> edits(Network.Pool pool) {
        String form = scenario.base().forms().get(pool.form()).id();
        return scenario.capacityEdits().stream()
                .filter(edit -> edit.form().equals(form)
                        && (edit.area() == null || pool.area().equals(edit.area())))
                .toList();
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
