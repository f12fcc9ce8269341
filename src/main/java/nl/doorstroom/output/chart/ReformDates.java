package nl.doorstroom.output.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.OpenPlaces;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.output.words.Words;

/** The dates to mark in a chart, read off the dated edits of a scenario. */
public final class ReformDates {
    private static final double ROUNDING = 1e-9;

    private ReformDates() {}

    /** One entry per form and ramp of places, and one per date on which other settings change. */
    public static List<ReformDate> of(Scenario scenario, Words words) {
        List<ReformDate> dates = new ArrayList<>();
        Map<CapacityEdit, Double> places = new LinkedHashMap<>();
        for (CapacityEdit edit : scenario.capacityEdits()) {
            CapacityEdit key = new CapacityEdit(edit.form(), edit.fromDay(), edit.untilDay(), 0, null, null);
            places.merge(key, edit.places(), Double::sum);
        }
        places.forEach((edit, change) -> dates.add(ofPlaces(scenario, edit, change, words)));
        for (Dated<Model> model : scenario.models().subList(1, scenario.models().size())) {
            LocalDate date = scenario.calendar().dateOf(model.fromDay());
            if (dates.stream().noneMatch(known -> known.date().equals(date))) {
                dates.add(new ReformDate(date, words.say("reform.settings")));
            }
        }
        return dates;
    }

    private static ReformDate ofPlaces(Scenario scenario, CapacityEdit edit, double planned, Words words) {
        CareForm changed = scenario.base().findForm(edit.form());
        String form = changed == null ? edit.form() : words.of(changed.label());
        int opened = opened(scenario, edit);
        String number = Panels.number(Math.abs(opened), words.locale());
        if (Math.abs(opened - planned) > ROUNDING) {
            number = words.say("reform.planned", number, Panels.number(Math.abs(planned), words.locale()));
        }
        String text = words.say(planned < 0 ? "reform.close" : "reform.open", form, number);
        if (edit.untilDay() > edit.fromDay()) {
            LocalDate until = scenario.calendar().dateOf(edit.untilDay());
            text += words.say("reform.until", Panels.date(until, words.locale()));
        }
        return new ReformDate(scenario.calendar().dateOf(edit.fromDay()), text);
    }

    /** How many places the form has more, once a change is complete, than it would have without it; these are whole groups. */
    private static int opened(Scenario scenario, CapacityEdit edit) {
        List<CapacityEdit> others = scenario.capacityEdits().stream()
                .filter(other -> !other.form().equals(edit.form())
                        || other.fromDay() != edit.fromDay()
                        || other.untilDay() != edit.untilDay())
                .toList();
        return open(scenario, edit) - open(scenario.withCapacityEdits(others), edit);
    }

    private static int open(Scenario scenario, CapacityEdit edit) {
        Network network = new Network(scenario.base());
        OpenPlaces open = OpenPlaces.of(scenario, network);
        int form = network.form(edit.form());
        return network.pools().stream()
                .filter(pool -> pool.form() == form)
                .mapToInt(pool -> open.at(pool.index(), edit.untilDay()))
                .sum();
    }
}
