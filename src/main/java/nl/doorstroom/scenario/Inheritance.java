package nl.doorstroom.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.Quoted;
import nl.doorstroom.scenario.read.Reader;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads a file and those it extends, and lays the one over the other. */
final class Inheritance {
    private static final int LONGEST_CHAIN = 16;

    /** Sections whose members merge key by key; of other sections only the members themselves replace one another. */
    private static final Set<String> SECTIONS_OF_SECTIONS =
            Set.of("forms", "arrivals", "profiles", "frames", "routing", "known_numbers");

    private final Problems problems;

    Inheritance(Problems problems) {
        this.problems = problems;
    }

    /** A file of a chain. */
    record Link(String name, Path path, Node.Fields top) {}

    /** The files from the base to the one named, or an empty list after reporting why one cannot be read. */
    List<Link> chain(String name, Path path) {
        List<Link> links = new ArrayList<>();
        Set<Path> seen = new LinkedHashSet<>();
        String nextName = name;
        Path next = path;
        Node extending = null;
        while (next != null) {
            Node.Fields top = links.isEmpty()
                    ? Reader.read(nextName, next, problems)
                    : extendedTop(nextName, next, Objects.requireNonNull(extending));
            if (top == null) {
                return List.of();
            }
            seen.add(real(next));
            links.add(0, new Link(nextName, next, top));
            requireVersion(top);
            Node extended = top.get("extends");
            extending = extended;
            next = extended == null ? null : extended(extended, next, seen);
            if (extended != null && next == null) {
                return List.of();
            }
            nextName = next == null ? nextName : shownName(nextName, next, extended);
        }
        return links;
    }

    /** What a file extends may be any file of the system: of one that is no scenario no message shows a line. */
    private Node.@Nullable Fields extendedTop(String name, Path path, Node extending) {
        Problems own = new Problems();
        Node.Fields top = Reader.read(name, path, own);
        boolean isScenario = top == null ? Reader.hasKey(path, "doorstroom") : top.has("doorstroom");
        boolean isQuiet =
                own.sorted().stream().allMatch(problem -> problem.place().line() == 0);
        if (isScenario || (top == null && isQuiet)) {
            problems.addAll(own);
            return top;
        }
        problems.add(extending, Rule.NOT_A_SCENARIO.with(Quoted.plain(name)));
        return null;
    }

    private void requireVersion(Node.Fields top) {
        Values values = new Values(problems);
        Node version = top.get("doorstroom");
        if (version == null) {
            problems.add(new Problem(top.place(), "doorstroom", Rule.MISSING.with("doorstroom", Rule.VERSION.with())));
        } else {
            boolean isKnown =
                    version instanceof Node.Scalar scalar && scalar.text().equals("1");
            if (!isKnown) {
                values.expected(version, Rule.VERSION.with());
            }
        }
    }

    private @Nullable Path extended(Node node, Path from, Set<Path> seen) {
        String written = new Values(problems).text(node);
        if (written == null) {
            return null;
        }
        try {
            Path path = from.resolveSibling(written);
            if (seen.contains(real(path))) {
                problems.add(node, Rule.EXTENDS_RING.with(Quoted.plain(written)));
                return null;
            }
            if (!Files.exists(path)) {
                problems.add(Reader.missing(node, path));
                return null;
            }
            if (Files.isDirectory(path)) {
                problems.add(node, Rule.EXTENDS_FOLDER.with(Quoted.of(written)));
                return null;
            }
            if (seen.size() >= LONGEST_CHAIN) {
                problems.add(node, Rule.EXTENDS_LONG.with(LONGEST_CHAIN));
                return null;
            }
            return path;
        } catch (InvalidPathException e) {
            problems.add(node, Rule.NO_FILE_NAME.with(Quoted.of(written)));
            return null;
        }
    }

    private static String shownName(String childName, Path path, @Nullable Node extended) {
        String written = extended instanceof Node.Scalar scalar ? scalar.text() : path.toString();
        Path child = Path.of(childName);
        return child.resolveSibling(written).normalize().toString();
    }

    /** The path by which a file is known, whatever way it is named. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException | SecurityException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** All files of a chain as one. */
    static Node.Fields merged(List<Link> chain) {
        Node.Fields merged = chain.get(0).top();
        for (Link link : chain.subList(1, chain.size())) {
            merged = merged(merged, link.top());
        }
        return merged.without("extends");
    }

    private static Node.Fields merged(Node.Fields base, Node.Fields own) {
        Node.Fields merged = base;
        for (Node.Field field : own.byKey().values()) {
            Node below = base.get(field.key());
            if (field.key().equals("changes") && below != null) {
                merged = merged.with(new Node.Field("changes", field.place(), joined(below, field.value())));
            } else if (below instanceof Node.Fields section && field.value() instanceof Node.Fields over) {
                int levels = SECTIONS_OF_SECTIONS.contains(field.key())
                        ? 2
                        : field.key().equals("title") ? 0 : 1;
                merged = merged.with(new Node.Field(field.key(), field.place(), laidOver(section, over, levels)));
            } else {
                merged = replaced(merged, field);
            }
        }
        return merged;
    }

    private static Node joined(Node below, Node above) {
        List<Node> nodes = new ArrayList<>(listed(below));
        nodes.addAll(listed(above));
        return new Node.Items(above.place(), above.path(), nodes);
    }

    private static List<Node> listed(Node node) {
        return node instanceof Node.Items items ? items.nodes() : List.of(node);
    }

    private static Node.Fields laidOver(Node.Fields below, Node.Fields above, int levels) {
        if (levels == 0) {
            return above;
        }
        Node.Fields laid = below;
        for (Node.Field field : above.byKey().values()) {
            boolean merges =
                    levels > 1 && below.get(field.key()) instanceof Node.Fields && field.value() instanceof Node.Fields;
            laid = merges
                    ? laid.with(new Node.Field(
                            field.key(),
                            field.place(),
                            laidOver(inner(below, field), (Node.Fields) field.value(), levels - 1)))
                    : replaced(laid, field);
        }
        return laid;
    }

    private static Node.Fields inner(Node.Fields below, Node.Field field) {
        return below.get(field.key()) instanceof Node.Fields fields ? fields : below;
    }

    /** {@code key: ~} takes away what the base had. */
    private static Node.Fields replaced(Node.Fields fields, Node.Field field) {
        boolean takesAway = field.value() instanceof Node.Scalar scalar && scalar.isEmpty() && fields.has(field.key());
        return takesAway ? fields.without(field.key()) : fields.with(field);
    }
}
