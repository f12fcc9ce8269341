package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads what happens when no place is free (R13): {@code when_full:}, and its short forms {@code room:} and {@code flexible:}. */
final class WhenFullReader {
    private static final Notation ROOM = Notation.whole(0, 1_000_000);
    private static final List<String> WORDS = List.of("wait", "lost", "outside");
    private static final WhenFull.Outside AT_ONCE = new WhenFull.Outside(0, 1, false);

    private final Values values;
    private final List<String> classes;
    private @Nullable Integer room;
    private WhenFull.@Nullable OverCapacity over;
    private WhenFull.@Nullable Outside outside;

    WhenFullReader(Values values, List<String> classes) {
        this.values = values;
        this.classes = new ArrayList<>(classes);
        this.classes.add(Model.BLOCKED);
    }

    WhenFull read(Keys form) {
        Node whenFull = form.get("when_full");
        if (whenFull != null) {
            step(whenFull);
        }
        Node roomNode = form.get("room");
        if (roomNode != null && room != null) {
            values.problems().add(roomNode, Rule.TWICE.with("room", "when_full"));
        } else if (roomNode != null) {
            room = whole(roomNode);
        }
        Node flexible = form.get("flexible");
        if (flexible != null && over != null) {
            values.problems().add(flexible, Rule.TWICE.with("flexible", "over_capacity"));
        } else if (flexible != null) {
            over = new WhenFull.OverCapacity(whole(flexible), Set.of());
        }
        return new WhenFull(room, over, outside);
    }

    private int whole(Node node) {
        Quantity number = values.quantity(node, ROOM);
        return number == null ? 0 : (int) number.value();
    }

    private void step(Node node) {
        if (node instanceof Node.Fields fields) {
            mapping(fields);
            return;
        }
        String word = values.word(node, WORDS, Rule.WHEN_FULL.with());
        if ("lost".equals(word)) {
            room = 0;
        } else if ("outside".equals(word)) {
            outside = AT_ONCE;
        }
    }

    private void mapping(Node.Fields fields) {
        Keys keys =
                new Keys(fields, values, "over_capacity", "wait", "outside", "then", "source", "note").refuseUnknown();
        values.remarks(fields);
        if (!keys.has("over_capacity") && !keys.has("wait") && !keys.has("outside")) {
            values.expected(fields, Rule.WHEN_FULL.with());
        }
        overCapacity(keys.get("over_capacity"));
        waitFor(keys.get("wait"));
        outside(keys.get("outside"));
        Node then = keys.get("then");
        if (then != null) {
            step(then);
        }
    }

    private void overCapacity(@Nullable Node node) {
        if (node instanceof Node.Fields fields && !fields.has("value")) {
            Keys keys = new Keys(fields, values, "limit", "classes", "source", "note", "range").refuseUnknown();
            Node limit = keys.required("limit", ROOM.expected());
            Set<String> listed =
                    new LinkedHashSet<>(WordListReader.read(keys.get("classes"), classes, Rule.A_CLASS.with(), values));
            over = new WhenFull.OverCapacity(limit == null ? 0 : whole(limit), listed);
            if (limit != null) {
                values.remarks(fields, limit.path(), limit, ROOM, null);
            }
        } else if (node != null) {
            over = new WhenFull.OverCapacity(whole(node), Set.of());
        }
    }

    private void waitFor(@Nullable Node node) {
        if (node instanceof Node.Fields fields) {
            Keys keys = new Keys(fields, values, "room", "then", "source", "note").refuseUnknown();
            values.remarks(fields);
            Node number = keys.required("room", ROOM.expected());
            room = number == null ? 0 : whole(number);
            values.word(keys.get("then"), List.of("lost"), Rule.THEN_LOST.with());
        } else if (node != null) {
            values.expected(node, Rule.WHEN_FULL.with());
        }
    }

    private void outside(@Nullable Node node) {
        Node.Fields fields = node == null ? null : values.fields(node, Rule.WHEN_FULL.with());
        if (fields == null) {
            return;
        }
        Keys keys = new Keys(fields, values, "after", "stay_times", "keeps_entry", "source", "note").refuseUnknown();
        values.remarks(fields);
        Quantity after = values.quantity(keys.get("after"), Notation.DURATION);
        Quantity times = values.quantity(keys.get("stay_times"), Notation.number(0.001, 1000));
        outside = new WhenFull.Outside(
                after == null ? 0 : after.value(),
                times == null ? 1 : times.value(),
                values.flag(keys.get("keeps_entry"), false));
    }
}
