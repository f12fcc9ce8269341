package nl.doorstroom.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.scenario.read.Nearest;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.Quoted;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/**
 * The set, add and times of a scenario, laid on its tree (R22): the tree of a date has every edit up to that date, all sets
 * first, then all that is added, then all factors.
 */
final class TreeEdits {
    private final List<TreeEdit> edits;
    private final Problems problems;

    TreeEdits(List<TreeEdit> edits, Problems problems) {
        this.edits = edits;
        this.problems = problems;
    }

    /** The days after the start on which something changes, in order. */
    List<Double> days() {
        return edits.stream()
                .map(TreeEdit::day)
                .filter(day -> day > 0)
                .distinct()
                .sorted()
                .toList();
    }

    /** Reports every set that meets another change of the same value. */
    void refuseConflicts() {
        for (int i = 0; i < edits.size(); i++) {
            for (int j = i + 1; j < edits.size(); j++) {
                TreeEdit one = edits.get(i);
                TreeEdit other = edits.get(j);
                boolean sets = one.verb() == TreeEdit.Verb.SET || other.verb() == TreeEdit.Verb.SET;
                if (sets && one.touches(other) && !isTimeline(one, other)) {
                    boolean firstSets = one.verb() == TreeEdit.Verb.SET;
                    conflict(firstSets ? other : one, firstSets ? one : other);
                }
            }
        }
    }

    private void conflict(TreeEdit late, TreeEdit set) {
        String file = Quoted.plain(set.place().file().name());
        problems.add(new Problem(
                late.place(),
                late.value().path(),
                Rule.CONFLICT.with(
                        Quoted.plain(late.pathText()), file, set.place().line())));
    }

    private static boolean isTimeline(TreeEdit one, TreeEdit other) {
        return one.verb() == other.verb() && one.isOfSameFile(other) && one.day() != other.day();
    }

    /** The tree as it is from a day on. */
    Node.Fields at(double day, Node.Fields base) {
        List<TreeEdit> active = edits.stream()
                .filter(edit -> edit.day() <= day)
                .sorted(Comparator.comparingDouble(TreeEdit::day))
                .toList();
        Node top = base;
        for (TreeEdit edit : active) {
            if (edit.verb() == TreeEdit.Verb.SET) {
                top = set(top, edit);
            }
        }
        for (List<TreeEdit> changes : byPath(active).values()) {
            top = change(top, changes);
        }
        return (Node.Fields) top;
    }

    /** Adding and multiplying by path; the longest paths first, so that a law is scaled after its parameters are added to. */
    private static Map<List<String>, List<TreeEdit>> byPath(List<TreeEdit> active) {
        Map<List<String>, List<TreeEdit>> byPath = new LinkedHashMap<>();
        active.stream()
                .filter(edit -> edit.verb() != TreeEdit.Verb.SET)
                .sorted(Comparator.comparingInt((TreeEdit edit) -> -edit.path().size())
                        .thenComparing(TreeEdit::pathText))
                .forEach(edit -> byPath.computeIfAbsent(edit.path(), path -> new ArrayList<>())
                        .add(edit));
        return byPath;
    }

    private Node set(Node top, TreeEdit edit) {
        Node parent = top;
        for (String word : edit.path().subList(0, edit.path().size() - 1)) {
            Node child = Paths.child(parent, word);
            boolean isBeyondList = child == null && parent instanceof Node.Items;
            if (isBeyondList || child instanceof Node.Scalar) {
                noSuchPath(parent, word, edit);
                return top;
            }
            if (child == null) {
                break;
            }
            parent = child;
        }
        boolean removes = edit.value() instanceof Node.Scalar scalar && scalar.isEmpty();
        String last = edit.path().get(edit.path().size() - 1);
        if (parent instanceof Node.Items && Paths.child(parent, last) == null) {
            noSuchPath(parent, last, edit);
            return top;
        }
        Node.Field field = new Node.Field(last, edit.place(), edit.value().at(edit.pathText()));
        return Paths.with(top, edit.path(), removes ? null : field);
    }

