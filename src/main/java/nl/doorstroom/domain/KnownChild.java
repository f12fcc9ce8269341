package nl.doorstroom.domain;

import org.jspecify.annotations.Nullable;

/**
 * A child of a list of those in care or waiting on the start date (R21): in a place, waiting at home, or, with both, blocked.
 *
 * @param id keys its draws; shown nowhere
 * @param home municipality or demand-only region
 * @param birthDay as in {@link Calendar}, or null to draw it
 * @param frame legal framework, or null to draw it
 */
public record KnownChild(
        String id,
        String home,
        @Nullable Long birthDay,
        String profile,
        @Nullable String frame,
        @Nullable Stayed place,
        @Nullable Waited need) {
    public KnownChild {
        if (place == null && need == null) {
            throw new IllegalArgumentException("A known child is in a place, waits, or both.");
        }
    }

    /** The place it is in, and for how many days before the start. */
    public record Stayed(String form, String area, double elapsedDays) {}

    /** The form it waits for, and for how many days before the start. */
    public record Waited(String form, double waitedDays) {}

    /** Without the id, so that no message can show it. */
    @Override
    public String toString() {
        return "KnownChild[place=" + place + ", need=" + need + "]";
    }
}
