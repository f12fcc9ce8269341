package nl.doorstroom.observe;

import java.util.Arrays;
import java.util.List;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The one vocabulary of measures (design 5): id, unit, and the sums whose ratio it is. Over replications a measure is the sum of
 * its numerators over the sum of its denominators. The row of all forms adds up the forms, except where the meaning says so.
 */
// The lists are List.of and LocalText is a record of two strings: immutable, though the check cannot see it.
@SuppressWarnings("ImmutableEnumChecker")
public enum Measure {
    ARRIVALS_PER_YEAR(
            "arrivals_per_year",
            "per_year",
            Kind.PER_YEAR,
            of(Cell.NEEDS),
            of(),
            "behoeften aan deze vorm die in de periode ontstonden, ook door verergering; alle vormen: kinderen die aan de deur kwamen, terugkeer meegeteld",
            "needs for this form that began in the period, by worsening too; all forms: children coming in at the door, returns included"),
    RETURNS_PER_YEAR(
            "returns_per_year",
            "per_year",
            Kind.PER_YEAR,
            of(Cell.RETURNED),
            of(),
            "kinderen die na een vertrek terugkwamen",
            "children that came back after an exit"),
    ADMISSIONS_PER_YEAR(
            "admissions_per_year",
            "per_year",
            Kind.PER_YEAR,
            of(Cell.ADMISSIONS),
            of(),
            "plaatsingen, ook als de vorm niet de gezochte is; wie er bij een bekende start al was telt niet",
            "children placed, whether or not it is the form they sought; those of a known start do not count"),
    DEPARTURES_PER_YEAR(
            "departures_per_year",
            "per_year",
            Kind.PER_YEAR,
            of(Cell.DEPARTURES),
            of(),
            "kinderen die een plaats verlieten, waarheen ook",
            "children that left a place, wherever they went"),
    WAITING_MEAN(
            "waiting_mean",
            "children",
            Kind.MEAN_OVER_TIME,
            of(Cell.WAITING_DAYS),
            of(),
            "gemiddeld aantal kinderen op de lijst van de gezochte vorm, na de intake, waar ze ook zijn",
            "mean number of children on the list of the form they seek, intake done, wherever they are"),
    WAITING_END(
            "waiting_end",
            "children",
            Kind.LAST_INSTANT,
            of(Cell.WAITING_END),
            of(),
            "aantal op die lijst op het laatste moment van de periode",
            "number on that list at the last instant of the period"),
    WAITING_PLACED_MEAN(
            "waiting_placed_mean",
            "children",
            Kind.MEAN_OVER_TIME,
            of(Cell.WAITING_PLACED_DAYS),
            of(),
            "deel van waiting_mean dat intussen in een andere plaats is: geblokkeerd, in een alternatief of buiten de regio",
            "those of waiting_mean who are in a place meanwhile: blocked, in a substitute or outside the region"),
    INTAKE_MEAN(
            "intake_mean",
            "children",
            Kind.MEAN_OVER_TIME,
            of(Cell.INTAKE_DAYS),
            of(),
            "gemiddeld aantal kinderen in de intake van de gezochte vorm",
            "mean number of children in intake for the form they seek"),
    WAITED_SHARE(
            "waited_share",
            "share",
            Kind.RATIO,
            of(Cell.WAITED),
            of(Cell.WAITS),
            "deel van de geplaatsten in de gezochte vorm dat moest wachten",
            "share of those admitted to the form they sought who had to wait"),
    WAIT_DAYS_MEAN(
            "wait_days_mean",
            "days",
            Kind.RATIO,
            of(Cell.WAIT_SUM),
            of(Cell.WAITS),
            "gemiddelde wachttijd tot de gezochte vorm van wie in de periode geplaatst werd, zonder intake, wachttijd 0 meegeteld",
            "mean wait for the form sought of those admitted to it in the period, less intake, waits of zero included"),
    WAIT_DAYS_P50(
            "wait_days_p50",
            "days",
            Kind.PERCENTILE,
            of(Cell.WAIT_SUM),
            of(Cell.WAITS),
            "mediaan van diezelfde wachttijden over alle herhalingen samen",
            "median of the same waits over all replications together"),
    WAIT_DAYS_P90(
            "wait_days_p90",
            "days",
            Kind.PERCENTILE,
            of(Cell.WAIT_SUM),
            of(Cell.WAITS),
            "90e percentiel van diezelfde wachttijden over alle herhalingen samen",
            "90th percentile of the same waits over all replications together"),
    WAIT_FIRST_PLACE_DAYS_MEAN(
            "wait_first_place_days_mean",
            "days",
            Kind.RATIO,
            of(Cell.FIRST_PLACE_WAIT_SUM),
            of(Cell.FIRST_PLACES),
            "gemiddelde wachttijd tot de eerste plaats van welke soort ook, naar gezochte vorm, zonder intake",
            "mean wait until the first place of any kind, by the form sought, less intake"),
    WAIT_ALL_DAYS_MEAN(
            "wait_all_days_mean",
            "days",
            Kind.RATIO,
            of(Cell.ALL_WAIT_SUM),
            of(Cell.WAITS_ENDED),
            "gemiddelde wachttijd van allen wier wachten in de periode eindigde, hoe dan ook",
            "mean wait of all whose wait ended in the period, however it ended"),
    WAIT_SO_FAR_DAYS_MEAN(
            "wait_so_far_days_mean",
            "days",
            Kind.LAST_INSTANT,
            of(Cell.WAIT_SO_FAR_END),
            of(Cell.WAITING_END),
            "gemiddelde wachttijd tot dan toe van wie op het laatste moment van de periode nog wacht",
            "mean wait so far of those still waiting at the last instant of the period"),
    INTAKE_DAYS_MEAN(
            "intake_days_mean",
            "days",
            Kind.RATIO,
            of(Cell.INTAKE_SUM),
            of(Cell.WAITS),
            "gemiddelde intakedagen van wie in de periode in de gezochte vorm geplaatst werd",
            "mean intake days of those admitted to the form they sought in the period"),
    WITHIN_NORM_SHARE(
            "within_norm_share",
            "share",
            Kind.RATIO,
            of(Cell.WITHIN_NORM),
            of(Cell.NORM_DATES),
            "van de kinderen met een normdatum (behoefte + norm) in de periode het deel dat toen in die vorm geplaatst was; vertrokken, te oud, buiten de regio of vervangen telt als niet",
            "of children whose norm date (need + norm) lies in the period, the share admitted to that form by then; left, aged out, outside or substituted count as not"),
    STAY_WITHIN_NORM_SHARE(
            "stay_within_norm_share",
            "share",
            Kind.RATIO,
            of(Cell.STAYS_WITHIN_NORM),
            of(Cell.STAYS_WITH_NORM),
            "van wie in de periode vertrok het deel dat niet langer bleef dan de norm, geblokkeerde dagen meegeteld",
            "of those who left in the period, the share that stayed no longer than the norm, blocked days included"),
    OPEN_PLACES_MEAN(
            "open_places_mean",
            "places",
            Kind.MEAN_OVER_TIME,
            of(Cell.OPEN_DAYS),
            of(),
            "gemiddeld aantal open plaatsen",
            "mean number of open places"),
    OCCUPIED_MEAN(
            "occupied_mean",
            "children",
            Kind.MEAN_OVER_TIME,
            of(Cell.ACTIVE_DAYS, Cell.BLOCKED_DAYS),
            of(),
            "gemiddeld aantal bezette plaatsen: actief en geblokkeerd",
            "mean number of occupied places: active and blocked"),
    ACTIVE_MEAN(
            "active_mean",
            "children",
            Kind.MEAN_OVER_TIME,
            of(Cell.ACTIVE_DAYS),
            of(),
            "gemiddeld aantal kinderen in een plaats van wie het verblijf nog loopt",
            "mean number of children in a place whose stay runs"),
    BLOCKED_MEAN(
            "blocked_mean",
            "children",
            Kind.MEAN_OVER_TIME,
            of(Cell.BLOCKED_DAYS),
            of(),
            "gemiddeld aantal kinderen dat klaar is om te vertrekken maar de plaats houdt",
            "mean number of children ready to leave who hold their place"),
    TURNOVER_MEAN(
            "turnover_mean",
            "places",
            Kind.MEAN_OVER_TIME,
            of(Cell.TURNOVER_DAYS),
            of(),
            "gemiddeld aantal plaatsen dat na een vertrek nog niet bezet kan worden",
            "mean number of places that cannot be taken yet after a child left"),
    EMPTY_MEAN(
            "empty_mean",
            "places",
            Kind.MEAN_OVER_TIME,
            of(Cell.EMPTY_DAYS),
            of(),
            "gemiddeld aantal open plaatsen dat leeg staat, zonder wisseltijd",
            "mean number of open places standing empty, turnover apart"),
    STOPPED_MEAN(
            "stopped_mean",
            "places",
            Kind.MEAN_OVER_TIME,
            of(Cell.STOPPED_DAYS),
            of(),
            "deel van empty_mean dat leeg staat onder een opnamestop",
            "those of empty_mean that stand empty under an admission stop"),
    ABOVE_OPEN_MEAN(
            "above_open_mean",
            "children",
            Kind.MEAN_OVER_TIME,
            of(Cell.ABOVE_OPEN_DAYS),
            of(),
            "gemiddeld aantal kinderen boven het aantal open plaatsen: flexibel, of in een vorm die sluit",
            "mean number of children above the number of open places: flexible, or in a form that closes"),
    OCCUPANCY_SHARE(
            "occupancy_share",
            "share",
            Kind.RATIO,
            of(Cell.OCCUPIED_DAYS),
            of(Cell.OPEN_DAYS),
            "bezette plaatsdagen gedeeld door open plaatsdagen; kan boven 1 komen",
            "place-days occupied over place-days open; may exceed 1"),
    STAY_DAYS_MEAN(
            "stay_days_mean",
            "days",
            Kind.RATIO,
            of(Cell.STAYED_ACTIVE_SUM, Cell.STAYED_BLOCKED_SUM),
            of(Cell.DEPARTURES),
            "gemiddeld verblijf van wie in de periode vertrok: actief en geblokkeerd",
            "mean stay of those who left in the period: active and blocked"),
    ACTIVE_DAYS_MEAN(
            "active_days_mean",
            "days",
            Kind.RATIO,
            of(Cell.STAYED_ACTIVE_SUM),
            of(Cell.DEPARTURES),
            "actieve deel van stay_days_mean",
            "the active part of stay_days_mean"),
    BLOCKED_DAYS_MEAN(
            "blocked_days_mean",
            "days",
            Kind.RATIO,
            of(Cell.STAYED_BLOCKED_SUM),
            of(Cell.DEPARTURES),
            "geblokkeerde deel van stay_days_mean",
            "the blocked part of stay_days_mean"),
    ADMISSIONS_PER_PLACE_YEAR(
            "admissions_per_place_year",
            "per_place_year",
            Kind.RATIO,
            of(Cell.ADMISSIONS),
            of(Cell.OPEN_DAYS),
            "plaatsingen per open plaats per jaar",
            "children placed per open place per year"),
    LOST_SHARE(
            "lost_share",
            "share",
            Kind.RATIO,
            of(Cell.LOST),
            of(Cell.NEEDS),
            "deel van de behoeften dat geen wachtruimte vond",
            "share of needs that found no room to wait"),
    OUTSIDE_REGION_PER_YEAR(
            "outside_region_per_year",
            "per_year",
            Kind.PER_YEAR,
            of(Cell.WENT_OUTSIDE),
            of(),
            "kinderen die voor deze vorm buiten de regio geplaatst werden",
            "children placed outside the region for this form"),
    OUTSIDE_WAIT_DAYS_MEAN(
            "outside_wait_days_mean",
            "days",
            Kind.RATIO,
            of(Cell.OUTSIDE_WAIT_SUM),
            of(Cell.OUTSIDE_WAITS),
            "gemiddelde wachttijd tot de plaatsing buiten de regio, zonder intake",
            "mean wait until the placement outside the region, less intake"),
    OUTSIDE_MEAN(
            "outside_mean",
            "children",
            Kind.MEAN_OVER_TIME,
            of(Cell.OUTSIDE_DAYS),
            of(),
            "gemiddeld aantal kinderen dat voor deze vorm buiten de regio is",
            "mean number of children outside the region for this form"),
    NOT_FITTING_SHARE(
            "not_fitting_share",
            "share",
            Kind.RATIO,
            of(Cell.NOT_FITTING_DAYS),
            of(Cell.ACTIVE_DAYS, Cell.BLOCKED_DAYS),
            "deel van de dagen in deze vorm van kinderen voor wie het niet de passende vorm was",
            "share of the days spent in this form by children for whom it was not the fitting one"),
    LEFT_LIST_SHARE(
            "left_list_share",
            "share",
            Kind.RATIO,
            of(Cell.LEFT_LIST),
            of(Cell.WAITS_ENDED),
            "deel van de beëindigde wachttijden waarin het kind het wachten opgaf",
            "share of ended waits in which the child gave up waiting"),
    WORSENED_PER_YEAR(
            "worsened_per_year",
            "per_year",
            Kind.PER_YEAR,
            of(Cell.WORSENED),
            of(),
            "verergeringen tijdens het wachten op deze vorm",
            "worsenings while waiting for this form"),
    AGED_OUT_WAITING_PER_YEAR(
            "aged_out_waiting_per_year",
            "per_year",
            Kind.PER_YEAR,
            of(Cell.AGED_OUT_WAITING),
            of(),
            "kinderen die op de lijst de leeftijdsgrens bereikten",
            "children who reached the age limit on the list"),
    BREAKDOWN_SHARE(
            "breakdown_share",
            "share",
            Kind.RATIO,
            of(Cell.BREAKDOWNS),
            of(Cell.DEPARTURES),
            "deel van de vertrekken door een breakdown",
            "share of departures by a breakdown"),
    SWAPS_PER_YEAR(
            "swaps_per_year",
            "per_year",
            Kind.PER_YEAR,
            of(Cell.SWAPS),
            of(),
            "plaatsingen door een ruil van kinderen die op elkaars plaats wachtten",
            "placements by a swap of children who waited for each other's place"),
    MOVED_PER_YEAR(
            "moved_per_year",
            "per_year",
            Kind.PER_YEAR,
            of(Cell.MOVED),
            of(),
            "kinderen die bij sluiting meteen verhuisden",
            "children moved at once out of a closing form"),
    OVERHANG_PER_YEAR(
            "overhang_per_year",
            "per_year",
            Kind.PER_YEAR,
            of(Cell.OVERHANG),
            of(),
            "kinderen die bij sluiting moesten gaan en nog nergens terecht konden",
            "children told to leave a closing form for whom there was no place yet"),
    COST_EUR_PER_YEAR(
            "cost_eur_per_year",
            "eur_per_year",
            Kind.PER_YEAR,
            of(Cell.COST_EUR),
            of(),
            "kosten: dagen, plaatsingen, plaatsen, boven capaciteit en buiten de regio; per groep de plaatskosten naar verhouding van de dagen in de vorm",
            "cost: days, placements, places, over capacity and outside; by group, place costs in proportion to the days in the form"),
    COST_EMPTY_EUR_PER_YEAR(
            "cost_empty_eur_per_year",
            "eur_per_year",
            Kind.PER_YEAR,
            of(Cell.COST_EMPTY_EUR),
            of(),
            "deel van de kosten voor open plaatsen waar geen kind is",
            "part of the cost that goes to open places without a child"),
    COST_OUTSIDE_EUR_PER_YEAR(
            "cost_outside_eur_per_year",
            "eur_per_year",
            Kind.PER_YEAR,
            of(Cell.COST_OUTSIDE_EUR),
            of(),
            "deel van de kosten voor kinderen buiten de regio",
            "part of the cost that goes to children outside the region"),
    IN_CARE_MEAN(
            "in_care_mean",
            "children",
            Kind.MEAN_OVER_TIME,
            of(Cell.ACTIVE_DAYS, Cell.BLOCKED_DAYS, Cell.OUTSIDE_DAYS),
            of(),
            "gemiddeld aantal kinderen in zorg: in een plaats of buiten de regio",
            "mean number of children in care: in a place or outside the region"),
    TRAJECTORIES_MEAN(
            "trajectories_mean",
            "trajectories",
            Kind.MEAN_OVER_TIME,
            of(Cell.ACTIVE_DAYS, Cell.BLOCKED_DAYS, Cell.OUTSIDE_DAYS),
            of(),
            "gemiddeld aantal lopende trajecten; gelijk aan in_care_mean zolang geen vorm naast een andere wordt gegeven",
            "mean number of trajectories under way; equals in_care_mean as long as no form is given alongside another"),
    TRANSFERS_PER_CHILD(
            "transfers_per_child",
            "per_child",
            Kind.RATIO,
            of(Cell.TRANSFERS),
            of(Cell.ENDED),
            "verplaatsingen van de ene plaats naar de volgende per kind dat de zorg verliet",
            "moves from one place to the next per child that left care"),
    OUT_OF_HOME_PER_1000_YOUTH(
            "out_of_home_per_1000_youth",
            "per_1000_youth",
            Kind.RATIO,
            of(Cell.OUT_OF_HOME_DAYS),
            of(Cell.YOUTH_DAYS),
            "gemiddeld aantal uit huis geplaatste kinderen per 1000 jongeren van 0-17 in de regio",
            "mean number of children placed out of home per 1000 youths aged 0-17 of the region"),
    OUT_OF_HOME_STARTS_PER_1000_YEAR(
            "out_of_home_starts_per_1000_year",
            "per_1000_youth_year",
            Kind.RATIO,
            of(Cell.OUT_OF_HOME_STARTS),
            of(Cell.YOUTH_DAYS),
            "uithuisplaatsingen die niet op een andere volgden, per 1000 jongeren van 0-17 per jaar",
            "placements out of home that did not follow another, per 1000 youths aged 0-17 per year");

    /** What a measure is a mean of. */
    public enum Kind {
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
    private final Kind kind;
    private final List<Cell> numerator;
    private final List<Cell> denominator;
    private final LocalText meaning;

    Measure(String id, String unit, Kind kind, List<Cell> numerator, List<Cell> denominator, String nl, String en) {
        this.id = id;
        this.unit = unit;
        this.kind = kind;
        this.numerator = numerator;
        this.denominator = denominator;
        this.meaning = new LocalText(nl, en);
    }

    /** The word used in scenarios and tables. */
    public String id() {
        return id;
    }

    /** The unit, as in the column {@code unit} of the tables. */
    public String unit() {
        return unit;
    }

    public Kind kind() {
        return kind;
    }

    /** One line for the data dictionary. */
    public LocalText meaning() {
        return meaning;
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
