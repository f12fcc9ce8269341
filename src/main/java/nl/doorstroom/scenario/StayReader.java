package nl.doorstroom.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads how long children stay in a form (R17, R18): {@code stay}, {@code trend}, {@code breaks_down}, {@code not_fitting_stay}. */
final class StayReader {
    private static final Notation FACTOR = Notation.number(0.001, 1000);
    private static final Set<String> BESIDE_PROFILES = Set.of("by_profile", "cap", "source", "note");

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
        Map<String, Law> byProfile =
                node instanceof Node.Fields fields ? byProfile(fields.get("by_profile")) : Map.of();
        LawReader.Parts parts = parts(node, byProfile);
        refuseTooShort(node, parts);
        StreamReader.Growth trend = StreamReader.Growth.read(keys.get("trend"), calendar, values);
        Breakdown breakdown = breakdown(keys.get("breaks_down"));
        Quantity factor = values.quantity(keys.get("not_fitting_stay"), FACTOR);
        Double cap = parts.capDays();
        return new Stay(
                parts.law(),
                byProfile,
                cap == null ? Double.POSITIVE_INFINITY : cap,
                trend.perYear(),
                trend.untilDay(),
                breakdown.share(),
                breakdown.stay(),
                factor == null ? 1 : factor.value());
    }

    /** The law and its cap; where every profile has a law of its own, none need stand beside these. */
    private LawReader.Parts parts(@Nullable Node node, Map<String, Law> byProfile) {
        if (node == null) {
            return new LawReader.Parts(new FixedLaw(1), null);
        }
        boolean onlyByProfile = node instanceof Node.Fields fields
                && fields.has("by_profile")
                && fields.byKey().keySet().stream().allMatch(BESIDE_PROFILES::contains);
        if (!onlyByProfile) {
            return laws.parts(node, List.of("by_profile"));
        }
        Node.Fields fields = (Node.Fields) node;
        values.remarks(fields);
        List<String> without = names.profiles().stream()
                .filter(profile -> !(fields.get("by_profile") instanceof Node.Fields own) || !own.has(profile))
                .toList();
        if (!without.isEmpty()) {
            values.problems().add(node, Rule.LAW_FOR_ALL.with(String.join(", ", without)));
        }
        Quantity cap = values.quantity(fields.get("cap"), Notation.POSITIVE_DURATION);
        Law first = byProfile.values().stream().findFirst().orElse(new FixedLaw(1));
        return new LawReader.Parts(first, cap == null ? null : cap.value());
    }

    private void refuseTooShort(@Nullable Node node, LawReader.Parts parts) {
        Double cap = parts.capDays();
        if (node != null && Math.min(parts.law().mean(), cap == null ? 1 : cap) < Notation.SHORTEST_STAY_DAYS) {
            values.expected(node, Rule.STAY_TOO_SHORT.with());
        }
    }

    private void refuseTooShort(@Nullable Node node, @Nullable Law law) {
        if (law != null) {
            refuseTooShort(node, new LawReader.Parts(law, null));
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
                refuseTooShort(field.value(), law);
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
            Quantity share = values.quantity(node, Notation.SHARE, Rule.BREAKS_DOWN.with());
            return new Breakdown(share == null ? 0 : share.value(), null);
        }
        Keys keys = new Keys(fields, values, "share", "stay", "source", "note", "range").refuseUnknown();
        Node value = keys.required("share", Notation.SHARE.expected());
        Quantity share = values.quantity(value, Notation.SHARE);
        if (value != null) {
            values.remarks(fields, value.path(), value, Notation.SHARE, share);
        }
        Law law = laws.uncapped(keys.get("stay"));
        refuseTooShort(keys.get("stay"), law);
        return new Breakdown(share == null ? 0 : share.value(), law);
    }
}
