package nl.doorstroom.scenario.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a scenario file with the place it was written and its path from the top, such as {@code forms.foster.stay}. */
public sealed interface Node {
    Place place();

    String path();

    /** The same value at another path: what a dated change puts in the tree keeps its own file and line. */
    Node at(String newPath);

    /** Longer than any of a scenario; what lies below has the same path, so that deep files do not fill the memory with paths. */
    int LONGEST_PATH = 1000;

    /** The path of a key below a path. */
    static String below(String path, String key) {
        return path.isEmpty() ? key : longer(path, "." + key);
    }

    /** The path of the index-th item of a list. */
    static String below(String path, int index) {
        return longer(path, "[" + index + "]");
    }

    private static String longer(String path, String step) {
        return path.length() > LONGEST_PATH ? path : path + step;
    }

    /**
     * A text as it was written; numbers, dates and words are told apart by who reads them.
     *
     * @param quoted whether it stood in quotes or in a block, and so is text and nothing else
     */
    record Scalar(Place place, String path, String text, boolean quoted) implements Node {
        @Override
        public Scalar at(String newPath) {
            return new Scalar(place, newPath, text, quoted);
        }

        /** Whether nothing was written here: {@code key:}, {@code key: ~} or {@code key: null}. */
        public boolean isEmpty() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** A list. */
    record Items(Place place, String path, List<Node> nodes) implements Node {
        public Items {
            nodes = List.copyOf(nodes);
        }

        @Override
        public Items at(String newPath) {
            List<Node> moved = new ArrayList<>(nodes.size());
            for (int i = 0; i < nodes.size(); i++) {
                moved.add(nodes.get(i).at(below(newPath, i)));
            }
            return new Items(place, newPath, moved);
        }
    }

    /** A mapping, in the order of the file. */
    record Fields(Place place, String path, Map<String, Field> byKey) implements Node {
        public Fields {
            byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
        }

        public @Nullable Node get(String key) {
            Field field = byKey.get(key);
            return field == null ? null : field.value();
        }

        public boolean has(String key) {
            return byKey.containsKey(key);
        }

        /** The same mapping with one field put in place of the one with its key, or added at the end. */
        public Fields with(Field field) {
            Map<String, Field> changed = new LinkedHashMap<>(byKey);
            changed.put(field.key(), field);
            return new Fields(place, path, changed);
        }

        /** The same mapping without a key. */
        public Fields without(String key) {
            Map<String, Field> changed = new LinkedHashMap<>(byKey);
            changed.remove(key);
            return new Fields(place, path, changed);
        }

        @Override
        public Fields at(String newPath) {
            Map<String, Field> moved = new LinkedHashMap<>();
            byKey.forEach((key, field) ->
                    moved.put(key, new Field(key, field.place(), field.value().at(below(newPath, key)))));
            return new Fields(place, newPath, moved);
        }
    }

    /** A key with its value. */
    record Field(String key, Place place, Node value) {}
}
