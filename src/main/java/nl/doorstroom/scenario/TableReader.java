package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.When;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Text;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads tables of where children go: one destination, shares, a mapping by profile, or rows with conditions. */
final class TableReader {
    static final List<String> EXITS = Stream.of(Exit.values()).map(Exit::id).toList();

    private final Values values;
    private final Names names;
    private final List<String> destinations;

    TableReader(Values values, Names names) {
        this.values = values;
        this.names = names;
        this.destinations =
                Stream.concat(names.forms().stream(), EXITS.stream()).toList();
    }

    Table read(Node node) {
        List<Table.Row> rows = new ArrayList<>();
        rows(node, When.ALWAYS, rows);
        return new Table(node, List.copyOf(rows));
    }

    private void rows(Node node, When base, List<Table.Row> rows) {
        if (node instanceof Node.Scalar) {
            rows.add(new Table.Row(node, base, single(node)));
        } else if (node instanceof Node.Items items) {
            items.nodes().forEach(item -> row(item, base, rows));
        } else if (node instanceof Node.Fields fields && (fields.has("to") || fields.has("when"))) {
            row(node, base, rows);
        } else if (node instanceof Node.Fields fields) {
            mapping(fields, base, rows);
        }
    }

    private List<Share<Destination>> single(Node node) {
        String word = values.word(node, destinations, Rule.A_DESTINATION.with());
        return word == null ? List.of() : SharesReader.all(destination(word));
    }

    private static Destination destination(String word) {
        for (Exit exit : Exit.values()) {
            if (exit.id().equals(word)) {
                return Destination.exit(exit);
            }
        }
        return Destination.form(word);
    }

    private void row(Node item, When base, List<Table.Row> rows) {
        Node.Fields fields = values.fields(item, Rule.A_ROW.with());
        if (fields == null) {
            return;
        }
        Keys keys = new Keys(fields, values, "when", "to", "source", "note").refuseUnknown();
        values.remarks(fields);
        When when = when(keys.get("when"), base);
        Node to = keys.required("to", Rule.A_DESTINATION.with());
        if (to instanceof Node.Scalar) {
            rows.add(new Table.Row(item, when, single(to)));
        } else if (to != null) {
            rows.add(new Table.Row(item, when, shares(to)));
        }
    }

    private List<Share<Destination>> shares(Node node) {
        Node plain = node instanceof Node.Fields fields ? withoutRemarks(fields) : node;
        return new SharesReader(values)
                .read(
                        plain,
                        field -> values.isKnown(field, field.value().path(), destinations, Rule.A_DESTINATION.with())
                                ? destination(field.key())
                                : null);
    }

    private Node.Fields withoutRemarks(Node.Fields fields) {
        values.remarks(fields);
        return fields.without("source").without("note");
    }

    private void mapping(Node.Fields fields, When base, List<Table.Row> rows) {
        Node.Fields plain = withoutRemarks(fields);
        boolean byProfile = plain.byKey().values().stream().anyMatch(field -> !isShare(field.value()));
        if (!byProfile) {
            rows.add(new Table.Row(fields, base, shares(plain)));
            return;
        }
        for (Node.Field field : plain.byKey().values()) {
            if (!field.key().equals("all")) {
                profileRow(field, base, rows);
            }
        }
        Node rest = plain.get("all");
        if (rest != null) {
            rows(rest, base, rows);
        }
    }

    private void profileRow(Node.Field field, When base, List<Table.Row> rows) {
        List<String> known =
                Stream.concat(Stream.of("all"), names.profiles().stream()).toList();
        Text expected = Rule.A_PROFILE.with();
        if (destinations.contains(field.key()) && !known.contains(field.key())) {
            values.expected(field.value(), Rule.A_TABLE.with());
        } else if (values.isKnown(field, field.value().path(), known, expected)) {
            if (isShare(field.value())) {
                values.expected(field.value(), Rule.A_TABLE.with());
            } else {
                rows(field.value(), both(base, When.profile(field.key())), rows);
            }
        }
    }

    /** A share is a number; a word that names a destination is a row of its own. */
    private boolean isShare(Node node) {
        return node instanceof Node.Scalar scalar
                ? !scalar.text().isEmpty() && !Character.isLetter(scalar.text().codePointAt(0))
                : node instanceof Node.Fields fields && fields.has("value");
    }

    private When when(@Nullable Node node, When base) {
        Node.Fields fields = node == null ? null : values.fields(node, Rule.A_ROW.with());
        if (fields == null) {
            return base;
        }
        Keys keys = new Keys(fields, values, "profile", "age", "frame", "referrer", "coming_from").refuseUnknown();
        Ages ages = Ages.read(keys.get("age"), values);
        When own = new When(
                set(keys.get("profile"), names.profiles(), Rule.A_PROFILE.with()),
                set(keys.get("frame"), names.frames(), Rule.A_FRAME.with()),
                set(keys.get("referrer"), names.referrers(), Rule.A_REFERRER.with()),
                set(
                        keys.get("coming_from"),
                        Stream.concat(names.forms().stream(), names.streams().stream())
                                .toList(),
                        Rule.A_FORM_OR_STREAM.with()),
                ages.fromYears(),
                ages.toYears());
        return both(base, own);
    }

    private Set<String> set(@Nullable Node node, List<String> known, Text expected) {
        return new LinkedHashSet<>(WordListReader.read(node, known, expected, values));
    }

    /** Where both conditions hold; only the profile can stand in both. */
    private static When both(When base, When own) {
        Set<String> profiles = new LinkedHashSet<>(own.profiles());
        if (profiles.isEmpty()) {
            profiles.addAll(base.profiles());
        } else if (!base.profiles().isEmpty()) {
            profiles.retainAll(base.profiles());
        }
        return new When(profiles, own.frames(), own.referrers(), own.comingFrom(), own.fromYears(), own.toYears());
    }
}
