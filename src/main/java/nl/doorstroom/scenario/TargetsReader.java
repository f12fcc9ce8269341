package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Target;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads {@code targets:}: known figures that a run is held against. */
final class TargetsReader {
    private static final String ALL = "all";
    /** The one share that may exceed 1, with places over capacity. */
    private static final String OCCUPANCY = "occupancy_share";

    private static final Notation NUMBER = Notation.number(-1e15, 1e15);

    private final Values values;
    private final Model model;

    TargetsReader(Values values, Model model) {
        this.values = values;
        this.model = model;
    }

    List<Target> read(@Nullable Node node) {
        List<Target> targets = new ArrayList<>();
        for (Node item : values.items(node)) {
            Node.Fields fields = values.fields(item, Rule.A_TARGET.with());
            Target target = fields == null ? null : target(fields);
            if (target != null) {
                targets.add(target);
            }
        }
        return targets;
    }

    private @Nullable Target target(Node.Fields fields) {
        Keys keys = new Keys(
                        fields, values, "measure", "form", "pool", "group", "period", "value", "within", "use",
                        "source", "note")
                .refuseUnknown();
        String measure =
                values.word(keys.required("measure", Rule.A_MEASURE.with()), Measures.ALL, Rule.A_MEASURE.with());
        Notation notation = measure == null
                ? Notation.FACTOR
                : measure.equals(OCCUPANCY)
                        ? Notation.SHARE_OR_MORE
                        : measure.endsWith("_share") ? Notation.SHARE : NUMBER;
        Quantity value = values.quantity(keys.required("value", notation.expected()), notation);
        Quantity within = values.quantity(keys.required("within", notation.expected()), notation);
        String use = values.word(
                keys.required("use", Rule.TARGET_USE.with()), List.of("fit", "check"), Rule.TARGET_USE.with());
        String source = values.text(keys.required("source", Rule.A_SOURCE.with()));
        String form =
                word(keys.get("form"), model.forms().stream().map(CareForm::id).toList(), Rule.A_FORM);
        String pool = word(keys.get("pool"), pools(form), Rule.A_POOL);
        String group = group(keys.get("group"));
        String period = period(keys.get("period"));
        if (measure == null || value == null || within == null || use == null || source == null) {
            return null;
        }
        Target.Use kept = use.equals("fit") ? Target.Use.FIT : Target.Use.CHECK;
        return new Target(measure, form, pool, group, period, value.value(), within.value(), kept, source);
    }

    private String word(@Nullable Node node, List<String> known, Rule expected) {
        List<String> withAll =
                Stream.concat(Stream.of(ALL), known.stream()).distinct().toList();
        String word = values.word(node, withAll, expected.with());
        return word == null ? ALL : word;
    }

    private List<String> pools(String form) {
        return model.forms().stream()
                .filter(other -> form.equals(ALL) || other.id().equals(form))
                .flatMap(other -> model.areas().poolAreas(other.scale()).stream())
                .distinct()
                .toList();
    }

    private String group(@Nullable Node node) {
        String text = values.text(node);
        if (text == null || node == null || text.equals(ALL)) {
            return ALL;
        }
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String name = text.substring(colon + 1);
        boolean known = switch (kind) {
            case "profile" -> model.profiles().stream().map(Profile::id).anyMatch(name::equals);
            case "municipality" -> model.areas().homes().stream().map(Area::id).anyMatch(name::equals);
            case "age" -> name.matches("\\d{1,2}-\\d{1,2}");
            case "referrer" ->
                model.streams().stream()
                        .flatMap(stream -> stream.referrers().stream())
                        .anyMatch(share -> share.value().equals(name));
            default -> false;
        };
        if (!known) {
            values.expected(node, Rule.TARGET_GROUP.with());
        }
        return known ? text : ALL;
    }

    private String period(@Nullable Node node) {
        String text = values.text(node);
        if (text != null && node != null && !text.equals(ALL) && !text.matches("(19|20|21)\\d\\d")) {
            values.expected(node, Rule.PERIOD.with());
        }
        return text == null ? ALL : text;
    }
}
