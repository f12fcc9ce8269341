package nl.doorstroom.theory;

import java.time.LocalDate;
import java.util.Comparator;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;

/**
 * How large a run will be, before it begins: a visit to a form has a beginning and an end, and the load check knows how many
 * visits children will make. Rough: the events of waiting, and children turned away, are not in it.
 *
 * @param events expected in one replication, warm-up included
 * @param busiest the stream from which most children come; empty when nobody arrives
 */
public record RunSize(double events, String busiest) {
    private static final int EVENTS_OF_A_VISIT = 2;

    /** The size of one replication of a scenario. */
    public static RunSize of(Scenario scenario, LoadCheck check) {
        int first = scenario.calendar().start().getYear();
        double visits = check.years().stream()
                .mapToDouble(year -> year.needsPerYear() * years(scenario, year.year()))
                .sum();
        double before = check.years().stream()
                        .filter(year -> year.year() == first)
                        .mapToDouble(LoadCheck.PoolYear::needsPerYear)
                        .sum()
                * scenario.run().warmUpDays()
                / Calendar.DAYS_PER_YEAR;
        return new RunSize(EVENTS_OF_A_VISIT * (visits + before), busiest(scenario));
    }

    /** The part of a calendar year that the run covers, in years. */
    private static double years(Scenario scenario, int year) {
        double from = scenario.calendar().dayOf(LocalDate.of(year, 1, 1));
        double until = scenario.calendar().dayOf(LocalDate.of(year + 1, 1, 1));
        return (Math.min(until, scenario.run().lengthDays()) - Math.max(from, 0)) / Calendar.DAYS_PER_YEAR;
    }

    private static String busiest(Scenario scenario) {
        double years = scenario.run().lengthDays() / Calendar.DAYS_PER_YEAR;
        return scenario.base().streams().stream()
                .filter(stream -> stream.rate().perDay() > 0)
                .max(Comparator.comparingDouble((Stream stream) ->
                        stream.rate().perDay() * Math.pow(1 + stream.rate().growthPerYear(), years)))
                .map(Stream::id)
                .orElse("");
    }
}
