package nl.doorstroom.observe;

/**
 * One line of the event log.
 *
 * @param childCase source and number of the child, e.g. {@code crisis-arrivals:12}
 * @param day days since the start date; the warm-up is negative
 * @param event {@code arrived, returned, initial, need, need_moved, listed, wait_ended, admitted, swapped, moved, departed,
 *     broke_down, outside, left_outside, worsened, displaced} or an outcome
 * @param form a form id, or empty
 * @param pool the area of the pool, or empty
 * @param from where it came from, or how it was before; may be empty
 * @param to where it goes to, or how it is after; may be empty
 * @param since the day on which the need began that the line is about; NaN on lines about no need
 */
public record LogRecord(
        String childCase, double day, String event, String form, String pool, String from, String to, double since) {}
