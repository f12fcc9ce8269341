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
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.output.words.Words;

/** The dates to mark in a chart, read off the dated edits of a scenario. */
public final class ReformDates {
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

    private static ReformDate ofPlaces(Scenario scenario, CapacityEdit edit, double change, Words words) {
        CareForm changed = scenario.base().findForm(edit.form());
        String form = changed == null ? edit.form() : words.of(changed.label());
        String number = Panels.number(Math.abs(change), words.locale());
        String text = words.say(change < 0 ? "reform.close" : "reform.open", form, number);
        if (edit.untilDay() > edit.fromDay()) {
            LocalDate until = scenario.calendar().dateOf(edit.untilDay());
            text += words.say("reform.until", Panels.date(until, words.locale()));
        }
        return new ReformDate(scenario.calendar().dateOf(edit.fromDay()), text);
    }
}
