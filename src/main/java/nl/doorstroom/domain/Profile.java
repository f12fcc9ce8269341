package nl.doorstroom.domain;

import org.jspecify.annotations.Nullable;

/**
 * A need profile.
 *
 * @param severity 1 (light) to 4 (very severe)
 * @param priorityClass the class on waiting lists, or null
 * @param worsensTo the profile after worsening, or null when it cannot worsen
 * @param worseningFactor multiplies the worsening rate of the form sought
 */
public record Profile(
        String id,
        LocalText label,
        int severity,
        @Nullable String priorityClass,
        @Nullable String worsensTo,
        double worseningFactor) {
    /** The one profile of a scenario that names none. */
    public static final String ALL = "all";

    public static Profile of(String id) {
        return new Profile(id, LocalText.of(id), 1, null, null, 1);
    }
}
