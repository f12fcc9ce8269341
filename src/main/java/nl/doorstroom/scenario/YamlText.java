package nl.doorstroom.scenario;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.doorstroom.scenario.read.Node;

/** Writes nodes as YAML: what fits on a line in one, the rest in blocks, with a comment behind every value. */
final class YamlText {
    private static final int WIDEST = 160;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 ._%/+@-]*[A-Za-z0-9%+])?");

    private final Function<Node, String> comment;
    private final StringBuilder text = new StringBuilder();

    YamlText(Function<Node, String> comment) {
        this.comment = comment;
    }

    /** The fields of a mapping as a block. */
    String write(Node.Fields fields) {
        block(fields, 0);
        return text.toString();
    }

    private void block(Node.Fields fields, int indent) {
        for (Node.Field field : fields.byKey().values()) {
            text.append(" ".repeat(indent)).append(quoted(field.key(), false)).append(':');
            value(field.value(), indent);
        }
    }

    private void value(Node node, int indent) {
        String flow = flow(node);
        boolean fits = flow.length() + indent <= WIDEST
                && isOfOneLine(node, node.place().line());
        if (fits || node instanceof Node.Scalar || isEmpty(node)) {
            text.append(' ').append(flow).append(comment.apply(node)).append('\n');
        } else if (node instanceof Node.Fields fields) {
            text.append('\n');
            block(fields, indent + 2);
        } else if (node instanceof Node.Items items) {
            text.append('\n');
            for (Node item : items.nodes()) {
                text.append(" ".repeat(indent))
                        .append("  - ")
                        .append(flow(item))
                        .append(comment.apply(item))
                        .append('\n');
            }
        }
    }

    private static boolean isEmpty(Node node) {
        return (node instanceof Node.Fields fields && fields.byKey().isEmpty())
                || (node instanceof Node.Items items && items.nodes().isEmpty());
    }

    private static boolean isOfOneLine(Node node, int line) {
        if (node instanceof Node.Fields fields) {
            return fields.byKey().values().stream().allMatch(field -> isOfOneLine(field.value(), line));
        }
        if (node instanceof Node.Items items) {
            return items.nodes().stream().allMatch(item -> isOfOneLine(item, line));
        }
        return node.place().line() == line;
    }

    /** A node on one line. */
    static String flow(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return quoted(scalar.text(), scalar.quoted());
        }
        if (node instanceof Node.Items items) {
            return items.nodes().stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        Map<String, Node.Field> byKey = ((Node.Fields) node).byKey();
        List<String> parts = byKey.values().stream()
                .map(field -> quoted(field.key(), false) + ": " + flow(field.value()))
                .toList();
        return parts.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text, boolean wasQuoted) {
        boolean reads = PLAIN.matcher(text).matches() || text.matches("-?[0-9.]+");
        if (reads && !wasQuoted) {
            return text;
        }
        StringBuilder escaped = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.append('"').toString();
    }
}
