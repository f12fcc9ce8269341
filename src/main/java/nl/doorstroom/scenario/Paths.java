package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Place;
import org.jspecify.annotations.Nullable;

/** Paths into the tree as messages show them: {@code routing.foster[0].to.home}. */
final class Paths {
    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d{1,4})]");
    private static final int LONGEST = 300;

    private Paths() {}

    /** The words of a path, or null if the text is none. */
    static @Nullable List<String> parse(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int end = 0;
        while (text.length() <= LONGEST && matcher.find() && matcher.start() == end) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            end = matcher.end();
        }
        return words.isEmpty() || end != text.length() ? null : words;
    }

    static String text(List<String> path) {
        return String.join(".", path);
    }

    /** The node at a path, or null. */
    static @Nullable Node find(Node top, List<String> path) {
        Node node = top;
        for (String word : path) {
            node = node == null ? null : child(node, word);
        }
        return node;
    }

    static @Nullable Node child(Node node, String word) {
        if (node instanceof Node.Fields fields) {
            return fields.get(word);
        }
        if (node instanceof Node.Items items && word.matches("\\d{1,4}")) {
            int index = Integer.parseInt(word);
            return index < items.nodes().size() ? items.nodes().get(index) : null;
        }
        return null;
    }

    /**
     * The tree with another node at a path; mappings on the way that are not there are made, null takes the node away.
     */
    static Node with(Node node, List<String> path, Node.@Nullable Field field) {
        String word = path.get(0);
        Node below = path.size() == 1 ? field == null ? null : field.value() : inner(node, path, field);
        if (node instanceof Node.Items items) {
            List<Node> nodes = new ArrayList<>(items.nodes());
            if (below != null) {
                nodes.set(Integer.parseInt(word), below);
            }
            return new Node.Items(items.place(), items.path(), nodes);
        }
        Node.Fields fields = (Node.Fields) node;
        if (below == null) {
            return fields.without(word);
        }
        Node.Field old = fields.byKey().get(word);
        boolean replaces = path.size() == 1 || old == null;
        return fields.with(
                new Node.Field(word, replaces && field != null ? field.place() : placeOf(old, below), below));
    }

    private static Place placeOf(Node.@Nullable Field old, Node below) {
        return old == null ? below.place() : old.place();
    }

    private static @Nullable Node inner(Node node, List<String> path, Node.@Nullable Field field) {
        Node child = child(node, path.get(0));
        if (child == null && field == null) {
            return null;
        }
        Node inner = child == null && field != null
                ? new Node.Fields(field.place(), Node.below(node.path(), path.get(0)), Map.of())
                : child;
        return inner == null ? null : with(inner, path.subList(1, path.size()), field);
    }
}
