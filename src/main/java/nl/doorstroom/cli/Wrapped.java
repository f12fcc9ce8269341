package nl.doorstroom.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text broken into lines that fit the terminal. */
final class Wrapped {
    /** The width when the terminal does not say how wide it is. */
    static final int USUAL = 100;

    private static final int NARROWEST = 80;
    private static final int WIDEST = 400;

    private Wrapped() {}

    /** The width that {@code COLUMNS} says, which the launcher sets on a terminal. */
    static int width(@Nullable String columns) {
        if (columns == null || !columns.matches("[1-9][0-9]{0,4}")) {
            return USUAL;
        }
        return Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns)));
    }

    /** The text in lines of at most this many characters, broken at spaces, and within a word where there is none. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (line.length() > width) {
                int cut = Character.isHighSurrogate(line.charAt(width - 1)) ? width - 1 : width;
                lines.add(line.substring(0, cut));
                line.delete(0, cut);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text behind a start, in lines of at most this many characters; the later lines begin below the text. */
    static List<String> behind(String start, String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : lines(text, width - start.length())) {
            lines.add((lines.isEmpty() ? start : " ".repeat(start.length())) + line);
        }
        return lines;
    }
}
