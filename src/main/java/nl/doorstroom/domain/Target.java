package nl.doorstroom.domain;

/**
 * A known figure that a run is held against.
 *
 * @param form a form id or {@code all}
 * @param pool an area id or {@code all}
 * @param group as in the tables; {@code all} by default
 * @param period {@code all} or a year
 * @param within the tolerance, in the unit of the measure
 * @param source an evidence id
 */
public record Target(
        String measure,
        String form,
        String pool,
        String group,
        String period,
        double value,
        double within,
        Use use,
        String source) {
    /** A figure the inputs were fitted to, or one kept apart to check them. */
    public enum Use {
        FIT,
        CHECK
    }
}
