package nl.doorstroom.cli;

import java.util.List;
import java.util.Objects;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.output.words.Words;

/** Names of forms and pools for the reader, instead of ids. */
final class Labels {
    private Labels() {}

    /** The label of a form, or the id itself when it is none. */
    static String form(Scenario scenario, String id, Words words) {
        CareForm form = scenario.base().findForm(id);
        return form == null ? id : words.of(form.label());
    }

    /** The label of a form, with the area when it has several pools. */
    static String pool(Scenario scenario, String form, String area, Words words) {
        CareForm found = Objects.requireNonNull(scenario.base().findForm(form));
        List<String> areas = scenario.base().areas().poolAreas(found.scale());
        return words.of(found.label()) + (areas.size() > 1 ? " " + area(scenario, area, words) : "");
    }

    /** A few words for a measure, or its id when there are none. */
    static String measure(String id, Words words) {
        return words.has("measure." + id) ? words.say("measure." + id) : id;
    }

    static String area(Scenario scenario, String id, Words words) {
        Area area = scenario.base().areas().find(id);
        return area == null ? id : words.of(area.label());
    }
}
