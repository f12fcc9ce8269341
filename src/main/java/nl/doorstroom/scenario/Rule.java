package nl.doorstroom.scenario;

import nl.doorstroom.scenario.read.Text;

/** Every rule of the language that can be broken, and what is expected, in English and in Dutch. */
enum Rule {
    VERSION("the version of the language, 1", "de versie van de taal, 1"),
    MISSING("the key \"%s\" is missing, expected %s", "de sleutel \"%s\" ontbreekt, verwacht: %s"),
    NO_FILE_NAME("found %s, expected the name of a file", "gevonden: %s, verwacht: de naam van een bestand"),
    TOO_MANY("found %d members, expected at most %d", "gevonden: %d leden, verwacht: hooguit %d"),
    START("the start date", "de startdatum"),
    SECTION("a mapping of names to values", "namen met waarden"),
    FORMS("care forms", "zorgvormen"),
    STREAMS("streams of arriving children", "instroom van kinderen"),
    RUN("the length of the run", "de lengte van de simulatie"),
    RUN_LENGTH("a length such as 10 years", "een lengte zoals 10 years"),
    RUN_TOO_SHORT("a length of at least one day", "een lengte van minstens een dag"),
    A_LABEL("a text or {nl: ..., en: ...}", "een tekst of {nl: ..., en: ...}"),
    NAME_IN_USE("the name \"%s\" is already that of %s at line %d", "de naam \"%s\" is al die van %s op regel %d"),
    NAME_RESERVED(
            "the name \"%s\" has a meaning of its own here, expected another",
            "de naam \"%s\" heeft hier een eigen betekenis, verwacht: een andere"),
    AN_AREA("an area", "een gebied"),
    A_REGION("a region", "een regio"),
    A_FORM("a care form", "een zorgvorm"),
    A_PROFILE("a profile", "een profiel"),
    A_CLASS("a class", "een klasse"),
    A_FRAME("a legal framework", "een juridisch kader"),
    A_REFERRER("a referrer", "een verwijzer"),
    A_FORM_OR_STREAM("a care form or a stream", "een zorgvorm of een instroom"),
    A_DESTINATION("a care form or an exit", "een zorgvorm of een uitgang"),
    A_POOL("the area of a pool of this form", "een gebied waar deze vorm plaatsen heeft"),
    A_SCALE("local, subregional, regional or a group", "local, subregional, regional of een groep"),
    AN_EXIT("an exit", "een uitgang"),
    A_MEASURE("a measure", "een maat"),
    A_LIST_OF_NAMES("a list of names", "een lijst van namen"),
    REPORT_GROUPS(
            "all, none, or some of municipality, profile, age, referrer, pool_months",
            "all, none of enkele van municipality, profile, age, referrer, pool_months"),
    AN_AREA_MAPPING("an area with its youth, or the areas in it", "een gebied met zijn jeugd, of de gebieden erin"),
    NO_MUNICIPALITIES(
            "this region has no municipalities, expected municipalities or demand_only: true",
            "deze regio heeft geen gemeenten, verwacht: gemeenten of demand_only: true"),
    TOO_MANY_AREA_LEVELS(
            "areas go no deeper than region, subregion, municipality",
            "gebieden gaan niet dieper dan regio, subregio, gemeente"),
    DEMAND_ONLY_REGION(
            "demand_only belongs to a region without areas in it",
            "demand_only hoort bij een regio zonder gebieden erin"),
    NUMBERED_CLASS(
            "a whole number from 1, as there is no list classes:",
            "een geheel getal vanaf 1, want er is geen lijst classes:"),
    WORSENS_IN_A_RING("worsening goes in a ring: %s", "verergeren gaat in een kring: %s"),
    WITHOUT_YOUTH("%s has no %s, which this rate needs", "%s heeft geen %s, dat nodig is voor deze instroom"),
    YOUTH_UNCLEAR(
            "found youth, expected one of %s: a rate names its denominator",
            "gevonden: youth, verwacht: een van %s; een instroom noemt zijn noemer"),
    SHARES("shares that add up to 1", "aandelen die optellen tot 1"),
    SHARES_SUM("the shares add up to %s, expected 1", "de aandelen tellen op tot %s, verwacht: 1"),
    AN_AGE_BAND("ages such as 12-17, or one age", "leeftijden zoals 12-17, of één leeftijd"),
    AN_AGE_CONDITION("ages such as 12-17 or 16+", "leeftijden zoals 12-17 of 16+"),
    BANDS_OVERLAP("the ages %s overlap %s", "de leeftijden %s overlappen %s"),
    TWELVE_MONTHS("twelve numbers, or {jan: ..., feb: ...}", "twaalf getallen, of {jan: ..., feb: ...}"),
    SEASON_EMPTY("a season with at least one number above 0", "een seizoen met minstens één getal boven 0"),
    RATE_OR_ALWAYS("rate: or always_waiting:, one of the two", "rate: of always_waiting:, een van de twee"),
    ALWAYS_INTO_UNLIMITED(
            "always_waiting cannot fill the form %s, which has no limit",
            "always_waiting kan de vorm %s niet vullen, die geen grens heeft"),
    ALWAYS_INTO_NOTHING(
            "always_waiting cannot keep children at no form: all leave at once",
            "always_waiting kan geen kinderen laten wachten op geen enkele vorm: allen vertrekken meteen"),
    ALWAYS_TURNED_AWAY(
            "always_waiting cannot keep children at %s, which sends them away at once when it is full",
            "always_waiting kan geen kinderen laten wachten op %s, die hen meteen wegstuurt als hij vol is"),
    ALWAYS_GONE(
            "always_waiting cannot keep children at %s, whose list they leave after 0 days",
            "always_waiting kan geen kinderen laten wachten op %s, waarvan zij de lijst na 0 dagen verlaten"),
    GROWTH(
            "a growth such as 5%% per year, or {rate: ..., until: ...}",
            "een groei zoals 5%% per year, of {rate: ..., until: ...}"),
    A_LAW(
            "a time such as 28 days, or a law such as {lognormal: {mean: 20 days, sd: 15 days}}",
            "een tijd zoals 28 days, of een verdeling zoals {lognormal: {mean: 20 days, sd: 15 days}}"),
    ONE_LAW("one law, found %s", "één verdeling, gevonden: %s"),
    PARAMETERS("the parameters %s", "de parameters %s"),
    PARAMETERS_FOUND("found the parameters %s, expected %s", "gevonden: de parameters %s, verwacht: %s"),
    A_BAND(
            "classes such as {0 to 3 months: 0.4, 3 to 12 months: 0.6}",
            "klassen zoals {0 to 3 months: 0.4, 3 to 12 months: 0.6}"),
    BANDS_RISE("classes must rise and not overlap", "klassen moeten oplopen en niet overlappen"),
    CAP_TWICE("the cap stands here twice", "de bovengrens staat hier twee keer"),
    CAP_OF_STAY(
            "a cap belongs to stay: as a whole, not to one profile or a broken stay",
            "een cap hoort bij stay: als geheel, niet bij één profiel of een afgebroken verblijf"),
    LAW_TOO_LONG(
            "the mean of this law is longer than 1000 years",
            "het gemiddelde van deze verdeling is langer dan 1000 jaar"),
    IMPOSSIBLE_LAW("no such law exists with these numbers (%s)", "met deze getallen bestaat die verdeling niet (%s)"),
    STAY_TOO_SHORT("a stay of at least one minute", "een verblijf van minstens een minuut"),
    LAW_FOR_ALL(
            "no law for the profiles %s, expected one for each, or a law for all others beside by_profile:",
            "geen verdeling voor de profielen %s, verwacht: een voor elk, of een voor alle andere naast by_profile:"),
    BAND_OPEN(
            "a class with both ends: close the last one with the longest stay that occurs, such as %s",
            "een klasse met twee grenzen: sluit de laatste af met het langste verblijf dat voorkomt, zoals %s"),
    PLACES("places: or caseload:", "places: of caseload:"),
    PLACES_ONE("places: or caseload:, one of the two", "places: of caseload:, een van de twee"),
    PLACES_VALUE(
            "a number of places, one per pool such as {west: 60, east: 15}, or unlimited",
            "een aantal plaatsen, een per gebied zoals {west: 60, east: 15}, of unlimited"),
    POOL_MISSING(
            "no places for %s, expected a number for each pool (0 if it has none)",
            "geen plaatsen voor %s, verwacht: een getal per gebied (0 als er geen zijn)"),
    SPREAD_OR_POOLS(
            "found one number for the pools %s, expected one per pool, or spread: youth beside it",
            "gevonden: één getal voor de gebieden %s, verwacht: een per gebied, of spread: youth ernaast"),
    SPREAD_NEEDS_TOTAL(
            "spread: youth deals one whole number of places", "spread: youth verdeelt één geheel aantal plaatsen"),
    SPREAD_NEEDS_YOUTH("spread: youth needs the youth of %s", "spread: youth heeft de jeugd van %s nodig"),
    WEEKLY("hours such as {mon-fri 8-18: 6, otherwise: 2}", "uren zoals {mon-fri 8-18: 6, otherwise: 2}"),
    WEEKLY_ENGLISH("days in English and in small letters: %s", "dagen in het Engels en in kleine letters: %s"),
    WEEKLY_TWICE("%s covers hours that stand above already", "%s beslaat uren die hierboven al staan"),
    WEEKLY_HOLE(
            "nothing for %s, expected all hours of the week or otherwise:",
            "niets voor %s, verwacht: alle uren van de week of otherwise:"),
    GROUP_TOO_LARGE(
            "groups of %s do not fit in the %s places there are",
            "groepen van %s passen niet in de %s plaatsen die er zijn"),
    PLACES_IN_PART(
            "%s places in %s are no whole number: %s open",
            "%s plaatsen in %s is geen heel aantal: er gaan er %s open"),
    PLACES_IN_GROUPS(
            "%s places in %s are no whole number of groups of %s: %s open",
            "%s plaatsen in %s is geen heel aantal groepen van %s: er gaan er %s open"),
    REMATCH_WITHOUT_ACCEPTS(
            "rematch has no meaning without accepts: every place suits",
            "rematch heeft geen betekenis zonder accepts: elke plaats past"),
    WORSENS_TO_LIGHTER(
            "%s (severity %s) worsens to %s (severity %s), which is lighter",
            "%s (zwaarte %s) verergert naar %s (zwaarte %s), en dat is lichter"),
    GROUPED_WEEK(
            "group_of has no meaning with a weekly timetable", "group_of heeft geen betekenis bij een weekrooster"),
    WHEN_FULL(
            "wait, lost, outside, or a mapping with over_capacity:, wait: or outside:",
            "wait, lost, outside, of sleutels over_capacity:, wait: of outside:"),
    THEN_LOST("lost", "lost"),
    TWICE(
            "%s and %s say the same thing, expected one of the two",
            "%s en %s zeggen hetzelfde, verwacht: een van de twee"),
    CASELOAD("{fte: ..., cases_per_fte: ..., presence: ...}", "{fte: ..., cases_per_fte: ..., presence: ...}"),
    NOT_YET("%s is not part of this version yet", "%s zit nog niet in deze versie"),
    NEEDS_PLACES("%s has no meaning without a number of places", "%s heeft geen betekenis zonder een aantal plaatsen"),
    HOURS_MISSING(
            "a price per hour needs hours: such as 3 per week",
            "een prijs per uur heeft hours: nodig, zoals 3 per week"),
    PRICE_PER("a price per %s", "een prijs per %s"),
    NORM("a time such as 4 hours, or {wait: ..., stay: ...}", "een tijd zoals 4 hours, of {wait: ..., stay: ...}"),
    AGES_ORDER("from_age %s is not below until_age %s", "from_age %s ligt niet onder until_age %s"),
    EXTENDED_ORDER(
            "the extended age %s is not above until_age %s", "de verlengde leeftijd %s ligt niet boven until_age %s"),
    ALTERNATIVE("{form: {after: 90 days}}", "{vorm: {after: 90 days}}"),
    ALTERNATIVE_SELF(
            "a form is no alternative for itself; another pool is written %s@area",
            "een vorm is geen alternatief voor zichzelf; plaatsen in een ander gebied schrijft u als %s@gebied"),
    BREAKS_DOWN("a share, or {share: ..., stay: ...}", "een aandeel, of {share: ..., stay: ...}"),
    A_TABLE(
            "a destination, shares over destinations, or rows by profile",
            "een bestemming, aandelen over bestemmingen, of rijen per profiel"),
    A_ROW("a row {when: ..., to: ...}", "een rij {when: ..., to: ...}"),
    UNCAUGHT(
            "no row catches the profile %s%s, expected one, or all:",
            "geen rij vangt het profiel %s%s, verwacht: een rij, of all:"),
    AT_AGE(" at age %d", " op leeftijd %d"),
    TOO_YOUNG(
            "%s is for children from %d, but children of %d can come here; expected an age condition and a later row for them",
            "%s is er vanaf %d jaar, maar hier kunnen kinderen van %d komen; verwacht: een leeftijdsvoorwaarde en een latere rij voor hen"),
    TOO_OLD(
            "%s is for children under %d, but this stream sends children of %d; expected a row without it for them",
            "%s is er onder de %d jaar, maar deze instroom stuurt kinderen van %d; verwacht: een rij zonder deze vorm voor hen"),
    NO_SUCH_POOL("%s has no places in %s (known here: %s)", "%s heeft geen plaatsen in %s (hier bekend: %s)"),
    NO_POOL("%s has no places for children from %s", "%s heeft geen plaatsen voor kinderen uit %s"),
    A_CLOCK("a rate such as 0.04 per month, or a law", "een kans per tijd zoals 0.04 per month, of een verdeling"),
    WARM_UP_AND_START(
            "a scenario has a warm-up or a known start, not both",
            "een scenario heeft een aanloop of een bekende start, niet allebei"),
    BEGIN("empty or full", "empty of full"),
    FULL_AND_KNOWN(
            "a run begins full or from a known start, not both",
            "een simulatie begint vol of met een bekende start, niet allebei"),
    NO_WARM_UP("start_from: warm_up needs warm_up:", "start_from: warm_up heeft warm_up: nodig"),
    NO_KNOWN_NUMBERS(
            "start_from: known_numbers needs known_numbers:", "start_from: known_numbers heeft known_numbers: nodig"),
    START_FROM("empty, warm_up, known_numbers or known_children", "empty, warm_up, known_numbers of known_children"),
    KNOWN_UNFED(
            "no stream or table sends a child to %s, so nobody can be there at the start",
            "geen instroom of tabel stuurt een kind naar %s, dus daar kan bij de start niemand zijn"),
    UNNUMBERED_POOL(
            "no known number in care for %s: it starts empty", "geen bekend aantal in zorg voor %s: dat begint leeg"),
    A_TARGET(
            "a target {measure: ..., value: ..., within: ..., use: ..., source: ...}",
            "een bekend cijfer {measure: ..., value: ..., within: ..., use: ..., source: ...}"),
    A_SOURCE("an id of the evidence list, or assumption", "een id uit de bewijslijst, of assumption"),
    NO_AGES(
            "no stream has ages:, so an age has no meaning here",
            "geen instroom heeft ages:, dus een leeftijd heeft hier geen betekenis"),
    TARGET_USE("fit or check", "fit of check"),
    PERIOD("all or a year of the run", "all of een jaar van de simulatie"),
    TARGET_GROUP(
            "all, or a group such as profile:light, municipality:dorp or age:12-17",
            "all, of een groep zoals profile:light, municipality:dorp of age:12-17"),
    A_CHANGE("a change {on: DATE, ...}", "een wijziging {on: DATUM, ...}"),
    CHANGE_KIND("one of close:, open:, set:, add: or times:", "een van close:, open:, set:, add: of times:"),
    START_OF_CHANGE("the date from which it holds", "de datum vanaf wanneer"),
    CHANGE_BEFORE_START("this date lies before the start, %s", "deze datum ligt voor het begin, %s"),
    CHANGE_AFTER_END(
            "this date lies after the end of the run: the change does nothing",
            "deze datum ligt na het einde van de simulatie: de wijziging doet niets"),
    UNTIL_BEFORE_ON("until lies before on", "until ligt voor on"),
    PLACES_OR_SHARE("places: or share:, one of the two", "places: of share:, een van de twee"),
    EDIT_PLACES("a number of places above 0, or all", "een aantal plaatsen boven 0, of all"),
    CLOSES_TOO_MUCH("closes %s of the %s places there are", "sluit %s van de %s plaatsen die er zijn"),
    NO_PLANNED_PLACES(
            "%s has no fixed number of places to open or close",
            "%s heeft geen vast aantal plaatsen om te openen of te sluiten"),
    ONLY_CLOSING("%s belongs to close: by moving", "%s hoort bij close: met by: moving"),
    MOVING_WHERE("the forms residents move to", "de vormen waar bewoners heen gaan"),
    BY("attrition or moving", "attrition of moving"),
    CARRY("carry or redraw", "carry of redraw"),
    LIST_WITHOUT_END(
            "closes %s in %s for good while children can still be sent there; expected an alternative, leaving or outside for it",
            "sluit %s in %s voorgoed terwijl er nog kinderen heen kunnen; verwacht: een alternatief, weggaan of outside ervoor"),
    EDITS(
            "paths with values, such as {forms.foster.accepts: 0.5}",
            "paden met waarden, zoals {forms.foster.accepts: 0.5}"),
    EDITABLE(
            "a path below forms, arrivals, profiles, routing, frames or waiting",
            "een pad onder forms, arrivals, profiles, routing, frames of waiting"),
    NO_SUCH_PATH("there is nothing at this path to change", "op dit pad staat niets om te wijzigen"),
    NO_SUCH_PATH_NEAREST(
            "there is nothing at this path to change; nearest is \"%s\"",
            "op dit pad staat niets om te wijzigen; lijkt het meest op \"%s\""),
    STRUCTURE("%s cannot change by an edit", "%s kan niet veranderen door een wijziging"),
    NOT_TO_MULTIPLY(
            "found %s there, expected a number or a law to multiply",
            "daar staat %s, verwacht: een getal of een verdeling om te vermenigvuldigen"),
    NOT_TO_ADD("%s cannot be added to %s", "%s kan niet worden opgeteld bij %s"),
    CONFLICT("this changes %s, and so does the set at %s:%d", "dit wijzigt %s, en dat doet ook de set op %s:%d"),
    RESIDENTS("residents: true belongs to times: of a stay", "residents: true hoort bij times: van een verblijf"),
    UNTIL_OF_EDIT(
            "until ends the ramp of close: and open:; a set, add or times holds from its date on",
            "until beëindigt de helling van close: en open:; een set, add of times geldt vanaf zijn datum"),
    EXTENDS_RING("this file extends itself: %s", "dit bestand breidt zichzelf uit: %s"),
    NOT_A_SCENARIO(
            "%s is no scenario, expected a file that begins with doorstroom: 1",
            "%s is geen scenario, verwacht: een bestand dat begint met doorstroom: 1"),
    EXTENDS_FOLDER("found %s, a folder, expected a file", "gevonden: %s, een map, verwacht: een bestand"),
    EXTENDS_LONG("a chain of more than %d files", "een keten van meer dan %d bestanden"),
    NOT_A_REFORM(
            "a reform beside others holds changes only; %s belongs to a scenario of its own",
            "een maatregel naast andere bevat alleen wijzigingen; %s hoort in een eigen scenario"),
    NOT_OF_THIS_BASE("this reform does not extend %s", "deze maatregel breidt %s niet uit"),
    KNOWN_TWICE(
            "a scenario has known_numbers or known_children, not both",
            "een scenario heeft known_numbers of known_children, niet allebei"),
    NO_KNOWN_CHILDREN(
            "start_from: known_children needs known_children:",
            "start_from: known_children heeft known_children: nodig"),
    LIST_NOT_A_FILE(
            "this is not an ordinary file, expected a CSV file",
            "dit is geen gewoon bestand, verwacht: een CSV-bestand"),
    LIST_UNREADABLE("this list cannot be read", "deze lijst kan niet worden gelezen"),
    LIST_TOO_LARGE("this list is larger than %d MiB", "deze lijst is groter dan %d MiB"),
    LIST_TOO_LONG("this list has more than %d children", "deze lijst heeft meer dan %d kinderen"),
    LIST_ENCODING(
            "this list is not UTF-8 text: save it as UTF-8", "deze lijst is geen UTF-8-tekst: sla hem op als UTF-8"),
    LIST_NOT_CSV(
            "this list is not well-formed CSV; maybe a quote that was opened is not closed",
            "deze lijst is geen goed gevormde CSV; misschien is een aanhalingsteken niet gesloten"),
    LIST_EMPTY("this list is empty, expected the columns %s", "deze lijst is leeg, verwacht: de kolommen %s"),
    LIST_COLUMN(
            "column %d has a name that is not known here (known here: %s)",
            "kolom %d heeft een naam die hier niet bekend is (hier bekend: %s)"),
    LIST_COLUMN_NEAREST(
            "column %d has a name that is not known here; nearest is \"%s\" (known here: %s)",
            "kolom %d heeft een naam die hier niet bekend is; lijkt het meest op \"%s\" (hier bekend: %s)"),
    LIST_COLUMN_TWICE("the column %s stands here for the second time", "de kolom %s staat hier voor de tweede keer"),
    LIST_COLUMN_MISSING("the column %s is missing", "de kolom %s ontbreekt"),
    LIST_FIELDS("found %d fields, expected %d", "gevonden: %d velden, verwacht: %d"),
    LIST_BSN_COLUMN(
            "the column %s is refused: a list holds no citizen service numbers (BSN)",
            "de kolom %s wordt geweigerd: een lijst bevat geen burgerservicenummers"),
    LIST_BSN_VALUES(
            "the column %s is refused: it holds what look like citizen service numbers (BSN) in %d rows",
            "de kolom %s wordt geweigerd: die bevat zo te zien burgerservicenummers in %d rijen"),
    CELL_EMPTY("nothing stands here, expected %s", "hier staat niets, verwacht: %s"),
    CELL_FILLED(
            "expected nothing here for a child with the status %s", "verwacht: niets, bij een kind met de status %s"),
    CELL_UNKNOWN("expected %s of this scenario", "verwacht: %s van dit scenario"),
    CELL_NEAREST(
            "expected %s of this scenario; nearest is \"%s\"",
            "verwacht: %s van dit scenario; lijkt het meest op \"%s\""),
    CELL_DATE("expected a date such as 2026-01-31", "verwacht: een datum zoals 2026-01-31"),
    AN_ID("an id", "een id"),
    A_STATUS("a status, in_care, waiting or blocked,", "een status, in_care, waiting of blocked,"),
    ID_TWICE("this id stands at line %d too", "dit id staat ook op regel %d"),
    ID_LONG("this id has more than %d characters", "dit id heeft meer dan %d tekens"),
    DATE_AFTER_START("this date lies after the start, %s", "deze datum ligt na het begin, %s"),
    BORN_AFTER("the birth date lies after %s", "de geboortedatum ligt na %s"),
    BORN_TOO_LONG_AGO(
            "the birth date lies more than %d years before the start",
            "de geboortedatum ligt meer dan %d jaar voor het begin"),
    BEYOND_AGE(
            "children of the list that are past the age limit of every form: %d",
            "kinderen van de lijst die de leeftijdsgrens van elke vorm voorbij zijn: %d"),
    NEED_BEFORE_SINCE("need_since lies before since", "need_since ligt voor since"),
    BLOCKED_FOR_OWN(
            "a blocked child waits for a place elsewhere, not for one where it is",
            "een geblokkeerd kind wacht op een plaats elders, niet waar het al is"),
    NOT_HELD(
            "%s does not keep a child in its place until the next one is found, so nobody is blocked there",
            "%s houdt een kind niet vast tot de volgende plaats er is, dus daar is niemand geblokkeerd"),
    BEYOND_STAY(
            "children of the list in %2$s for longer than a stay there can last: %1$d; they leave on day 0",
            "kinderen van de lijst die langer in %2$s zijn dan een verblijf daar kan duren: %1$d; zij vertrekken op dag 0"),
    CHILDREN_OF("children from the stream %s", "kinderen uit de instroom %s");

    private final String english;
    private final String dutch;

    Rule(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    Text with(Object... parts) {
        return Text.of(english, dutch, parts);
    }
}
