package nl.doorstroom.domain;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** How many children a form can hold, per pool area. */
public sealed interface Capacity {
    /** No limit. */
    record Unlimited() implements Capacity {}

    /**
     * A planned number per pool area: beds, families, group places, or caseload slots (FTE x cases per FTE x presence). Open
     * places are rounded by R12.
     *
     * @param groupOf places open and close in groups of this many; 1 by default
     */
    record Planned(Map<String, Double> byArea, int groupOf) implements Capacity {}

    /** A weekly timetable of places per pool area, rows in time order within the week. */
    record Weekly(Map<String, List<Slot>> byArea) implements Capacity {}

    /** From an hour of a weekday on, this many places. */
    record Slot(DayOfWeek day, double hour, int places) {}

    /** The same planned number for the one pool of a scenario without areas. */
    static Capacity places(double places) {
        return new Planned(Map.of(Areas.WHOLE, places), 1);
    }
}
