package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Norms;
import nl.doorstroom.domain.Scale;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads one of {@code forms:}. */
final class FormReader {
    static final List<String> KEYS = List.of(
            "label",
            "scale",
            "places",
            "spread",
            "caseload",
            "group_of",
            "flexible",
            "when_full",
            "room",
            "intake",
            "accepts",
            "rematch",
            "turnover",
            "admission_stop",
            "stay",
            "trend",
            "breaks_down",
            "not_fitting_stay",
            "holds_place",
            "alternative",
            "waiting",
            "leaves_list",
            "crisis",
            "out_of_home",
            "norm",
            "from_age",
            "until_age",
            "extended",
            "adult",
            "cost",
            "source",
            "note");

    /** Words of the design that this version does not simulate; accepting them silently would give wrong results. */
    private static final Set<String> NOT_YET = Set.of(
            "quota", "staff", "providers", "families", "alongside", "bridging", "analysis", "expert_team", "part_time");

    private static final List<String> LEVELS = List.of("local", "subregional", "regional");

    private final Values values;
    private final Names names;
    private final Calendar calendar;
    private final LawReader laws;

    FormReader(Values values, Names names, Calendar calendar) {
        this.values = values;
        this.names = names;
        this.calendar = calendar;
        this.laws = new LawReader(values);
    }

    CareForm read(String id, Node.Fields all, Table table, Table afterBreakdown, Waiting otherwise) {
        Node.Fields fields = withoutNotYet(all);
        Keys keys = new Keys(fields, values, KEYS).refuseUnknown();
        values.remarks(fields);
        Scale scale = scale(keys.get("scale"));
        List<String> pools = names.areas().poolAreas(scale);
        return new CareForm(
                id,
                LabelReader.read(keys.get("label"), id, values),
                values.flag(keys.get("crisis"), false),
                values.flag(keys.get("out_of_home"), false),
                scale,
                new CapacityReader(values, names.areas(), pools).read(keys, fields),
                terms(keys),
                new StayReader(values, names, calendar).read(keys),
                values.flag(keys.get("holds_place"), false),
                new WhenFullReader(values, names.classes()).read(keys),
                alternatives(id, keys.get("alternative")),
                waiting(keys, otherwise),
                new AgeLimitReader(values).read(keys),
                norms(keys.get("norm")),
                new CostReader(values).read(keys.get("cost")),
                table.routing(),
                afterBreakdown.routing());
    }

    private Node.Fields withoutNotYet(Node.Fields all) {
        Node.Fields fields = all;
        for (Node.Field field : all.byKey().values()) {
            if (NOT_YET.contains(field.key())) {
                values.problems().add(new Problem(field.place(), field.value().path(), Rule.NOT_YET.with(field.key())));
                fields = fields.without(field.key());
            }
        }
        return fields;
    }

    private Scale scale(@Nullable Node node) {
        List<String> known = new ArrayList<>(LEVELS);
        known.addAll(names.areas().groups().keySet());
        String word = values.word(node, known, Rule.A_SCALE.with());
        if (word == null) {
            return Scale.REGIONAL;
        }
        return switch (word) {
            case "local" -> Scale.of(Area.Level.MUNICIPALITY);
            case "subregional" -> Scale.of(Area.Level.SUBREGION);
            case "regional" -> Scale.REGIONAL;
            default -> Scale.shared(word);
        };
    }

    private AdmissionTerms terms(Keys keys) {
        refuseOnUnlimited(keys);
        Quantity accepts = values.quantity(keys.get("accepts"), Notation.SHARE);
        Quantity rematch = values.quantity(keys.get("rematch"), Notation.POSITIVE_DURATION);
        Node stop = keys.get("admission_stop");
        Set<String> exempt = stop instanceof Node.Fields fields ? exempt(fields) : Set.of();
        boolean stopped = stop instanceof Node.Fields || values.flag(stop, false);
        return new AdmissionTerms(
                laws.read(keys.get("intake")),
                accepts == null ? 1 : accepts.value(),
                rematch == null ? AdmissionTerms.DEFAULT_REMATCH_DAYS : rematch.value(),
                laws.read(keys.get("turnover")),
                stopped,
                exempt);
    }

