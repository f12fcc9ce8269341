package nl.doorstroom.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream of first arrivals (R23).
 *
 * @param rate when children come; ignored when {@code alwaysWaiting} is positive
 * @param homes municipalities (or the demand-only region) with their shares
 * @param ages empty when the scenario has no ages
 * @param frames legal frameworks; may be empty
 * @param referrers may be empty
 * @param entry where a child goes first
 * @param priorityClass the class of its children unless their profile or frame has one; or null
 * @param alwaysWaiting children kept at the door; 0 for a Poisson stream
 * @param returns or null when nobody returns
 */
public record Stream(
        String id,
        LocalText label,
        Rate rate,
        List<Share<String>> homes,
        List<Share<AgeBand>> ages,
        List<Share<String>> profiles,
        List<Share<String>> frames,
        List<Share<String>> referrers,
        RoutingTable entry,
        @Nullable String priorityClass,
        int alwaysWaiting,
        @Nullable Returns returns) {

    /**
     * A non-homogeneous Poisson rate: per day x the month's season x (1 + growth)^(years since start, 0 before it).
     *
     * @param season twelve factors, January first, with mean 1
     * @param growthUntilDay the day on which growth ends; the level stays
     */
    public record Rate(double perDay, List<Double> season, double growthPerYear, double growthUntilDay) {
        private static final List<Double> FLAT = java.util.Collections.nCopies(12, 1.0);

        public static Rate perDay(double perDay) {
            return new Rate(perDay, FLAT, 0, Double.POSITIVE_INFINITY);
        }
    }

    /**
     * A share of exits that returns later.
     *
     * @param exits the exits from which children return
     */
    public record Returns(double share, Law after, List<Exit> exits) {}

    /** A plain stream of one profile into one form, for textbook queues. */
    public static Stream poisson(String id, double perDay, String form) {
        return new Stream(
                id,
                LocalText.of(id),
                Rate.perDay(perDay),
                List.of(new Share<>(Areas.WHOLE, 1)),
                List.of(),
                List.of(new Share<>(Profile.ALL, 1)),
                List.of(),
                List.of(),
                RoutingTable.always(Destination.form(form)),
                null,
                0,
                null);
    }

    /** The same stream, to change one or more of its parts. */
    public StreamBuilder toBuilder() {
        return new StreamBuilder(this);
    }
}
