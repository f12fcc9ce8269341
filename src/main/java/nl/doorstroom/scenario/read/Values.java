package nl.doorstroom.scenario.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values. What cannot be read is reported and given back as null (or NaN for a number), so that reading
 * goes on; a null is never reported twice.
 */
public final class Values {
    /** The longest name of a form, an area or anything else with a name. */
    public static final int LONGEST_NAME = 60;

    static final Set<String> REMARKS = Set.of("source", "note", "range");

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final Problems problems;
    private final List<Origin> origins = new ArrayList<>();

    public Values(Problems problems) {
        this.problems = problems;
    }

    public Problems problems() {
        return problems;
    }

    /** Where the numbers read so far come from: those with a source, a range or a note. */
    public List<Origin> origins() {
        return List.copyOf(origins);
    }

    /** A number in the notation given, plain or as {@code {value: ..., source: ..., range: ..., note: ...}}. */
    public @Nullable Quantity quantity(@Nullable Node node, Notation notation) {
        return quantity(node, notation, notation.expected());
    }

    /** As {@link #quantity(Node, Notation)}, where something else than a number would do as well. */
    public @Nullable Quantity quantity(@Nullable Node node, Notation notation, Text expected) {
        if (!(node instanceof Node.Fields fields)) {
            return node == null ? null : scalar(node, notation, expected);
        }
        Keys keys = new Keys(fields, this, "value", "source", "range", "note");
        Node value = fields.get("value");
        if (value == null) {
            expected(node, expected);
            return null;
        }
        keys.refuseUnknown();
        Quantity quantity = scalar(value, notation, expected);
        remarks(fields, fields.path(), value, notation, quantity);
        return quantity;
    }

    /** As {@link #quantity}, for numbers that need no word beside them; NaN when it could not be read. */
    public double number(@Nullable Node node, Notation notation) {
        Quantity quantity = quantity(node, notation);
        return quantity == null ? Double.NaN : quantity.value();
    }

    /**
     * Keeps the source, range and note that stand beside a number in its own mapping, as in {@code {rate: 0.057 per
     * month, source: "2.7"}}.
     */
    public void remarks(Node.Fields fields, String path, Node value, Notation notation, @Nullable Quantity quantity) {
        Node range = fields.get("range");
        Origin.Range ends = range == null ? null : range(range, notation, quantity, value);
        String source = fields.has("source") ? text(fields.get("source")) : null;
        String note = fields.has("note") ? text(fields.get("note")) : null;
        if (source != null || note != null || ends != null) {
            origins.add(new Origin(path, value.place(), written(value), source, ends, note));
        }
    }

    /** Keeps the source and note of a mapping that is not one number, such as a law of a stay. */
    public void remarks(Node.Fields fields) {
        String source = fields.has("source") ? text(fields.get("source")) : null;
        String note = fields.has("note") ? text(fields.get("note")) : null;
        if (source != null || note != null) {
            origins.add(new Origin(fields.path(), fields.place(), "", source, null, note));
        }
    }

    private static String written(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private @Nullable Quantity scalar(Node node, Notation notation, Text expected) {
        if (node instanceof Node.Scalar scalar) {
            Quantity quantity = notation.parser().apply(scalar.text());
            if (quantity != null) {
                return quantity;
            }
        }
        Text beyond = node instanceof Node.Scalar scalar ? notation.beyond().apply(scalar.text()) : null;
        expected(
                node,
                beyond == null ? expected : beyond,
                text -> notation.parser().apply(text) != null);
        return null;
    }

    private Origin.@Nullable Range range(Node node, Notation notation, @Nullable Quantity quantity, Node value) {
        String example = example(value);
        if (!(node instanceof Node.Scalar scalar)) {
            problems.add(node, Message.RANGE_NOT_ONE.with(Shown.of(node), example));
            return null;
        }
        Span ends = Span.parse(scalar.text(), notation);
        if (ends == null) {
            Text text = Message.RANGE_NOT_ONE.with(Shown.of(node), example);
            problems.add(advised(node, text, written -> Span.parse(written, notation) != null));
            return null;
        }
        if (ends.low() > ends.high()) {
            problems.add(node, Message.RANGE_BACKWARDS.with(Quoted.of(scalar.text())));
            return null;
        }
        if (quantity != null && !ends.contain(quantity)) {
            problems.add(node, Message.OUTSIDE_RANGE.with(Quoted.of(written(value)), Quoted.of(scalar.text())));
            return null;
        }
        return new Origin.Range(ends.low(), ends.high(), scalar.text());
    }

    private static String example(Node value) {
        String written = written(value);
        return written.isEmpty() || written.length() > 40
                ? "2 to 3"
                : Quoted.plain(written) + " to " + Quoted.plain(written);
    }

    /** The two ends of {@code 3 to 12 months}; null if the text is not that. */
    public static @Nullable Span span(String text, Notation notation) {
        return Span.parse(text, notation);
    }

    /**
     * The two ends of a range; the unit may stand at the upper end alone.
     *
     * @param of as in {@link Quantity}
     */
    public record Span(double low, double high, String of) {
        static @Nullable Span parse(String text, Notation notation) {
            String[] parts = text.strip().split(" +to +", -1);
            if (parts.length != 2) {
                return null;
            }
            Quantity high = notation.parser().apply(parts[1]);
            Quantity low = notation.parser().apply(parts[0]);
            if (low == null) {
                low = notation.parser().apply(parts[0] + parts[1].replaceFirst("^[+-]?[0-9.eE]+", ""));
            }
            return low == null || high == null || !low.of().equals(high.of())
                    ? null
                    : new Span(low.value(), high.value(), low.of());
        }

        boolean contain(Quantity quantity) {
            return of.equals(quantity.of()) && low <= quantity.value() && quantity.value() <= high;
        }
    }

    /** A day of the calendar written 2026-01-31. */
    public @Nullable LocalDate date(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        LocalDate date = node instanceof Node.Scalar scalar ? date(scalar.text()) : null;
        if (date == null) {
            expected(node, Message.A_DATE.with(), text -> date(text) != null);
        }
        return date;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            LocalDate date = text.length() == 10 ? LocalDate.parse(text) : null;
            return date == null || date.isBefore(EARLIEST) || date.isAfter(LATEST) ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code true} or {@code false}; the value given where nothing is written or it cannot be read. */
    public boolean flag(@Nullable Node node, boolean otherwise) {
        if (node == null) {
            return otherwise;
        }
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        if (!text.equals("true") && !text.equals("false")) {
            expected(node, Message.TRUE_OR_FALSE.with(), word -> word.equals("true") || word.equals("false"));
            return otherwise;
        }
        return text.equals("true");
    }

    /** Any text that is not empty; only remarks, which stand in no table or message, may have more lines than one. */
    public @Nullable String text(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        if (node instanceof Node.Scalar scalar
                && !scalar.isEmpty()
                && !scalar.text().isBlank()) {
            // A block of YAML, as in title: >, ends with a line break that nobody means.
            String text = scalar.text().replaceFirst("\n+$", "");
            if (text.indexOf('\n') < 0 || isRemark(node.path())) {
                return text;
            }
            problems.add(node, Message.LINE_BREAK.with());
            return null;
        }
        expected(node, Message.A_TEXT.with(), text -> false);
        return null;
    }

    private static boolean isRemark(String path) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        return key.equals("note") || key.equals("source");
    }