    /** Without numbered places nothing can suit, or stand empty between two children. */
    private void refuseOnUnlimited(Keys keys) {
        boolean unlimited = keys.get("places") instanceof Node.Scalar scalar
                && scalar.text().equals("unlimited");
        for (String key : List.of("accepts", "turnover")) {
            Node node = keys.get(key);
            if (unlimited && node != null) {
                values.problems().add(node, Rule.NEEDS_PLACES.with(key));
            }
        }
    }

    private Set<String> exempt(Node.Fields fields) {
        Keys keys = new Keys(fields, values, "except", "source", "note").refuseUnknown();
        values.remarks(fields);
        List<String> known = new ArrayList<>(names.classes());
        if (!known.contains(Model.BLOCKED)) {
            known.add(Model.BLOCKED);
        }
        Node except = keys.required("except", Rule.A_LIST_OF_NAMES.with());
        return new LinkedHashSet<>(WordListReader.read(except, known, Rule.A_CLASS.with(), values));
    }

    private List<Alternative> alternatives(String id, @Nullable Node node) {
        List<Alternative> alternatives = new ArrayList<>();
        Node.Fields fields = node == null ? null : values.fields(node, Rule.ALTERNATIVE.with());
        if (fields == null) {
            return alternatives;
        }
        for (Node.Field field : fields.byKey().values()) {
            Alternative alternative = alternative(id, field);
            if (alternative != null) {
                alternatives.add(alternative);
            }
        }
        return alternatives;
    }

    private @Nullable Alternative alternative(String id, Node.Field field) {
        int at = field.key().indexOf('@');
        String form = at < 0 ? field.key() : field.key().substring(0, at);
        String area = at < 0 ? null : field.key().substring(at + 1);
        String path = field.value().path();
        if (!values.isKnown(
                new Node.Field(form, field.place(), field.value()), path, names.forms(), Rule.A_FORM.with())) {
            return null;
        }
        if (area == null && form.equals(id)) {
            values.problems().add(new Problem(field.place(), path, Rule.ALTERNATIVE_SELF.with(id)));
            return null;
        }
        if (!(field.value() instanceof Node.Fields fields) || fields.has("value")) {
            Quantity after = values.quantity(field.value(), Notation.DURATION, Rule.ALTERNATIVE.with());
            return after == null ? null : new Alternative(form, area, after.value(), true);
        }
        Keys keys = new Keys(fields, values, "after", "move_on", "source", "note").refuseUnknown();
        values.remarks(fields);
        Quantity after = values.quantity(keys.required("after", Notation.DURATION.expected()), Notation.DURATION);
        return new Alternative(form, area, after == null ? 0 : after.value(), values.flag(keys.get("move_on"), true));
    }

    private Waiting waiting(Keys keys, Waiting otherwise) {
        WaitingReader reader = new WaitingReader(values);
        Node own = keys.get("waiting");
        Node leaves = keys.get("leaves_list");
        if (leaves != null && own instanceof Node.Fields fields && fields.has("leaves_list")) {
            values.problems().add(leaves, Rule.TWICE.with("leaves_list", "waiting.leaves_list"));
        }
        return reader.leavesList(leaves, reader.read(own, otherwise));
    }

    private Norms norms(@Nullable Node node) {
        if (!(node instanceof Node.Fields fields) || fields.has("value")) {
            Quantity wait = values.quantity(node, Notation.DURATION, Rule.NORM.with());
            return wait == null ? Norms.NONE : new Norms(wait.value(), null);
        }
        Keys keys = new Keys(fields, values, "wait", "stay", "source", "note").refuseUnknown();
        values.remarks(fields);
        Quantity wait = values.quantity(keys.get("wait"), Notation.DURATION);
        Quantity stay = values.quantity(keys.get("stay"), Notation.DURATION);
        return new Norms(wait == null ? null : wait.value(), stay == null ? null : stay.value());
    }
}
