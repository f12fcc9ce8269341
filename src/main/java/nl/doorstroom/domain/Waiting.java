package nl.doorstroom.domain;

import org.jspecify.annotations.Nullable;

/**
 * The clocks of a child whose need for a form is unmet (R4, R5).
 *
 * @param worsensPerDay hazard of worsening; 0 for never
 * @param leavesPerDay hazard of leaving the list; 0 for never or when {@code patience} is given
 * @param patience law of the time waited since the need until leaving, or null
 * @param factors multiply the hazards by situation
 */
public record Waiting(
        double worsensPerDay, double leavesPerDay, @Nullable Law patience, Factors factors) {
    public static final Waiting FOREVER = new Waiting(0, 0, null, Factors.NONE);

    /** Hazard multipliers by situation. */
    public record Factors(double home, double blocked, double notFitting, double outside) {
        public static final Factors NONE = new Factors(1, 1, 1, 1);
    }
}
