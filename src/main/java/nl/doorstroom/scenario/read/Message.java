package nl.doorstroom.scenario.read;

/** Every message of the reading layer, in English and in Dutch. */
enum Message {
    ONE_PROBLEM(
            "%d problem in %s; nothing was simulated and no output folder was made.",
            "%d probleem in %s; er is niets gesimuleerd en geen uitvoermap gemaakt."),
    MANY_PROBLEMS(
            "%d problems in %s; nothing was simulated and no output folder was made.",
            "%d problemen in %s; er is niets gesimuleerd en geen uitvoermap gemaakt."),
    TOO_MANY_PROBLEMS(
            "%d problems or more in %s: reading stopped there; nothing was simulated and no output folder was made.",
            "%d of meer problemen in %s: daar is het lezen gestopt; er is niets gesimuleerd en geen uitvoermap gemaakt."),
    AND_MORE("... and %d more", "... en nog %d"),

    FOUND_EXPECTED("found %s, expected %s", "gevonden: %s, verwacht: %s"),
    NOTHING("nothing", "niets"),
    A_LIST("a list", "een lijst"),
    A_MAPPING("a mapping", "een lijst van sleutels met waarden"),
    MISSING_KEY("the key \"%s\" is missing, expected %s", "de sleutel \"%s\" ontbreekt, verwacht: %s"),
    UNKNOWN_KEY("unknown key (known here: %s)", "onbekende sleutel (hier bekend: %s)"),
    UNKNOWN_KEY_NEAREST(
            "unknown key; nearest is \"%s\" (known here: %s)",
            "onbekende sleutel; lijkt het meest op \"%s\" (hier bekend: %s)"),
    UNKNOWN_NAME("found %s, expected %s (known here: %s)", "gevonden: %s, verwacht: %s (hier bekend: %s)"),
    UNKNOWN_NAME_NEAREST(
            "found %s, expected %s; nearest is \"%s\" (known here: %s)",
            "gevonden: %s, verwacht: %s; lijkt het meest op \"%s\" (hier bekend: %s)"),
    NONE_KNOWN("none", "geen"),

    NO_SUCH_FILE("no such file", "dit bestand bestaat niet"),
    NO_SUCH_FILE_NEAREST("no such file; nearest is \"%s\"", "dit bestand bestaat niet; lijkt het meest op \"%s\""),
    A_FOLDER("this is a folder, expected a file", "dit is een map, verwacht: een bestand"),
    NOT_A_REGULAR_FILE(
            "this is a device, pipe or socket, expected an ordinary file",
            "dit is een apparaat, pijp of socket, verwacht: een gewoon bestand"),
    UNREADABLE("this file cannot be read (%s)", "dit bestand kan niet worden gelezen (%s)"),
    TOO_LARGE(
            "this file is larger than %d KiB, the most a scenario may be",
            "dit bestand is groter dan %d KiB, het maximum voor een scenario"),
    EMPTY_FILE("this file is empty, expected a scenario", "dit bestand is leeg, verwacht: een scenario"),
    MAYBE_NEW("Maybe start with: doorstroom new REGION", "Misschien helpt een begin van: doorstroom new REGIO"),
    WRONG_ENCODING("the byte 0x%02x is not UTF-8 text", "de byte 0x%02x is geen UTF-8-tekst"),
    OTHER_UNICODE("this file is in %s, expected UTF-8", "dit bestand is in %s, verwacht: UTF-8"),
    MAYBE_SAVE_AS_UTF8(
            "Maybe the file was saved as Windows-1252 or UTF-16: save it as UTF-8.",
            "Misschien is het bestand opgeslagen als Windows-1252 of UTF-16: sla het op als UTF-8."),
    CONTROL_CHARACTER(
            "found the invisible character U+%04X, expected text",
            "gevonden: het onzichtbare teken U+%04X, verwacht: tekst"),
    LINE_BREAK("found a line break, expected one line", "gevonden: een regeleinde, verwacht: één regel"),
    LINE_TOO_LONG("a line of %d characters, expected at most %d", "een regel van %d tekens, verwacht: hooguit %d"),

