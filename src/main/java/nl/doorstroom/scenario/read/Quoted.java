package nl.doorstroom.scenario.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Text from a file made safe to print: cut to size, with control, direction and other invisible characters escaped. */
public final class Quoted {
    static final int MAX_CHARACTERS = 80;

    private Quoted() {}

    /** The text between double quotes. */
    public static String of(String text) {
        return '"' + plain(text) + '"';
    }

    /** The text without quotes. */
    public static String plain(String text) {
        StringBuilder shown = new StringBuilder();
        int[] characters = text.codePoints().limit(MAX_CHARACTERS + 1L).toArray();
        int kept = characters.length > MAX_CHARACTERS ? MAX_CHARACTERS - 3 : characters.length;
        for (int i = 0; i < kept; i++) {
            append(shown, characters[i]);
        }
        return characters.length > MAX_CHARACTERS ? shown.append("...").toString() : shown.toString();
    }

    /** A number with at most nine digits, without needless zeros. */
    public static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(9)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** One character for one, so that a caret below still points right. */
    static String sameWidth(String text) {
        return text.codePoints()
                .map(c -> c == '\t' ? ' ' : isInvisible(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void append(StringBuilder shown, int character) {
        if (character == '\n') {
            shown.append("\\n");
        } else if (character == '\t') {
            shown.append("\\t");
        } else if (isInvisible(character)) {
            shown.append(String.format(Locale.ROOT, "\\u%04x", character));
        } else {
            shown.appendCodePoint(character);
        }
    }

    /** Whether a text has a character that nobody sees, such as a control or a direction mark. */
    public static boolean hasInvisible(String text) {
        return text.codePoints().anyMatch(Quoted::isInvisible);
    }

    /** Controls, direction marks, surrogates, private and unassigned characters, line and paragraph separators. */
    static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
