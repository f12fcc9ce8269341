package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Priority classes: a named list, or numbers where there is no list. */
final class Classes {
    /** The class of displaced children, always ahead of the others (R11). */
    private static final String DISPLACED = "displaced";

    private Classes() {}

    /** The classes of a scenario, highest first. */
    static List<String> all(Node.Fields top, Values values) {
        Node list = top.get("classes");
        return list == null ? numbered(top) : named(list, values);
    }

    private static List<String> named(Node list, Values values) {
        List<String> classes = new ArrayList<>();
        for (Node item : values.items(list)) {
            String name = item instanceof Node.Scalar scalar ? scalar.text() : "";
            Node.Field field = new Node.Field(name, item.place(), item);
            if (name.equals(DISPLACED) || classes.contains(name)) {
                values.problems().add(new Problem(item.place(), item.path(), Rule.NAME_RESERVED.with(name)));
            } else if (name.matches("[1-9]\\d?") || values.isName(field, item.path())) {
                classes.add(name);
            }
        }
        return List.copyOf(classes);
    }

    private static List<String> numbered(Node.Fields top) {
        List<String> found = new ArrayList<>();
        for (String section : List.of("profiles", "frames", "arrivals")) {
            if (top.get(section) instanceof Node.Fields fields) {
                fields.byKey().values().forEach(field -> {
                    if (field.value() instanceof Node.Fields inner
                            && inner.get("class") instanceof Node.Scalar scalar
                            && scalar.text().matches("[1-9]\\d?")
                            && !found.contains(scalar.text())) {
                        found.add(scalar.text());
                    }
                });
            }
        }
        found.sort(Comparator.comparingInt(Integer::parseInt));
        return List.copyOf(found);
    }

    static @Nullable String read(@Nullable Node node, List<String> classes, Values values) {
        if (node != null && classes.isEmpty()) {
            values.expected(node, Rule.NUMBERED_CLASS.with());
            return null;
        }
        return values.word(node, classes, Rule.A_CLASS.with());
    }
}
