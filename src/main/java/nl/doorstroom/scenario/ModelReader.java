package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Text;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads the model that holds at one moment from the tree of a scenario. */
final class ModelReader {
    private static final String NOBODY = "nobody";

    private static final Set<String> RESERVED = Set.of(
            "home",
            "leaves",
            "adult_care",
            "drop_out",
            "outside",
            "all",
            "broken_down",
            "rows",
            "to",
            "when",
            "value",
            "source",
            "range",
            "note",
            "times",
            "cap");

    private final Values values;
    private final Calendar calendar;
    private final Node.Fields top;
    private final Names names;

    /**
     * @param classes the priority classes of the scenario, which no edit changes
     */
    ModelReader(Node.Fields top, List<String> classes, Calendar calendar, Values values) {
        this.values = values;
        this.calendar = calendar;
        this.top = top;
        this.names = names(classes);
    }

    /** A model with its tables, by id of the form or stream. */
    record Read(Model model, Map<String, Table> tables, Map<String, Table> broken, Map<String, Table> entries) {}

    Read read() {
        List<Profile> profiles = profiles();
        Map<String, Table> entries = new LinkedHashMap<>();
        List<Stream> streams = new ArrayList<>();
        for (Node.Field field : named("arrivals", Rule.STREAMS.with())) {
            Node.Fields fields = values.fields(field.value(), Rule.SECTION.with());
            if (fields != null) {
                StreamReader.Read read = new StreamReader(values, names, calendar).read(field.key(), fields);
                streams.add(read.stream());
                entries.put(field.key(), read.entry());
            }
        }
        if (streams.isEmpty()) {
            streams.add(nobody());
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        Map<String, Table> broken = new LinkedHashMap<>();
        tables(tables, broken);
        Model model = new Model(
                names.areas(), names.classes(), names.frameClasses(), profiles, streams, forms(tables, broken));
        return new Read(model, tables, broken, entries);
    }

    /** Children of a known start come from some stream: without any, from one at which nobody arrives. */
    private Stream nobody() {
        Homes homes = new Homes(names.areas(), values);
        return Stream.poisson(NOBODY, 0, Exit.LEAVES.id()).toBuilder()
                .homes(homes.shares(null, homes.of(null), ""))
                .profiles(SharesReader.all(names.profiles().get(0)))
                .entry(Table.LEAVES.routing())
                .build();
    }

    private Names names(List<String> classes) {
        Areas areas = new AreasReader(values)
                .read(section("areas", Rule.SECTION.with()), section("groups", Rule.SECTION.with()));
        Map<String, String> frameClasses = new LinkedHashMap<>();
        List<String> frames = frames(classes, frameClasses);
        List<String> profiles = profileNames();
        return new Names(
                areas,
                classes,
                frameClasses,
                profiles.isEmpty() ? List.of(Profile.ALL) : profiles,
                frames.isEmpty() ? keysOfStreams("frames") : frames,
                keysOfStreams("referrers"),
                keys("arrivals"),
                keys("forms"));
    }

    private Node.@Nullable Fields section(String key, Text expected) {
        return values.fields(top.get(key), expected);
    }

    private List<String> keys(String section) {
        return top.get(section) instanceof Node.Fields fields
                ? List.copyOf(fields.byKey().keySet())
                : List.of();
    }

    private List<String> keysOfStreams(String key) {
        Set<String> found = new LinkedHashSet<>();
        if (top.get("arrivals") instanceof Node.Fields streams) {
            streams.byKey().values().forEach(stream -> {
                if (stream.value() instanceof Node.Fields fields && fields.get(key) instanceof Node.Fields shares) {
                    found.addAll(shares.byKey().keySet());
                }
            });
        }
        return List.copyOf(found);
    }

    /** The fields of a section whose keys are names of the writer's choice. */
    private List<Node.Field> named(String section, Text expected) {
        Node.Fields fields = section(section, expected);
        if (fields == null) {
            return List.of();
        }
        List<Node.Field> named = new ArrayList<>();
        for (Node.Field field : fields.byKey().values()) {
            if (values.isName(field, field.value().path())) {
                named.add(field);
                refuseReserved(field);
            }
        }
        return named;
    }

    private void refuseReserved(Node.Field field) {
        if (RESERVED.contains(field.key())) {
            Text text = Rule.NAME_RESERVED.with(field.key());
            values.problems().add(new Problem(field.place(), field.value().path(), text));
        }
    }

    private List<String> frames(List<String> classes, Map<String, String> frameClasses) {
        Node node = top.get("frames");
        if (node instanceof Node.Items items) {
            return items.nodes().stream()
                    .map(item -> values.text(item))
                    .filter(Objects::nonNull)
                    .toList();
        }
        List<String> frames = new ArrayList<>();
        for (Node.Field field : named("frames", Rule.SECTION.with())) {
            frames.add(field.key());
            Node value = field.value();
            if (value instanceof Node.Fields fields) {
                Keys keys = new Keys(fields, values, "class", "label", "source", "note").refuseUnknown();
                value = keys.get("class");
            }
            boolean empty = value instanceof Node.Scalar scalar && scalar.isEmpty();
            String name = empty ? null : Classes.read(value, classes, values);
            if (name != null) {
                frameClasses.put(field.key(), name);
            }
        }
        return frames;
    }

    private List<String> profileNames() {
        if (top.get("profiles") instanceof Node.Items items) {
            return items.nodes().stream()
                    .map(item -> item instanceof Node.Scalar scalar ? scalar.text() : "")
                    .toList();
        }
        return keys("profiles");
    }

    private List<Profile> profiles() {
        if (top.get("profiles") == null) {
            return List.of(Profile.of(Profile.ALL));
        }
        List<Profile> profiles = new ArrayList<>();
        if (top.get("profiles") instanceof Node.Items items) {
            for (Node item : items.nodes()) {
                String name = values.text(item);
                if (name != null && values.isName(new Node.Field(name, item.place(), item), item.path())) {
                    refuseReserved(new Node.Field(name, item.place(), item));
                    profiles.add(Profile.of(name));
                }
            }
            return profiles;
        }
        for (Node.Field field : named("profiles", Rule.SECTION.with())) {
            profiles.add(profile(field));
        }
        return profiles.isEmpty() ? List.of(Profile.of(Profile.ALL)) : profiles;
    }

    private Profile profile(Node.Field field) {
        if (field.value() instanceof Node.Scalar scalar && scalar.isEmpty()) {
            return Profile.of(field.key());
        }
        Node.Fields fields = values.fields(field.value(), Rule.SECTION.with());
        if (fields == null) {
            return Profile.of(field.key());
        }
        Keys keys = new Keys(
                        fields, values, "label", "severity", "class", "worsens_to", "worsens_times", "source", "note")
                .refuseUnknown();
        values.remarks(fields);
        Quantity severity = values.quantity(keys.get("severity"), Notation.whole(1, 4));
        Quantity times = values.quantity(keys.get("worsens_times"), Notation.number(0, 1000));
        return new Profile(
                field.key(),
                LabelReader.read(keys.get("label"), field.key(), values),
                severity == null ? 1 : (int) severity.value(),
                Classes.read(keys.get("class"), names.classes(), values),
                values.word(keys.get("worsens_to"), names.profiles(), Rule.A_PROFILE.with()),
                times == null ? 1 : times.value());
    }

    private void tables(Map<String, Table> tables, Map<String, Table> broken) {
        Node.Fields routing = section("routing", Rule.SECTION.with());
        if (routing == null) {
            return;
        }
        TableReader reader = new TableReader(values, names);
        for (Node.Field field : routing.byKey().values()) {
            if (!values.isKnown(field, field.value().path(), names.forms(), Rule.A_FORM.with())) {
                continue;
            }
            Node own = field.value();
            if (own instanceof Node.Fields fields && (fields.has("broken_down") || fields.has("rows"))) {
                Node afterBreakdown = fields.get("broken_down");
                if (afterBreakdown != null) {
                    broken.put(field.key(), reader.read(afterBreakdown));
                }
                own = withRows(fields.without("broken_down"));
            }
            if (!(own instanceof Node.Fields rest && rest.byKey().isEmpty())) {
                tables.put(field.key(), reader.read(own));
            }
        }
    }

    private Node withRows(Node.Fields fields) {
        Node rows = fields.get("rows");
        if (rows == null) {
            return fields;
        }
        new Keys(fields, values, "rows", "broken_down", "source", "note").refuseUnknown();
        values.remarks(fields);
        return rows;
    }

    private List<CareForm> forms(Map<String, Table> tables, Map<String, Table> broken) {
        Waiting otherwise = new WaitingReader(values).read(top.get("waiting"), Waiting.FOREVER);
        List<CareForm> forms = new ArrayList<>();
        for (Node.Field field : named("forms", Rule.FORMS.with())) {
            Node.Fields fields = values.fields(field.value(), Rule.SECTION.with());
            if (fields != null) {
                Table table = tables.getOrDefault(field.key(), Table.LEAVES);
                Table afterBreakdown = broken.getOrDefault(field.key(), table);
                forms.add(new FormReader(values, names, calendar)
                        .read(field.key(), fields, table, afterBreakdown, otherwise));
            }
        }
        return forms;
    }
}
