package nl.doorstroom.domain;

import org.jspecify.annotations.Nullable;

/**
 * Children already in a pool, or on its list, on the start date (R21).
 *
 * @param waitedDays law of the days already waited, or null when they wait since the start
 */
public record KnownPool(
        String form,
        String area,
        int inCare,
        int waiting,
        @Nullable Law waitedDays) {}
