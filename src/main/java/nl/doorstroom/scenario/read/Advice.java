package nl.doorstroom.scenario.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the writer may have meant: known slips are repaired one after another until the rule accepts the text. */
final class Advice {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("uur", "hours"),
            Map.entry("uren", "hours"),
            Map.entry("dag", "day"),
            Map.entry("dagen", "days"),
            Map.entry("weken", "weeks"),
            Map.entry("maand", "month"),
            Map.entry("maanden", "months"),
            Map.entry("jaar", "year"),
            Map.entry("jaren", "years"),
            Map.entry("tot", "to"),
            Map.entry("euro", "EUR"),
            Map.entry("geval", "case"),
            Map.entry("ja", "true"),
            Map.entry("nee", "false"),
            Map.entry("yes", "true"),
            Map.entry("no", "false"),
            Map.entry("on", "true"),
            Map.entry("off", "false"),
            Map.entry("waar", "true"),
            Map.entry("onwaar", "false"));

    private static final Pattern GROUPED = Pattern.compile("(?<![A-Za-z_0-9])\\d+(?:_\\d+)+");

    private static final List<String> WORDS = List.of(
            "hour",
            "hours",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "per",
            "to",
            "youth",
            "youth_0_17",
            "youth_0_22",
            "case",
            "EUR",
            "true",
            "false");

    private static final List<UnaryOperator<String>> SLIPS = List.of(
            text -> text.replaceAll("(\\d),(\\d)", "$1.$2"),
            Advice::withoutUnderscores,
            text -> text.replaceAll("^\\.(?=\\d)", "0."),
            text -> text.replaceAll("^([+-]?)0+(?=\\d)", "$1"),
            text -> text.replaceAll("^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})$", "$3-$2-$1"),
            text -> text.replaceAll("-(\\d)(?=-|$)", "-0$1"),
            text -> text.replaceAll("^(\\d{4})/(\\d{2})/(\\d{2})$", "$1-$2-$3"),
            text -> text.replaceAll("(\\d)([\\p{L}]{3,})", "$1 $2"),
            text -> text.replaceAll("\\s*/\\s*", " per "),
            text -> text.replaceAll("[\u2013\u2014]|\\.\\.+", " to "),
            text -> text.replaceAll("(?<=[\\d%])\\s*-\\s*(?=\\d)", " to "),
            Advice::english,
            Advice::spelled);

    private static final List<String> ENDINGS = List.of("%", " days", " per year", " per day");

    private Advice() {}

    /** The text put right, or null if no known slip explains it. */
    static @Nullable String on(String written, Predicate<String> accepted) {
        if (written.length() > Quoted.MAX_CHARACTERS) {
            return null;
        }
        String text = written.strip();
        for (UnaryOperator<String> slip : SLIPS) {
            text = slip.apply(text);
            if (!text.equals(written) && accepted.test(text)) {
                return text;
            }
        }
        for (String ending : ENDINGS) {
            if (accepted.test(text + ending)) {
                return text + ending;
            }
        }
        return null;
    }

    private static String withoutUnderscores(String text) {
        return GROUPED.matcher(text).replaceAll(digits -> digits.group().replace("_", ""));
    }

    private static String english(String text) {
        return eachWord(text, word -> ENGLISH.getOrDefault(word.toLowerCase(Locale.ROOT), word));
    }

    private static String spelled(String text) {
        return eachWord(text, word -> {
            String nearest = word.chars().anyMatch(Character::isLetter) ? Nearest.of(word, WORDS) : null;
            return nearest == null ? word : nearest;
        });
    }

    private static String eachWord(String text, UnaryOperator<String> change) {
        return String.join(" ", List.of(text.split("\\s+")).stream().map(change).toList());
    }
}
