package nl.doorstroom.scenario.read;

import org.jspecify.annotations.Nullable;

/**
 * Where a number of a scenario comes from.
 *
 * @param path the path of the number, such as {@code forms.foster.stay.lognormal.mean}
 * @param written the value as it was written
 * @param source the id of a piece of evidence, or "assumption"; null if none was given
 * @param range the lowest and highest value the writer thinks possible; null if none was given
 * @param note a remark; null if none was given
 */
public record Origin(
        String path,
        Place place,
        String written,
        @Nullable String source,
        @Nullable Range range,
        @Nullable String note) {
    /** The ends of a range in the unit of the number, and as written. */
    public record Range(double low, double high, String written) {}
}
