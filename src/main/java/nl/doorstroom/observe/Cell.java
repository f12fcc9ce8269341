package nl.doorstroom.observe;

/**
 * A quantity counted per row and period; every measure is a ratio of sums of these. Levels are integrals over time of a number
 * of children or places, in child-days or place-days of the period; counts belong to the period of the event.
 */
public enum Cell {
    /** Child-days of intake for the form sought (R16). */
    INTAKE_DAYS(Source.LEVEL),
    /** Child-days on the list of the form sought. */
    WAITING_DAYS(Source.LEVEL),
    /** Those of them spent blocked in a place, in an alternative or outside (Precisions, Little). */
    WAITING_PLACED_DAYS(Source.LEVEL),
    ACTIVE_DAYS(Source.LEVEL),
    BLOCKED_DAYS(Source.LEVEL),
    /** Child-days, active or blocked, in a form that is not the one needed (R7). */
    NOT_FITTING_DAYS(Source.LEVEL),
    /** Child-days outside the region, by the form the child is outside for (R13). */
    OUTSIDE_DAYS(Source.LEVEL),
    /** Child-days out of home, outside included, of children of the region itself; whole row only. */
    OUT_OF_HOME_DAYS(Source.LEVEL),
    /** Place-days open; unlimited pools have none. */
    OPEN_DAYS(Source.PLACES),
    /** Place-days occupied, of pools with a limit. */
    OCCUPIED_DAYS(Source.PLACES),
    TURNOVER_DAYS(Source.PLACES),
    /** Place-days open, not occupied, not turning over. */
    EMPTY_DAYS(Source.PLACES),
    /** Those of them under an admission stop. */
    STOPPED_DAYS(Source.PLACES),
    /** Child-days over the number of open places: over capacity (R13) or overhang and attrition (R11). */
    ABOVE_OPEN_DAYS(Source.PLACES),
    /** First arrivals and returns at the door; whole row only. */
    ARRIVED(Source.COUNT),
    /** Returns alone; whole row only. */
    RETURNED(Source.COUNT),
    /** Needs for the form that began, or moved to it by worsening. */
    NEEDS(Source.COUNT),
    ADMISSIONS(Source.COUNT),
    SWAPS(Source.COUNT),
    /** Children moved out of a closing pool. */
    MOVED(Source.COUNT),
    /** Children told to leave a closing pool for whom there was no place. */
    OVERHANG(Source.COUNT),
    DEPARTURES(Source.COUNT),
    BREAKDOWNS(Source.COUNT),
    /** Waits that ended, however; a move to another list does not end a wait. */
    WAITS_ENDED(Source.COUNT),
    LOST(Source.COUNT),
    LEFT_LIST(Source.COUNT),
    AGED_OUT_WAITING(Source.COUNT),
    WORSENED(Source.COUNT),
    /** Admissions to the form sought. */
    WAITS(Source.COUNT),
    /** Those of them that waited more than {@link Measurements#WAITED_DAYS}. */
    WAITED(Source.COUNT),
    /** First places of any source for a need (R8), by the form sought. */
    FIRST_PLACES(Source.COUNT),
    WENT_OUTSIDE(Source.COUNT),
    /** Those of them that waited for the form: not the displaced. */
    OUTSIDE_WAITS(Source.COUNT),
    /** Children that left care; whole row only. */
    ENDED(Source.COUNT),
    /** Moves from one place to the next; whole row only. */
    TRANSFERS(Source.COUNT),
    /** Children whose norm date (need + norm) lies in the period. */
    NORM_DATES(Source.COUNT),
    WITHIN_NORM(Source.COUNT),
    /** Departures from forms with a norm on the stay. */
    STAYS_WITH_NORM(Source.COUNT),
    STAYS_WITHIN_NORM(Source.COUNT),
    /** Placements out of home that did not come from another one, of children of the region; whole row only. */
    OUT_OF_HOME_STARTS(Source.COUNT),
    /** Wait of admissions to the form sought, from {@code since} less intake. */
    WAIT_SUM(Source.COUNT),
    INTAKE_SUM(Source.COUNT),
    FIRST_PLACE_WAIT_SUM(Source.COUNT),
    ALL_WAIT_SUM(Source.COUNT),
    OUTSIDE_WAIT_SUM(Source.COUNT),
    /** Active days of departures. */
    STAYED_ACTIVE_SUM(Source.COUNT),
    /** Blocked days of departures. */
    STAYED_BLOCKED_SUM(Source.COUNT),
    /** Children on the list at the last instant of the period. */
    WAITING_END(Source.END),
    /** Their days waited so far. */
    WAIT_SO_FAR_END(Source.END),
    COST_EUR(Source.DERIVED),
    /** Part of the cost: empty and turning-over places that are paid for. */
    COST_EMPTY_EUR(Source.DERIVED),
    /** Part of the cost: children outside the region. */
    COST_OUTSIDE_EUR(Source.DERIVED),
    /** Thousand youths x days of the period; whole row only. */
    YOUTH_DAYS(Source.DERIVED);

    /** How a cell comes about. */
    enum Source {
        /** From stretches of children. */
        LEVEL,
        /** From stretches of a pool; not known by group. */
        PLACES,
        /** From events, in the period of the event. */
        COUNT,
        /** The state at the last instant of a period. */
        END,
        /** From the other cells, when the run is over. */
        DERIVED
    }

    private static final Cell[] ALL = values();

    private final Source source;

    Cell(Source source) {
        this.source = source;
    }

    /** Whether it counts places, which belong to no group of children. */
    public boolean countsPlaces() {
        return source == Source.PLACES;
    }

    /** Whether it is the state at the last instant of a period, so that the cell of a year is that of its last month. */
    public boolean isLastInstant() {
        return source == Source.END;
    }

    /** The number of cells. */
    public static int count() {
        return ALL.length;
    }

    /** Levels come first: the cells that stretches of time add to. */
    static int levels() {
        return ARRIVED.index();
    }

    /** Where it stands in the arrays of one run; never written to a file. */
    @SuppressWarnings("EnumOrdinal")
    public int index() {
        return ordinal();
    }
}
