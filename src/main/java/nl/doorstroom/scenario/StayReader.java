package nl.doorstroom.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Kind;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads how long children stay in a form (R17, R18): {@code stay}, {@code trend}, {@code breaks_down}, {@code not_fitting_stay}. */
final class StayReader {
    private static final Kind FACTOR = Kind.number(0.001, 1000);

    private final Values values;
    private final Names names;
    private final Calendar calendar;
    private final LawReader laws;

    StayReader(Values values, Names names, Calendar calendar) {
        this.values = values;
        this.names = names;
        this.calendar = calendar;
        this.laws = new LawReader(values);
    }

    Stay read(Keys keys) {
        Node node = keys.required("stay", Rule.A_LAW.with());
        LawReader.Parts parts =
                node == null ? new LawReader.Parts(new FixedLaw(1), null) : laws.parts(node, List.of("by_profile"));
        refuseZero(node, parts.law());
        StreamReader.Growth trend = StreamReader.Growth.read(keys.get("trend"), calendar, values);
        Breakdown breakdown = breakdown(keys.get("breaks_down"));
        Quantity factor = values.quantity(keys.get("not_fitting_stay"), FACTOR);
        Double cap = parts.capDays();
        return new Stay(
                parts.law(),
                node instanceof Node.Fields fields ? byProfile(fields.get("by_profile")) : Map.of(),
                cap == null ? Double.POSITIVE_INFINITY : cap,
                trend.perYear(),
                trend.untilDay(),
                breakdown.share(),
                breakdown.stay(),
                factor == null ? 1 : factor.value());
    }

    private void refuseZero(@Nullable Node node, @Nullable Law law) {
        if (node != null && law != null && law.mean() == 0) {
            values.expected(node, Rule.STAY_OF_ZERO.with());
        }
    }

    private Map<String, Law> byProfile(@Nullable Node node) {
        Map<String, Law> laws = new LinkedHashMap<>();
        Node.Fields fields = node == null ? null : values.fields(node, Rule.SECTION.with());
        if (fields == null) {
            return laws;
        }
        for (Node.Field field : fields.byKey().values()) {
            if (values.isKnown(field, field.value().path(), names.profiles(), Rule.A_PROFILE.with())) {
                Law law = this.laws.uncapped(field.value());
                refuseZero(field.value(), law);
                if (law != null) {
                    laws.put(field.key(), law);
                }
            }
        }
        return laws;
    }

    private record Breakdown(double share, @Nullable Law stay) {}

    private Breakdown breakdown(@Nullable Node node) {
        if (!(node instanceof Node.Fields fields) || fields.has("value")) {
            Quantity share = values.quantity(node, Kind.SHARE, Rule.BREAKS_DOWN.with());
            return new Breakdown(share == null ? 0 : share.value(), null);
        }
        Keys keys = new Keys(fields, values, "share", "stay", "source", "note", "range").refuseUnknown();
        Node value = keys.required("share", Kind.SHARE.expected());
        Quantity share = values.quantity(value, Kind.SHARE);
        if (value != null) {
            values.remarks(fields, value.path(), value, Kind.SHARE, share);
        }
        Law law = laws.uncapped(keys.get("stay"));
        refuseZero(keys.get("stay"), law);
        return new Breakdown(share == null ? 0 : share.value(), law);
    }
}
