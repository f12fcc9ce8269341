package nl.doorstroom.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Place;

/** What a run was given, written out: the whole scenario with the place of every value, and how it differs from its base. */
public final class Resolved {
    private static final Map<String, String> FORM_DEFAULTS = defaults(
            "scale", "regional",
            "holds_place", "false",
            "when_full", "wait",
            "from_age", "0",
            "until_age", "18");
    private static final Map<String, String> RUN_DEFAULTS = defaults("replications", "50");

    private Resolved() {}

    private static Map<String, String> defaults(String... keysAndValues) {
        Map<String, String> defaults = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            defaults.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return defaults;
    }

    /**
     * The scenario as one file: all files laid over one another, defaults filled in, changes in full. Behind each value
     * stands where it was written. Reading it gives the same scenario.
     */
    public static String yaml(Loaded loaded) {
        Node.Fields tree = withDefaults(loaded.tree());
        return new YamlText(Resolved::comment).write(tree);
    }

    private static String comment(Node node) {
        return node.place().line() == 0
                ? "  # default"
                : "  # " + node.place().file().name().replaceAll("\\s+", " ") + ":"
                        + node.place().line();
    }

    private static Node.Fields withDefaults(Node.Fields tree) {
        Node.Fields filled = tree;
        if (tree.get("run") instanceof Node.Fields run) {
            filled = filled.with(new Node.Field("run", run.place(), with(run, RUN_DEFAULTS)));
        }
        if (tree.get("forms") instanceof Node.Fields forms) {
            Node.Fields all = forms;
            for (Node.Field form : forms.byKey().values()) {
                if (form.value() instanceof Node.Fields fields) {
                    all = all.with(new Node.Field(form.key(), form.place(), with(fields, FORM_DEFAULTS)));
                }
            }
            filled = filled.with(new Node.Field("forms", forms.place(), all));
        }
        return filled;
    }

    private static Node.Fields with(Node.Fields fields, Map<String, String> defaults) {
        Node.Fields filled = fields;
        Place nowhere = new Place(fields.place().file(), 0, 0);
        for (Map.Entry<String, String> one : defaults.entrySet()) {
            if (!fields.has(one.getKey())) {
                Node value = new Node.Scalar(nowhere, Node.below(fields.path(), one.getKey()), one.getValue(), false);
                filled = filled.with(new Node.Field(one.getKey(), nowhere, value));
            }
        }
        return filled;
    }

    /** What was added to, taken from and changed in the base, one line each, then the dated changes; empty for the base itself. */
    public static String difference(Loaded loaded) {
        Map<String, Node> before = new LinkedHashMap<>();
        Map<String, Node> after = new LinkedHashMap<>();
        flatten(loaded.base().without("extends").without("changes"), "", before);
        flatten(loaded.tree().without("changes"), "", after);
        StringBuilder text = new StringBuilder();
        after.forEach((path, node) -> {
            Node old = before.get(path);
            if (old == null) {
                text.append("+ " + path + ": " + line(node));
            } else if (!YamlText.flow(old).equals(YamlText.flow(node))) {
                text.append("~ " + path + ": " + YamlText.flow(old) + " -> " + line(node));
            }
        });
        before.forEach((path, node) -> {
            if (!after.containsKey(path)) {
                text.append("- " + path + ": " + line(node));
            }
        });
        List<Node> old = changes(loaded.base());
        changes(loaded.tree()).stream()
                .filter(change -> !old.contains(change))
                .forEach(change -> text.append("+ changes: " + line(change)));
        return text.toString();
    }

    private static String line(Node node) {
        return YamlText.flow(node) + comment(node) + "\n";
    }

    private static List<Node> changes(Node.Fields tree) {
        return tree.get("changes") instanceof Node.Items items ? items.nodes() : List.of();
    }

    private static void flatten(Node node, String path, Map<String, Node> leaves) {
        if (node instanceof Node.Fields fields && !fields.byKey().isEmpty()) {
            fields.byKey().forEach((key, field) -> flatten(field.value(), Node.below(path, key), leaves));
        } else {
            leaves.put(path, node);
        }
    }
}
