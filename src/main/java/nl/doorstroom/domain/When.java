package nl.doorstroom.domain;

import java.util.Set;

/**
 * The condition of a routing row; an empty set or the widest ages mean no condition.
 *
 * @param comingFrom ids of the form or stream in which the child was just before
 * @param fromYears completed years, included
 * @param toYears completed years, included
 */
public record When(
        Set<String> profiles,
        Set<String> frames,
        Set<String> referrers,
        Set<String> comingFrom,
        int fromYears,
        int toYears) {
    public static final When ALWAYS = new When(Set.of(), Set.of(), Set.of(), Set.of(), 0, Integer.MAX_VALUE);

    public static When profile(String profile) {
        return new When(Set.of(profile), Set.of(), Set.of(), Set.of(), 0, Integer.MAX_VALUE);
    }

    /** Whether the row asks for the child's age. */
    public boolean asksAge() {
        return fromYears > 0 || toYears < Integer.MAX_VALUE;
    }
}
