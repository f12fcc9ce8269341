package nl.doorstroom.experiment;

/**
 * Children from one place to the next ({@code flows.csv}).
 *
 * @param from a form, a stream, {@code return}, {@code start} or {@code outside}
 * @param fromPool an area id, or {@code all} when {@code from} is no pool
 * @param to a form, {@code outside} or an outcome
 * @param toPool an area id, or {@code all} when {@code to} is no pool
 */
public record FlowRow(
        String period, String from, String fromPool, String to, String toPool, double perYear, double halfWidth95) {}
