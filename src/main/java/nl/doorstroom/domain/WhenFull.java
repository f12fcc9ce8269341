package nl.doorstroom.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens when no place is free (R13). The default is to wait without limit.
 *
 * @param room children that may wait at home; null without limit, 0 for lost
 * @param over over capacity, or null
 * @param outside a place outside the region, or null
 */
public record WhenFull(
        @Nullable Integer room,
        @Nullable OverCapacity over,
        @Nullable Outside outside) {
    public static final WhenFull WAIT = new WhenFull(null, null, null);
    public static final WhenFull LOST = new WhenFull(0, null, null);

    /** Listed classes (all when empty) enter while occupied is below open + limit. */
    public record OverCapacity(int limit, Set<String> classes) {}

    /**
     * The way outside the region.
     *
     * @param afterDays days since the need; 0 means at the instant when full
     * @param stayFactor multiplies the form's own stay law
     * @param keepsEntry the child stays on the list of its own form
     */
    public record Outside(double afterDays, double stayFactor, boolean keepsEntry) {}
}
