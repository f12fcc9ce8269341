package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Door;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Norms;
import nl.doorstroom.domain.Scale;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Kind;
import nl.doorstroom.scenario.read.Node;
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
    private static final Kind FACTOR = Kind.number(0.001, 1000);
    private static final Kind AGE = Kind.whole(0, 99);

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
                Labels.read(keys.get("label"), id, values),
                values.flag(keys.get("crisis"), false),
                values.flag(keys.get("out_of_home"), false),
                scale,
                new CapacityReader(values, names.areas(), pools).read(keys, fields),
                door(keys),
                stay(keys),
                values.flag(keys.get("holds_place"), false),
                new WhenFullReader(values, names.classes()).read(keys),
                alternatives(id, keys.get("alternative")),
                waiting(keys, otherwise),
                ages(keys),
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

    private Door door(Keys keys) {
        Quantity accepts = values.quantity(keys.get("accepts"), Kind.SHARE);
        Quantity rematch = values.quantity(keys.get("rematch"), Kind.POSITIVE_DURATION);
        Node stop = keys.get("admission_stop");
        Set<String> exempt = stop instanceof Node.Fields fields ? exempt(fields) : Set.of();
        boolean stopped = stop instanceof Node.Fields || values.flag(stop, false);
        return new Door(
                laws.read(keys.get("intake")),
                accepts == null ? 1 : accepts.value(),
                rematch == null ? Door.DEFAULT_REMATCH_DAYS : rematch.value(),
                laws.read(keys.get("turnover")),
                stopped,
                exempt);
    }

    private Set<String> exempt(Node.Fields fields) {
        Keys keys = new Keys(fields, values, "except", "source", "note").refuseUnknown();
        values.remarks(fields);
        List<String> known = new ArrayList<>(names.classes());
        if (!known.contains(Model.BLOCKED)) {
            known.add(Model.BLOCKED);
        }
        Node except = keys.required("except", Rule.A_LIST_OF_NAMES.with());
        return new LinkedHashSet<>(Words.read(except, known, Rule.A_CLASS.with(), values));
    }

    private Stay stay(Keys keys) {
        Node node = keys.required("stay", Rule.A_LAW.with());
        LawReader.Parts parts =
                node == null ? new LawReader.Parts(new Law.Fixed(1), null) : laws.parts(node, List.of("by_profile"));
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
            Quantity after = values.quantity(field.value(), Kind.DURATION, Rule.ALTERNATIVE.with());
            return after == null ? null : new Alternative(form, area, after.value(), true);
        }
        Keys keys = new Keys(fields, values, "after", "move_on", "source", "note").refuseUnknown();
        values.remarks(fields);
        Quantity after = values.quantity(keys.required("after", Kind.DURATION.expected()), Kind.DURATION);
        return new Alternative(form, area, after == null ? 0 : after.value(), values.flag(keys.get("move_on"), true));
    }

    private Waiting waiting(Keys keys, Waiting otherwise) {
        WaitingReader reader = new WaitingReader(values);
        Node own = keys.get("waiting");
        Node leaves = keys.get("leaves_list");
        if (leaves != null && own instanceof Node.Fields fields && fields.has("leaves")) {
            values.problems().add(leaves, Rule.TWICE.with("leaves_list", "waiting.leaves"));
        }
        return reader.leaves(leaves, reader.read(own, otherwise));
    }

    private AgeLimit ages(Keys keys) {
        int from = age(keys.get("from_age"), AgeLimit.DEFAULT.fromYears());
        int until = age(keys.get("until_age"), AgeLimit.DEFAULT.untilYears());
        Node fromNode = keys.get("from_age");
        if (from >= until && fromNode != null) {
            values.problems().add(fromNode, Rule.AGES_ORDER.with(from, until));
        }
        Node.Fields extended = values.fields(keys.get("extended"), Rule.SECTION.with());
        double share = 0;
        int extendedUntil = until;
        if (extended != null) {
            Keys inner = new Keys(extended, values, "share", "until_age", "source", "note", "range").refuseUnknown();
            share = share(extended, inner.required("share", Kind.SHARE.expected()));
            Node limit = inner.required("until_age", AGE.expected());
            extendedUntil = age(limit, until);
            if (extendedUntil <= until && limit != null) {
                values.problems().add(limit, Rule.EXTENDED_ORDER.with(extendedUntil, until));
            }
        }
        return new AgeLimit(from, until, share, extendedUntil, adult(keys.get("adult")));
    }

    private int age(@Nullable Node node, int otherwise) {
        Quantity age = values.quantity(node, AGE);
        return age == null ? otherwise : (int) age.value();
    }

    private double share(Node.Fields fields, @Nullable Node node) {
        Quantity share = values.quantity(node, Kind.SHARE);
        if (node != null) {
            values.remarks(fields, node.path(), node, Kind.SHARE, share);
        }
        return share == null ? 0 : share.value();
    }

    private AgeLimit.@Nullable AdultPlace adult(@Nullable Node node) {
        Node.Fields fields = node == null ? null : values.fields(node, Rule.SECTION.with());
        if (fields == null) {
            return null;
        }
        Keys keys = new Keys(fields, values, "share", "find", "grace", "source", "note", "range").refuseUnknown();
        double share = share(fields, keys.required("share", Kind.SHARE.expected()));
        Law find = laws.read(keys.required("find", Rule.A_LAW.with()));
        Quantity grace = values.quantity(keys.required("grace", Kind.DURATION.expected()), Kind.DURATION);
        return find == null ? null : new AgeLimit.AdultPlace(share, find, grace == null ? 0 : grace.value());
    }

    private Norms norms(@Nullable Node node) {
        if (!(node instanceof Node.Fields fields) || fields.has("value")) {
            Quantity wait = values.quantity(node, Kind.DURATION, Rule.NORM.with());
            return wait == null ? Norms.NONE : new Norms(wait.value(), null);
        }
        Keys keys = new Keys(fields, values, "wait", "stay", "source", "note").refuseUnknown();
        values.remarks(fields);
        Quantity wait = values.quantity(keys.get("wait"), Kind.DURATION);
        Quantity stay = values.quantity(keys.get("stay"), Kind.DURATION);
        return new Norms(wait == null ? null : wait.value(), stay == null ? null : stay.value());
    }
}
