package nl.doorstroom.experiment;

/**
 * A typed way out, by where the child was ({@code outcomes.csv}).
 *
 * @param form the form it was in, else the one it sought, else the last one
 * @param situation {@code home}, {@code in_place}, {@code blocked}, {@code not_fitting} or {@code outside}
 */
public record OutcomeRow(
        String period,
        String outcome,
        String form,
        String pool,
        String group,
        String situation,
        double perYear,
        double halfWidth95) {}
