package nl.doorstroom.output.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Labels made short enough for a column, each still told apart from the others. */
public final class ShortLabels {
    private ShortLabels() {}

    /**
     * The labels, cut in the middle where they are too long; those that would be the same end in their id.
     *
     * @param labels by id
     * @param width characters at most, unless an id alone takes more
     * @return by id, in the same order
     */
    public static Map<String, String> distinct(Map<String, String> labels, int width) {
        Set<String> once = new TreeSet<>();
        Set<String> clashing = new TreeSet<>();
        labels.values().stream().map(label -> cut(label, width)).forEach(name -> {
            if (!once.add(name)) {
                clashing.add(name);
            }
        });
        Map<String, String> names = new LinkedHashMap<>();
        labels.forEach((id, label) -> {
            String name = cut(label, width);
            names.put(id, clashing.contains(name) ? withId(label, id, width) : name);
        });
        return names;
    }

    private static String withId(String label, String id, int width) {
        int room = width - id.length() - 3;
        return room < 4 ? id : cut(label, room) + " [" + id + "]";
    }

    /** A text of at most a number of characters, with its beginning and its end. */
    public static String cut(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        int tail = (width - 1) / 2;
        String head = text.substring(0, width - 1 - tail);
        return head.stripTrailing() + "…" + text.substring(text.length() - tail).stripLeading();
    }
}
