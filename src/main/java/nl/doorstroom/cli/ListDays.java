package nl.doorstroom.cli;

import nl.doorstroom.domain.Calendar;
import nl.doorstroom.experiment.Results;
import nl.doorstroom.observe.Measure;

/**
 * What children live through on the list of a form: its length times the run, over the children who were on it. So those who were
 * placed count, those who still wait, and those who are gone from the list.
 */
final class ListDays {
    private static final String ALL = "all";

    private ListDays() {}

    /** Mean days on the list of a form per child that needed it; 0 when nobody ever waited. */
    static double perChild(Results results, String form) {
        double days = results.periods().lengthDays();
        double list = value(results, Measure.WAITING_MEAN, form);
        double needs = value(results, Measure.ARRIVALS_PER_YEAR, form) * days / Calendar.DAYS_PER_YEAR;
        // Children who were there at the start have their need from before it.
        double children = Math.max(needs, Math.max(list, value(results, Measure.WAITING_END, form)));
        return children > 0 ? list * days / children : 0;
    }

    /** Whether children needed the form and none was placed in it. */
    static boolean isNobodyPlaced(Results results, String form) {
        return Double.isNaN(results.value(Measure.WAIT_DAYS_MEAN, form, ALL, ALL, ALL)
                        .estimate())
                && value(results, Measure.WAITING_MEAN, form) > 0;
    }

    private static double value(Results results, Measure measure, String form) {
        double value = results.value(measure, form, ALL, ALL, ALL).estimate();
        return Double.isNaN(value) ? 0 : value;
    }
}
