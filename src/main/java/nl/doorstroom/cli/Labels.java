package nl.doorstroom.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.output.words.ShortLabels;
import nl.doorstroom.output.words.Words;

/** Names of forms and pools for the reader, instead of ids. */
final class Labels {
    /** Below this the intervals of skewed waits hold their value less often than they say (docs/results.md). */
    private static final int ENOUGH_FOR_SKEWED = 50;

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

    /** The labels of all forms by id, in a number of characters each and still told apart. */
    static Map<String, String> forms(Scenario scenario, int width, Words words) {
        Map<String, String> labels = new LinkedHashMap<>();
        scenario.base().forms().forEach(form -> labels.put(form.id(), words.of(form.label())));
        return ShortLabels.distinct(labels, width);
    }

    static String replications(int number, Words words) {
        return number == 1 ? words.say("answer.replication") : words.say("answer.replications", number);
    }

    /** What ± is, and that few replications of a skewed measure give an interval somewhat too narrow. */
    static String interval(int replications, Words words) {
        if (replications == 1) {
            return words.say("answer.interval.none");
        }
        return words.say("answer.interval")
                + (replications < ENOUGH_FOR_SKEWED ? " " + words.say("answer.interval.few", replications) : "");
    }
}
