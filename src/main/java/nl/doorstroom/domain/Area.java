package nl.doorstroom.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place on the map: a municipality, a subregion or a region.
 *
 * @param parent the id of the area that contains this one; null for a region
 * @param population youths by denominator, e.g. {@code youth_0_17}
 * @param demandOnly a region that only sends children into shared forms
 */
public record Area(
        String id,
        LocalText label,
        Level level,
        @Nullable String parent,
        Map<String, Double> population,
        boolean demandOnly) {
    /** From small to large. */
    public enum Level {
        MUNICIPALITY,
        SUBREGION,
        REGION
    }
}
