package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads {@code areas:} and {@code groups:}. */
final class AreasReader {
    static final List<String> DENOMINATORS = List.of("youth_0_17", "youth_0_22");

    private static final List<String> PROPERTIES =
            List.of("youth_0_17", "youth_0_22", "label", "demand_only", "source", "note");
    private static final Set<String> RESERVED = Set.of("all", "total", "weekly", "unlimited");
    private static final Notation YOUTH = Notation.number(0, 1e9);

    private final Values values;
    private final List<Area> areas = new ArrayList<>();
    private final Map<String, Node.Field> taken = new LinkedHashMap<>();

    AreasReader(Values values) {
        this.values = values;
    }

    Areas read(Node.@Nullable Fields regions, Node.@Nullable Fields groups) {
        if (regions == null) {
            return Areas.single();
        }
        for (Node.Field region : regions.byKey().values()) {
            area(region, null, 0, regions.byKey().size() == 1);
        }
        return areas.isEmpty() ? Areas.single() : new Areas(areas, groups(groups));
    }

    private void area(Node.Field field, @Nullable String parent, int depth, boolean only) {
        Node.Fields fields = values.fields(field.value(), Rule.AN_AREA_MAPPING.with());
        if (!isFree(field) || fields == null) {
            return;
        }
        List<Node.Field> inside = inside(fields);
        boolean demandOnly = demandOnly(fields, depth, inside);
        Area.Level level = depth == 0
                ? Area.Level.REGION
                : depth == 1 && !inside.isEmpty() ? Area.Level.SUBREGION : Area.Level.MUNICIPALITY;
        if (depth == 0 && inside.isEmpty() && !demandOnly && !only) {
            values.problems().add(new Problem(field.place(), fields.path(), Rule.NO_MUNICIPALITIES.with()));
        }
        boolean ownHome = demandOnly || (depth == 0 && inside.isEmpty());
        areas.add(new Area(
                field.key(),
                LabelReader.read(fields.get("label"), field.key(), values),
                level,
                parent,
                population(fields),
                ownHome));
        values.remarks(fields);
        for (Node.Field inner : inside) {
            if (depth == 2) {
                values.problems()
                        .add(new Problem(inner.place(), inner.value().path(), Rule.TOO_MANY_AREA_LEVELS.with()));
            } else {
                area(inner, field.key(), depth + 1, false);
            }
        }
    }

    /** The areas in an area: every key that is no property, and holds a mapping as areas do. */
    private List<Node.Field> inside(Node.Fields fields) {
        List<Node.Field> inside = new ArrayList<>();
        for (Node.Field field : fields.byKey().values()) {
            if (field.value() instanceof Node.Fields && !PROPERTIES.contains(field.key())) {
                inside.add(field);
            } else {
                values.isKnown(field, field.value().path(), PROPERTIES, Rule.AN_AREA_MAPPING.with());
            }
        }
        return inside;
    }

    private boolean demandOnly(Node.Fields fields, int depth, List<Node.Field> inside) {
        Node node = fields.get("demand_only");
        boolean demandOnly = values.flag(node, false);
        boolean misplaced = depth > 0 || !inside.isEmpty();
        if (node != null && demandOnly && misplaced) {
            values.problems().add(node, Rule.DEMAND_ONLY_REGION.with());
        }
        return demandOnly && !misplaced;
    }

    private boolean isFree(Node.Field field) {
        if (!values.isName(field, field.value().path())) {
            return false;
        }
        if (RESERVED.contains(field.key())) {
            values.problems()
                    .add(new Problem(field.place(), field.value().path(), Rule.NAME_RESERVED.with(field.key())));
            return false;
        }
        Node.Field first = taken.putIfAbsent(field.key(), field);
        if (first != null) {
            values.problems()
                    .add(new Problem(
                            field.place(),
                            field.value().path(),
                            Rule.NAME_IN_USE.with(
                                    field.key(),
                                    Rule.AN_AREA.with(),
                                    first.place().line())));
        }
        return first == null;
    }

    private Map<String, Double> population(Node.Fields fields) {
        Map<String, Double> population = new LinkedHashMap<>();
        for (String denominator : DENOMINATORS) {
            if (fields.has(denominator)) {
                double youth = values.number(fields.get(denominator), YOUTH);
                population.put(denominator, Double.isNaN(youth) ? 0 : youth);
            }
        }
        return population;
    }

    private Map<String, List<String>> groups(Node.@Nullable Fields groups) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        List<String> regions = areas.stream()
                .filter(area -> area.level() == Area.Level.REGION)
                .map(Area::id)
                .toList();
        if (groups != null) {
            for (Node.Field group : groups.byKey().values()) {
                if (isFree(group)) {
                    read.put(group.key(), WordListReader.read(group.value(), regions, Rule.A_REGION.with(), values));
                }
            }
        }
        return read;
    }
}
