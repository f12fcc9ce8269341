package nl.doorstroom.scenario.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a file.
 *
 * @param path where in the scenario, such as {@code forms.foster.stay}; empty for the file as a whole
 * @param text what was found and what was expected
 * @param nearest the known word most like the one found, or null
 * @param maybe advice on a line of its own, or null
 */
public record Problem(
        Place place,
        String path,
        Text text,
        @Nullable String nearest,
        @Nullable Text maybe) {
    private static final int WIDEST_LINE = 120;
    private static final int KEPT_BEFORE = 60;

    public Problem(Place place, String path, Text text) {
        this(place, path, text, null, null);
    }

    /** The problem as a user sees it: the message, the line of the file with a caret, and the advice. */
    public String in(Locale locale) {
        StringBuilder shown = new StringBuilder(place.toString()).append(": ");
        if (!path.isEmpty()) {
            shown.append(Quoted.plain(path)).append(": ");
        }
        shown.append(text.in(locale));
        if (place.line() > 0) {
            appendLine(shown);
        }
        if (maybe != null) {
            shown.append('\n').append(maybe.in(locale));
        }
        return shown.toString();
    }

    private void appendLine(StringBuilder shown) {
        int[] line = place.file().line(place.line()).codePoints().toArray();
        int column = Math.min(place.column(), line.length + 1);
        int from = line.length > WIDEST_LINE ? Math.max(0, column - 1 - KEPT_BEFORE) : 0;
        int to = Math.min(line.length, from + WIDEST_LINE);
        String part = Quoted.sameWidth(new String(line, from, to - from));
        if (part.isBlank()) {
            return;
        }
        shown.append('\n').append(part.stripTrailing());
        shown.append('\n').append(" ".repeat(column - 1 - from)).append('^');
    }
}
