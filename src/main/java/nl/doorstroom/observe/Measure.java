package nl.doorstroom.observe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.doorstroom.domain.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * The one vocabulary of measures (design 5): id, unit, and the sums whose ratio it is. Over replications a measure is the sum of
 * its numerators over the sum of its denominators. The row of all forms adds up the forms, except where the meaning says so.
 * What each measure means to a reader stands in {@code messages/measures.properties}, by id.
 */
// The lists are List.of: immutable, though the check cannot see it.
@SuppressWarnings("ImmutableEnumChecker")
public enum Measure {
    // Coming and going
    ARRIVALS_PER_YEAR(Statistic.PER_YEAR, "per_year", Cell.NEEDS),
    RETURNS_PER_YEAR(Statistic.PER_YEAR, "per_year", Cell.RETURNED),
    ADMISSIONS_PER_YEAR(Statistic.PER_YEAR, "per_year", Cell.ADMISSIONS),
    DEPARTURES_PER_YEAR(Statistic.PER_YEAR, "per_year", Cell.DEPARTURES),

    // Waiting
    WAITING_MEAN(Statistic.MEAN_OVER_TIME, "children", Cell.WAITING_DAYS),
    WAITING_END(Statistic.LAST_INSTANT, "children", Cell.WAITING_END),
    WAITING_PLACED_MEAN(Statistic.MEAN_OVER_TIME, "children", Cell.WAITING_PLACED_DAYS),
    INTAKE_MEAN(Statistic.MEAN_OVER_TIME, "children", Cell.INTAKE_DAYS),
    WAITED_SHARE(Statistic.RATIO, "share", of(Cell.WAITED), of(Cell.WAITS)),
    WAIT_DAYS_MEAN(Statistic.RATIO, "days", of(Cell.WAIT_SUM), of(Cell.WAITS)),
    WAIT_DAYS_P50(Statistic.PERCENTILE, "days", of(Cell.WAIT_SUM), of(Cell.WAITS)),
    WAIT_DAYS_P90(Statistic.PERCENTILE, "days", of(Cell.WAIT_SUM), of(Cell.WAITS)),
    WAIT_FIRST_PLACE_DAYS_MEAN(Statistic.RATIO, "days", of(Cell.FIRST_PLACE_WAIT_SUM), of(Cell.FIRST_PLACES)),
    WAIT_ALL_DAYS_MEAN(Statistic.RATIO, "days", of(Cell.ALL_WAIT_SUM), of(Cell.WAITS_ENDED)),
    WAIT_SO_FAR_DAYS_MEAN(Statistic.LAST_INSTANT, "days", of(Cell.WAIT_SO_FAR_END), of(Cell.WAITING_END)),
    INTAKE_DAYS_MEAN(Statistic.RATIO, "days", of(Cell.INTAKE_SUM), of(Cell.WAITS)),

    // Norms
    WITHIN_NORM_SHARE(Statistic.RATIO, "share", of(Cell.WITHIN_NORM), of(Cell.NORM_DATES)),
    STAY_WITHIN_NORM_SHARE(Statistic.RATIO, "share", of(Cell.STAYS_WITHIN_NORM), of(Cell.STAYS_WITH_NORM)),

    // Places
    OPEN_PLACES_MEAN(Statistic.MEAN_OVER_TIME, "places", Cell.OPEN_DAYS),
    OCCUPIED_MEAN(Statistic.MEAN_OVER_TIME, "children", Cell.ACTIVE_DAYS, Cell.BLOCKED_DAYS),
    ACTIVE_MEAN(Statistic.MEAN_OVER_TIME, "children", Cell.ACTIVE_DAYS),
    BLOCKED_MEAN(Statistic.MEAN_OVER_TIME, "children", Cell.BLOCKED_DAYS),
    TURNOVER_MEAN(Statistic.MEAN_OVER_TIME, "places", Cell.TURNOVER_DAYS),
    EMPTY_MEAN(Statistic.MEAN_OVER_TIME, "places", Cell.EMPTY_DAYS),
    STOPPED_MEAN(Statistic.MEAN_OVER_TIME, "places", Cell.STOPPED_DAYS),
    ABOVE_OPEN_MEAN(Statistic.MEAN_OVER_TIME, "children", Cell.ABOVE_OPEN_DAYS),
    OCCUPANCY_SHARE(Statistic.RATIO, "share", of(Cell.OCCUPIED_DAYS), of(Cell.OPEN_DAYS)),

    // Stays, and how often a place is taken
    STAY_DAYS_MEAN(Statistic.RATIO, "days", of(Cell.STAYED_ACTIVE_SUM, Cell.STAYED_BLOCKED_SUM), of(Cell.DEPARTURES)),
    ACTIVE_DAYS_MEAN(Statistic.RATIO, "days", of(Cell.STAYED_ACTIVE_SUM), of(Cell.DEPARTURES)),
    BLOCKED_DAYS_MEAN(Statistic.RATIO, "days", of(Cell.STAYED_BLOCKED_SUM), of(Cell.DEPARTURES)),
    ADMISSIONS_PER_PLACE_YEAR(Statistic.RATIO, "per_place_year", of(Cell.ADMISSIONS), of(Cell.OPEN_DAYS)),

    // No place in the region
    LOST_SHARE(Statistic.RATIO, "share", of(Cell.LOST), of(Cell.NEEDS)),
    OUTSIDE_REGION_PER_YEAR(Statistic.PER_YEAR, "per_year", Cell.WENT_OUTSIDE),
    OUTSIDE_WAIT_DAYS_MEAN(Statistic.RATIO, "days", of(Cell.OUTSIDE_WAIT_SUM), of(Cell.OUTSIDE_WAITS)),
    OUTSIDE_MEAN(Statistic.MEAN_OVER_TIME, "children", Cell.OUTSIDE_DAYS),