    NOT_YAML("this is not well-formed YAML: %s", "dit is geen goed gevormde YAML: %s"),
    MAYBE_TABS("Maybe there is a tab: indent with spaces.", "Misschien staat er een tab: spring in met spaties."),
    MAYBE_QUOTES(
            "Maybe a text with \": \" or \" #\" in it needs quotes, or a line is indented too far.",
            "Misschien moet tekst met \": \" of \" #\" tussen aanhalingstekens, of springt een regel te ver in."),
    MAYBE_UNCLOSED(
            "Maybe a bracket or a quote that was opened is not closed.",
            "Misschien is een haakje of aanhalingsteken wel geopend maar niet gesloten."),
    TOO_DEEP("more than %d levels deep, expected fewer", "dieper dan %d niveaus, verwacht: minder"),
    TOO_MANY_VALUES(
            "more than %d keys and values, expected fewer", "meer dan %d sleutels en waarden, verwacht: minder"),
    TEXT_TOO_LONG("a text of %d characters, expected at most %d", "een tekst van %d tekens, verwacht: hooguit %d"),
    ANCHOR("found the anchor %s, expected the value itself", "gevonden: het anker %s, verwacht: de waarde zelf"),
    ALIAS("found the alias %s, expected the value itself", "gevonden: de verwijzing %s, verwacht: de waarde zelf"),
    TAG("found the tag %s, expected the value itself", "gevonden: het label %s, verwacht: de waarde zelf"),
    MAYBE_NO_REFERENCES(
            "Maybe you want to share values: a scenario has no anchors, aliases, tags or merge keys; use extends.",
            "Misschien wilt u waarden delen: een scenario kent geen ankers, verwijzingen, labels of samenvoegsleutels; gebruik extends."),
    MERGE_KEY(
            "found the merge key \"<<\", expected a key",
            "gevonden: de samenvoegsleutel \"<<\", verwacht: een sleutel"),
    SECOND_DOCUMENT(
            "found a second document, expected one document in a file",
            "gevonden: een tweede document, verwacht: één document per bestand"),
    DIRECTIVE("found a %%-directive, expected a scenario", "gevonden: een %%-instructie, verwacht: een scenario"),
    KEY_NOT_TEXT("found %s as a key, expected a word", "gevonden: %s als sleutel, verwacht: een woord"),
    DUPLICATE_KEY(
            "the key %s stands here for the second time; the first is at line %d",
            "de sleutel %s staat hier voor de tweede keer; de eerste staat op regel %d"),
    TOP_NOT_MAPPING(
            "found %s, expected keys such as forms: and arrivals:",
            "gevonden: %s, verwacht: sleutels zoals forms: en arrivals:"),

    A_NUMBER("a number", "een getal"),
    NUMBER_WITHIN("a number from %s to %s", "een getal van %s tot en met %s"),
    NUMBER_AT_LEAST("a number of %s or more", "een getal van %s of meer"),
    WHOLE_WITHIN("a whole number from %s to %s", "een geheel getal van %s tot en met %s"),
    A_SHARE("a share from 0 to 1, such as 0.4 or 40%%", "een aandeel van 0 tot en met 1, zoals 0.4 of 40%%"),
    A_POSITIVE_SHARE(
            "a share above 0, up to 1, such as 0.9 or 90%%", "een aandeel boven 0, tot en met 1, zoals 0.9 of 90%%"),
    TIME_TOO_LONG("a time of at most 1000 years", "een tijd van hooguit 1000 jaar"),
    A_HAZARD("at most once an hour, 1 per 1 hour", "hooguit eens per uur, 1 per 1 hour"),
    HOURS_OF_HELP("at most 24 hours per day", "hooguit 24 uur per dag, 24 per day"),
    GROWTH_WITHIN("a change from -50%% to 100%% per year", "een verandering van -50%% tot en met 100%% per jaar"),
    A_DURATION("a time such as 28 days, 6.5 months or 4 hours", "een tijd zoals 28 days, 6.5 months of 4 hours"),
    A_POSITIVE_DURATION("a time longer than 0, such as 28 days", "een tijd langer dan 0, zoals 28 days"),
    A_RATE("a rate such as 18 per year or 8 per 28 days", "een aantal per tijd, zoals 18 per year of 8 per 28 days"),
    A_YOUTH_RATE(
            "a rate such as 18 per year or 44 per 1000 youth_0_17 per year",
            "een aantal per tijd, zoals 18 per year of 44 per 1000 youth_0_17 per year"),
    MONEY("an amount in euro such as %s", "een bedrag in euro zoals %s"),
    A_DATE("a date such as 2026-01-31", "een datum zoals 2026-01-31"),
    TRUE_OR_FALSE("true or false", "true of false"),
    A_NAME(
            "a name of letters, digits, - and _ that starts with a letter, at most %d long",
            "een naam van letters, cijfers, - en _ die met een letter begint, hooguit %d lang"),
    A_TEXT("a text", "een tekst"),
    A_GROWTH("a change per year such as 5%% per year", "een verandering per jaar, zoals 5%% per year"),
    A_FACTOR("a factor such as 0.9 or 90%%", "een factor zoals 0.9 of 90%%"),
    RANGE_NOT_ONE("found %s, expected a range such as %s", "gevonden: %s, verwacht: een bereik zoals %s"),
    RANGE_BACKWARDS("found %s, expected the lower end first", "gevonden: %s, verwacht: de lage kant eerst"),
    OUTSIDE_RANGE("the value %s lies outside its range %s", "de waarde %s ligt buiten het bereik %s"),
    MAYBE("Maybe write: %s", "Misschien: %s");

    private final String english;
    private final String dutch;

    Message(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    /** The message with its gaps filled. */
    Text with(Object... parts) {
        return Text.of(english, dutch, parts);
    }
}
