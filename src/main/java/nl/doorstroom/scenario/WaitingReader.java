package nl.doorstroom.scenario;

import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads the clocks of waiting children (R4, R5), for all forms or for one. */
final class WaitingReader {
    private static final Notation FACTOR = Notation.number(0, 1000);

    private final Values values;

    WaitingReader(Values values) {
        this.values = values;
    }

    /** The clocks of a section, on top of those that hold otherwise. */
    Waiting read(@Nullable Node node, Waiting otherwise) {
        Node.Fields fields = node == null ? null : values.fields(node, Rule.SECTION.with());
        if (fields == null) {
            return otherwise;
        }
        Keys keys = new Keys(fields, values, "worsens", "leaves_list", "multipliers", "source", "note").refuseUnknown();
        values.remarks(fields);
        Node worsens = keys.get("worsens");
        Waiting.Factors factors = factors(keys.get("multipliers"), otherwise.factors());
        Waiting withLeaves = leavesList(keys.get("leaves_list"), otherwise);
        double worsensPerDay = worsens == null ? otherwise.worsensPerDay() : rate(worsens);
        return new Waiting(worsensPerDay, withLeaves.leavesPerDay(), withLeaves.patience(), factors);
    }

    /** The clocks with another way of leaving the list: a rate, or a law of the time waited. */
    Waiting leavesList(@Nullable Node node, Waiting otherwise) {
        if (node == null) {
            return otherwise;
        }
        boolean time =
                node instanceof Node.Scalar scalar && Notation.DURATION.parser().apply(scalar.text()) != null;
        boolean law = node instanceof Node.Fields fields && !fields.has("rate") && !fields.has("value");
        if (time || law) {
            Law patience = new LawReader(values).read(node);
            return new Waiting(otherwise.worsensPerDay(), 0, patience, otherwise.factors());
        }
        return new Waiting(otherwise.worsensPerDay(), rate(node), null, otherwise.factors());
    }

    /** A rate, plain or under {@code rate:} with its source beside it; 0 after reporting that it is none. */
    private double rate(Node node) {
        Quantity rate;
        if (node instanceof Node.Fields fields && !fields.has("value")) {
            Keys keys = new Keys(fields, values, "rate", "source", "range", "note").refuseUnknown();
            Node value = keys.required("rate", Notation.HAZARD.expected());
            rate = values.quantity(value, Notation.HAZARD);
            if (value != null) {
                values.remarks(fields, value.path(), value, Notation.HAZARD, rate);
            }
        } else {
            boolean zero = node instanceof Node.Scalar scalar && scalar.text().equals("0");
            rate = zero ? null : values.quantity(node, Notation.HAZARD, Rule.A_CLOCK.with());
        }
        return rate == null ? 0 : rate.value();
    }

    private Waiting.Factors factors(@Nullable Node node, Waiting.Factors otherwise) {
        Node.Fields fields = node == null ? null : values.fields(node, Rule.SECTION.with());
        if (fields == null) {
            return otherwise;
        }
        Keys keys = new Keys(fields, values, "at_home", "blocked", "not_fitting", "outside", "source", "note")
                .refuseUnknown();
        values.remarks(fields);
        return new Waiting.Factors(
                factor(keys, "at_home", otherwise.home()),
                factor(keys, "blocked", otherwise.blocked()),
                factor(keys, "not_fitting", otherwise.notFitting()),
                factor(keys, "outside", otherwise.outside()));
    }

    private double factor(Keys keys, String key, double otherwise) {
        Quantity factor = values.quantity(keys.get(key), FACTOR);
        return factor == null ? otherwise : factor.value();
    }
}
