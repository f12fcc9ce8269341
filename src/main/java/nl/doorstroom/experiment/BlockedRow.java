package nl.doorstroom.experiment;

/**
 * Children held up in a form by the next one ({@code blocked.csv}).
 *
 * @param nextForm the form waited for, or {@code adult} for an adult place
 * @param childrenMean mean number of children
 * @param daysPerYear child-days a year, with its half width
 */
public record BlockedRow(
        String period,
        String form,
        String pool,
        String nextForm,
        String nextPool,
        double childrenMean,
        double daysPerYear,
        double halfWidth95) {}
