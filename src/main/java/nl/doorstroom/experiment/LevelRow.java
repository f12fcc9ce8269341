package nl.doorstroom.experiment;

/**
 * Children in a pool, by share of the time ({@code levels.csv}).
 *
 * @param kind {@code used}, or {@code needed} when all pools of the form are unlimited
 * @param percentile at most {@code children} in this percentage of the time, over all replications
 */
public record LevelRow(String period, String form, String pool, String kind, int percentile, int children) {
    LevelRow asNeeded() {
        return new LevelRow(period, form, pool, "needed", percentile, children);
    }
}
