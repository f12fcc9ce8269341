package nl.doorstroom.domain;

import org.jspecify.annotations.Nullable;

/**
 * A form of second choice (R7).
 *
 * @param area the pool area of a neighbour ({@code form@area}), or null for the child's own pool
 * @param afterDays days of unmet need after which it is acceptable
 * @param moveOn the child keeps its entry for its own form while there
 */
public record Alternative(String form, @Nullable String area, double afterDays, boolean moveOn) {}
