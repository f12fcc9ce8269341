package nl.doorstroom.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated opening or closing of places (R11, R12, R22): a step on {@code fromDay}, or a ramp from there until {@code untilDay}.
 *
 * @param places change of the planned total, negative for closing
 * @param area the pool area edited, or null for the whole form
 * @param moving how residents move, or null for attrition
 */
public record CapacityEdit(
        String form,
        double fromDay,
        double untilDay,
        double places,
        @Nullable String area,
        @Nullable Moving moving) {
    /**
     * How children leave places that close under them.
     *
     * @param to forms in order of preference
     * @param deadlineDays after which a child without a place goes outside the region
     * @param redrawStay draw the stay anew instead of carrying the days left
     */
    public record Moving(List<String> to, double deadlineDays, boolean redrawStay) {}

    /** The part of the change in force at a day, in [0, 1]. */
    public double progress(double day) {
        if (day < fromDay) {
            return 0;
        }
        return day >= untilDay ? 1 : (day - fromDay) / (untilDay - fromDay);
    }
}