    // What befalls children
    NOT_FITTING_SHARE(Statistic.RATIO, "share", of(Cell.NOT_FITTING_DAYS), of(Cell.ACTIVE_DAYS, Cell.BLOCKED_DAYS)),
    LEFT_LIST_SHARE(Statistic.RATIO, "share", of(Cell.LEFT_LIST), of(Cell.WAITS_ENDED)),
    WORSENED_PER_YEAR(Statistic.PER_YEAR, "per_year", Cell.WORSENED),
    AGED_OUT_WAITING_PER_YEAR(Statistic.PER_YEAR, "per_year", Cell.AGED_OUT_WAITING),
    BREAKDOWN_SHARE(Statistic.RATIO, "share", of(Cell.BREAKDOWNS), of(Cell.DEPARTURES)),

    // Swaps and closures
    SWAPS_PER_YEAR(Statistic.PER_YEAR, "per_year", Cell.SWAPS),
    MOVED_PER_YEAR(Statistic.PER_YEAR, "per_year", Cell.MOVED),
    OVERHANG_PER_YEAR(Statistic.PER_YEAR, "per_year", Cell.OVERHANG),

    // Cost
    COST_EUR_PER_YEAR(Statistic.PER_YEAR, "eur_per_year", Cell.COST_EUR),
    COST_EMPTY_EUR_PER_YEAR(Statistic.PER_YEAR, "eur_per_year", Cell.COST_EMPTY_EUR),
    COST_OUTSIDE_EUR_PER_YEAR(Statistic.PER_YEAR, "eur_per_year", Cell.COST_OUTSIDE_EUR),

    // The region as a whole
    IN_CARE_MEAN(Statistic.MEAN_OVER_TIME, "children", Cell.ACTIVE_DAYS, Cell.BLOCKED_DAYS, Cell.OUTSIDE_DAYS),
    TRAJECTORIES_MEAN(Statistic.MEAN_OVER_TIME, "trajectories", Cell.ACTIVE_DAYS, Cell.BLOCKED_DAYS, Cell.OUTSIDE_DAYS),
    TRANSFERS_PER_CHILD(Statistic.RATIO, "per_child", of(Cell.TRANSFERS), of(Cell.ENDED)),
    OUT_OF_HOME_PER_1000_YOUTH(Statistic.RATIO, "per_1000_youth", of(Cell.OUT_OF_HOME_DAYS), of(Cell.YOUTH_DAYS)),
    OUT_OF_HOME_STARTS_PER_1000_YEAR(
            Statistic.RATIO, "per_1000_youth_year", of(Cell.OUT_OF_HOME_STARTS), of(Cell.YOUTH_DAYS));

    /** What a measure is a mean of. */
    public enum Statistic {
        /** An integral over the period, over its days. */
        MEAN_OVER_TIME,
        /** A sum over events or days, over another. */
        RATIO,
        /** A count in the period, over its years of 365.25 days. */
        PER_YEAR,
        /** The state at the last instant of the period. */
        LAST_INSTANT,
        /** A percentile of all waits of all replications, from merged histograms. */
        PERCENTILE
    }

    private static final Measure[] ALL = values();

    private final String id;
    private final String unit;
    private final Statistic statistic;
    private final List<Cell> numerator;
    private final List<Cell> denominator;

    /** The sum of the cells, over the time or at the instant that the statistic says. */
    Measure(Statistic statistic, String unit, Cell... sum) {
        this(statistic, unit, of(sum), of());
    }

    Measure(Statistic statistic, String unit, List<Cell> numerator, List<Cell> denominator) {
        id = name().toLowerCase(Locale.ROOT);
        this.unit = unit;
        this.statistic = statistic;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** The word used in scenarios and tables. */
    public String id() {
        return id;
    }

    /** The unit, as in the column {@code unit} of the tables. */
    public String unit() {
        return unit;
    }

    public Statistic statistic() {
        return statistic;
    }

    /** The cells that add up to the numerator. */
    public List<Cell> numerator() {
        return numerator;
    }

    /** The cells that add up to the denominator; empty when it is the time of the period, or 1 at a last instant. */
    public List<Cell> denominator() {
        return denominator;
    }

    /** What the denominator is multiplied with to give the unit: days become years in rates per place or per youth. */
    public double denominatorFactor() {
        return this == ADMISSIONS_PER_PLACE_YEAR || this == OUT_OF_HOME_STARTS_PER_1000_YEAR
                ? 1 / Calendar.DAYS_PER_YEAR
                : 1;
    }

    /** Whether it has a meaning for all forms together only. */
    public boolean isOfAllForms() {
        return switch (this) {
            case RETURNS_PER_YEAR, TRANSFERS_PER_CHILD, OUT_OF_HOME_PER_1000_YOUTH, OUT_OF_HOME_STARTS_PER_1000_YEAR ->
                true;
            default -> false;
        };
    }

    /** Whether it counts places, so that it has no value for a group of children. */
    public boolean countsPlaces() {
        return numerator.stream().anyMatch(Cell::countsPlaces)
                || denominator.stream().anyMatch(Cell::countsPlaces);
    }

    /** The probability of a percentile, NaN for other measures. */
    public double probability() {
        return switch (this) {
            case WAIT_DAYS_P50 -> 0.5;
            case WAIT_DAYS_P90 -> 0.9;
            default -> Double.NaN;
        };
    }

    /** The measure with an id, or null. */
    public static @Nullable Measure find(String id) {
        return Arrays.stream(ALL).filter(m -> m.id.equals(id)).findFirst().orElse(null);
    }

    private static List<Cell> of(Cell... cells) {
        return List.of(cells);
    }
}
