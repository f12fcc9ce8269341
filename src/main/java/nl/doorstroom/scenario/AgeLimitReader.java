package nl.doorstroom.scenario;

import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Law;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads the ages of a form (R23, R24): {@code from_age}, {@code until_age}, {@code extended}, {@code adult}. */
final class AgeLimitReader {
    private static final Notation AGE = Notation.whole(0, 99);
    private static final Notation LIMIT = Notation.whole(1, 99);

    private final Values values;

    AgeLimitReader(Values values) {
        this.values = values;
    }

    AgeLimit read(Keys keys) {
        int from = age(keys.get("from_age"), AGE, AgeLimit.DEFAULT.fromYears());
        int until = age(keys.get("until_age"), LIMIT, AgeLimit.DEFAULT.untilYears());
        Node fromNode = keys.get("from_age");
        if (from >= until && fromNode != null) {
            values.problems().add(fromNode, Rule.AGES_ORDER.with(from, until));
        }
        Node.Fields extended = values.fields(keys.get("extended"), Rule.SECTION.with());
        double share = 0;
        int extendedUntil = until;
        if (extended != null) {
            Keys inner = new Keys(extended, values, "share", "until_age", "source", "note", "range").refuseUnknown();
            share = share(extended, inner.required("share", Notation.SHARE.expected()));
            Node limit = inner.required("until_age", LIMIT.expected());
            extendedUntil = age(limit, LIMIT, until);
            if (extendedUntil <= until && limit != null) {
                values.problems().add(limit, Rule.EXTENDED_ORDER.with(extendedUntil, until));
            }
        }
        return new AgeLimit(from, until, share, extendedUntil, adult(keys.get("adult")));
    }

    private int age(@Nullable Node node, Notation notation, int otherwise) {
        Quantity age = values.quantity(node, notation);
        return age == null ? otherwise : (int) age.value();
    }

    private double share(Node.Fields fields, @Nullable Node node) {
        Quantity share = values.quantity(node, Notation.SHARE);
        if (node != null) {
            values.remarks(fields, node.path(), node, Notation.SHARE, share);
        }
        return share == null ? 0 : share.value();
    }

    private AgeLimit.@Nullable AdultPlace adult(@Nullable Node node) {
        Node.Fields fields = node == null ? null : values.fields(node, Rule.SECTION.with());
        if (fields == null) {
            return null;
        }
        Keys keys = new Keys(fields, values, "share", "find", "grace", "source", "note", "range").refuseUnknown();
        double share = share(fields, keys.required("share", Notation.SHARE.expected()));
        Law find = new LawReader(values).read(keys.required("find", Rule.A_LAW.with()));
        Quantity grace = values.quantity(keys.required("grace", Notation.DURATION.expected()), Notation.DURATION);
        return find == null ? null : new AgeLimit.AdultPlace(share, find, grace == null ? 0 : grace.value());
    }
}
