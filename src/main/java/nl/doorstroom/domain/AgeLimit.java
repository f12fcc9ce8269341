package nl.doorstroom.domain;

import org.jspecify.annotations.Nullable;

/**
 * Ages of a form (R23, R24), in completed years.
 *
 * @param fromYears youngest admitted
 * @param untilYears the first limit; 18 by default
 * @param extensionShare chance, drawn once at the first limit, of staying on
 * @param extendedUntilYears the limit of an extended child in this form; equals {@code untilYears} when there is none
 * @param adult the adult place that some need, or null
 */
public record AgeLimit(
        int fromYears,
        int untilYears,
        double extensionShare,
        int extendedUntilYears,
        @Nullable AdultPlace adult) {
    public static final AgeLimit DEFAULT = new AgeLimit(0, 18, 0, 18, null);

    /**
     * The adult place that some children need when they age out.
     *
     * @param share of children ageing out of a place who need an adult place
     * @param find days until one is found
     * @param graceDays days the child may stay after the limit
     */
    public record AdultPlace(double share, Law find, double graceDays) {}
}