    private Node change(Node top, List<TreeEdit> changes) {
        TreeEdit first = changes.get(0);
        Node node = found(top, first);
        if (node == null) {
            return top;
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal product = BigDecimal.ONE;
        for (TreeEdit edit : changes) {
            String written = scalarText(edit.value());
            BigDecimal number = Amounts.number(written);
            if (edit.verb() == TreeEdit.Verb.TIMES && number != null) {
                product = product.multiply(number);
            } else if (edit.verb() == TreeEdit.Verb.ADD && fits(node, edit)) {
                sum = sum.add(Amounts.written(written));
            }
        }
        Node changed = changed(node, sum, product, first);
        return changed == null
                ? top
                : Paths.with(top, first.path(), new Node.Field(last(first.path()), first.place(), changed));
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }

    private @Nullable Node found(Node top, TreeEdit edit) {
        Node node = top;
        for (String word : edit.path()) {
            Node child = Paths.child(node, word);
            if (child == null) {
                noSuchPath(node, word, edit);
                return null;
            }
            node = child;
        }
        return node;
    }

    private void noSuchPath(Node parent, String word, TreeEdit edit) {
        String nearest = parent instanceof Node.Fields fields
                ? Nearest.of(word, fields.byKey().keySet())
                : null;
        problems.add(new Problem(
                edit.place(),
                edit.value().path(),
                nearest == null ? Rule.NO_SUCH_PATH.with() : Rule.NO_SUCH_PATH_NEAREST.with(nearest),
                nearest,
                null));
    }

    private static String scalarText(Node node) {
        Node inner = node instanceof Node.Fields fields ? fields.get("value") : node;
        return inner instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    /** Whether what is added is written in the unit of what it is added to. */
    private boolean fits(Node node, TreeEdit edit) {
        String unit = Amounts.unit(scalarText(number(node)));
        String added = Amounts.unit(scalarText(edit.value()));
        if (unit == null) {
            return false;
        }
        if (!unit.equals(added)) {
            problems.add(
                    edit.value(),
                    Rule.NOT_TO_ADD.with(Quoted.of(scalarText(edit.value())), Quoted.of(scalarText(number(node)))));
            return false;
        }
        return true;
    }

    /** Where the number of a node stands: itself, or under {@code value:} or {@code rate:}. */
    private static Node number(Node node) {
        if (node instanceof Node.Fields fields) {
            Node inner = fields.has("value") ? fields.get("value") : fields.get("rate");
            return inner == null ? node : inner;
        }
        return node;
    }

    private @Nullable Node changed(Node node, BigDecimal sum, BigDecimal product, TreeEdit edit) {
        if (node instanceof Node.Fields fields && LawReader.LAWS.stream().anyMatch(fields::has)) {
            return timed(fields, product, edit);
        }
        if (node instanceof Node.Fields fields && fields.get("by_profile") instanceof Node.Fields laws) {
            return eachChanged(fields, laws, product, edit);
        }
        Node number = number(node);
        String text = number instanceof Node.Scalar scalar ? Amounts.changed(scalar.text(), sum, product) : null;
        if (text == null) {
            problems.add(new Problem(
                    edit.place(), edit.value().path(), Rule.NOT_TO_MULTIPLY.with(Quoted.of(scalarText(number)))));
            return null;
        }
        Node.Scalar changed = new Node.Scalar(edit.value().place(), number.path(), text, false);
        if (node instanceof Node.Fields fields) {
            String key = fields.has("value") ? "value" : "rate";
            return fields.without("range").without("source").with(new Node.Field(key, edit.place(), changed));
        }
        return changed;
    }

    /** A stay with a law for every profile and none beside them: each is multiplied. */
    private @Nullable Node eachChanged(Node.Fields stay, Node.Fields laws, BigDecimal product, TreeEdit edit) {
        Node.Fields changed = laws;
        for (Node.Field law : laws.byKey().values()) {
            Node scaled = changed(law.value(), BigDecimal.ZERO, product, edit);
            if (scaled == null) {
                return null;
            }
            changed = changed.with(new Node.Field(law.key(), law.place(), scaled));
        }
        return stay.with(new Node.Field("by_profile", edit.place(), changed));
    }

    /** A law is multiplied by its own {@code times:}. */
    private static Node timed(Node.Fields law, BigDecimal product, TreeEdit edit) {
        Node old = law.get("times");
        BigDecimal before = old == null ? BigDecimal.ONE : Amounts.written(scalarText(old));
        String text = Amounts.changed(before.toPlainString(), BigDecimal.ZERO, product);
        Node.Scalar times = new Node.Scalar(
                edit.value().place(), Node.below(law.path(), "times"), text == null ? "1" : text, false);
        return law.with(new Node.Field("times", edit.place(), times));
    }

    /** The kinds of value an edit may carry, checked when it is read. */
    static boolean isFactor(Node node, Values values) {
        return values.quantity(node, Notation.FACTOR) != null;
    }
}