    /** One of the words known, such as a form or {@code attrition}; the nearest is offered. */
    public @Nullable String word(@Nullable Node node, Collection<String> known, Text expected) {
        if (node == null) {
            return null;
        }
        if (node instanceof Node.Scalar scalar && known.contains(scalar.text())) {
            return scalar.text();
        }
        String nearest = node instanceof Node.Scalar scalar ? Nearest.of(scalar.text(), known) : null;
        problems.add(unknownName(node.place(), node.path(), Shown.of(node), expected, known, nearest));
        return null;
    }

    /** Whether a key is one of the names known; reported if not. */
    public boolean isKnown(Node.Field field, String path, Collection<String> known, Text expected) {
        if (known.contains(field.key())) {
            return true;
        }
        String nearest = Nearest.of(field.key(), known);
        problems.add(unknownName(field.place(), path, Quoted.of(field.key()), expected, known, nearest));
        return false;
    }

    private static Problem unknownName(
            Place place, String path, Object found, Text expected, Collection<String> known, @Nullable String nearest) {
        Object list = Keys.listed(known);
        Text text = nearest == null
                ? Message.UNKNOWN_NAME.with(found, expected, list)
                : Message.UNKNOWN_NAME_NEAREST.with(found, expected, nearest, list);
        return new Problem(place, path, text, nearest, null);
    }

    /** Whether a key can be the name of something: a letter, then letters, digits, - and _. */
    public boolean isName(Node.Field field, String path) {
        boolean fits = field.key().length() <= LONGEST_NAME && field.key().matches("[A-Za-z][A-Za-z0-9_-]*");
        if (!fits) {
            Text text = Message.FOUND_EXPECTED.with(Quoted.of(field.key()), Message.A_NAME.with(LONGEST_NAME));
            problems.add(new Problem(field.place(), path, text));
        }
        return fits;
    }

    /** The mapping a node should be, or null after reporting that it is not. */
    public Node.@Nullable Fields fields(@Nullable Node node, Text expected) {
        if (node instanceof Node.Fields fields) {
            return fields;
        }
        if (node != null) {
            expected(node, expected, text -> false);
        }
        return null;
    }

    /** The items of a list; a single value counts as a list of one. */
    public List<Node> items(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        return node instanceof Node.Items items ? items.nodes() : List.of(node);
    }

    /** Reports what was found and what was expected. */
    public void expected(Node node, Text expected) {
        expected(node, expected, text -> false);
    }

    private void expected(Node node, Text expected, Predicate<String> accepted) {
        problems.add(advised(node, Message.FOUND_EXPECTED.with(Shown.of(node), expected), accepted));
    }

    private static Problem advised(Node node, Text text, Predicate<String> accepted) {
        String advice = node instanceof Node.Scalar scalar ? Advice.on(scalar.text(), accepted) : null;
        Text maybe = advice == null ? null : Message.MAYBE.with(Objects.requireNonNull(Quoted.plain(advice)));
        return new Problem(node.place(), node.path(), text, null, maybe);
    }
}
