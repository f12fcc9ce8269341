package nl.doorstroom.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Nearest;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.Text;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads {@code changes:} into edits of the tree and changes of places. */
final class ChangesReader {
    private static final List<String> VERBS = List.of("close", "open", "set", "add", "times");
    private static final List<String> REMARKS = List.of("on", "title", "source", "note");

    /** How many words a path must have below each section that edits may change. */
    private static final Map<String, Integer> EDITABLE =
            Map.of("forms", 3, "arrivals", 3, "profiles", 3, "routing", 2, "frames", 2, "waiting", 2);

    private final Values values;
    private final Problems warnings;
    private final Calendar calendar;
    private final double lengthDays;
    private final Node.Fields top;
    private final List<TreeEdit> edits = new ArrayList<>();
    private final List<PlacesChange> places = new ArrayList<>();

    ChangesReader(Node.Fields top, Calendar calendar, double lengthDays, Values values, Problems warnings) {
        this.top = top;
        this.calendar = calendar;
        this.lengthDays = lengthDays;
        this.values = values;
        this.warnings = warnings;
    }

    /** An opening or closing as it is written, with the day it begins. */
    record PlacesChange(Node.Fields fields, Keys keys, String verb, double day) {}

    /** All changes, those of places still to be held against the forms. */
    record Read(List<TreeEdit> edits, List<PlacesChange> places) {}

    Read read() {
        for (Node item : values.items(top.get("changes"))) {
            Node.Fields fields = values.fields(item, Rule.A_CHANGE.with());
            if (fields != null) {
                change(fields);
            }
        }
        return new Read(List.copyOf(edits), List.copyOf(places));
    }

    private void change(Node.Fields fields) {
        List<String> found = VERBS.stream().filter(fields::has).toList();
        if (found.size() != 1) {
            new Keys(fields, values, all()).refuseUnknown();
            values.expected(fields, Rule.CHANGE_KIND.with());
            return;
        }
        String verb = found.get(0);
        Keys keys = new Keys(fields, values, known(verb)).refuseUnknown();
        values.remarks(fields);
        double day = day(keys.required("on", Rule.START_OF_CHANGE.with()));
        if (verb.equals("close") || verb.equals("open")) {
            places.add(new PlacesChange(fields, keys, verb, day));
        } else {
            Node edit = fields.get(verb);
            Node until = keys.get("until");
            if (until != null) {
                values.problems().add(until, Rule.UNTIL_OF_EDIT.with());
            }
            Node residents = verb.equals("times") ? keys.get("residents") : null;
            edits(TreeEdit.Verb.valueOf(verb.toUpperCase(Locale.ROOT)), edit, day, residents);
        }
    }

    private static List<String> known(String verb) {
        List<String> known = new ArrayList<>(REMARKS);
        known.add(verb);
        known.add("until");
        switch (verb) {
            case "close" -> known.addAll(List.of("places", "share", "in", "by", "to", "deadline", "stay", "range"));
            case "open" -> known.addAll(List.of("places", "share", "in", "range"));
            case "times" -> known.add("residents");
            default -> {}
        }
        return known;
    }

    private static List<String> all() {
        List<String> known = new ArrayList<>(VERBS);
        known.addAll(REMARKS);
        known.addAll(List.of("until", "places", "share", "in", "by", "to", "deadline", "stay", "range", "residents"));
        return known;
    }

    private double day(@Nullable Node node) {
        LocalDate date = values.date(node);
        if (node == null || date == null) {
            return 0;
        }
        double day = calendar.dayOf(date);
        if (day < 0) {
            values.problems().add(node, Rule.CHANGE_BEFORE_START.with(calendar.start()));
        } else if (day >= lengthDays) {
            warnings.add(node, Rule.CHANGE_AFTER_END.with());
        }
        return day;
    }

    private void edits(TreeEdit.Verb verb, @Nullable Node node, double day, @Nullable Node residents) {
        Node.Fields fields = node == null ? null : values.fields(node, Rule.EDITS.with());
        if (fields == null) {
            return;
        }
        boolean alsoResidents = values.flag(residents, false);
        for (Node.Field field : fields.byKey().values()) {
            List<String> path = path(field);
            boolean readable = verb != TreeEdit.Verb.TIMES || values.quantity(field.value(), Notation.FACTOR) != null;
            if (path == null || !readable) {
                continue;
            }
            boolean ofStay = path.size() == 3
                    && path.get(0).equals("forms")
                    && path.get(2).equals("stay");
            if (alsoResidents && !ofStay && residents != null) {
                values.problems().add(residents, Rule.RESIDENTS.with());
            }
            edits.add(new TreeEdit(day, verb, path, field.value(), field.place(), alsoResidents && ofStay));
        }
    }

    /** The words of a path that an edit may change, or null after reporting that it may not. */
    private @Nullable List<String> path(Node.Field field) {
        List<String> path = Paths.parse(field.key());
        String section = path == null ? "" : path.get(0);
        Integer words = EDITABLE.get(section);
        if (path == null || words == null || path.size() < words) {
            String nearest =
                    Nearest.of(section, EDITABLE.keySet().stream().sorted().toList());
            Text text =
                    words != null || nearest == null ? Rule.EDITABLE.with() : Rule.NO_SUCH_PATH_NEAREST.with(nearest);
            values.problems().add(new Problem(field.place(), field.value().path(), text));
            return null;
        }
        if (path.get(0).equals("forms") && path.get(2).equals("scale")) {
            values.problems().add(new Problem(field.place(), field.value().path(), Rule.STRUCTURE.with("scale")));
            return null;
        }
        return isOfKnownName(path, field) ? path : null;
    }

    /** Forms, streams and profiles are there from the start: an edit cannot make one. */
    private boolean isOfKnownName(List<String> path, Node.Field field) {
        String section = path.get(0).equals("routing") ? "forms" : path.get(0);
        if (section.equals("waiting") || !(top.get(section) instanceof Node.Fields named) || named.has(path.get(1))) {
            return true;
        }
        String nearest = Nearest.of(path.get(1), named.byKey().keySet());
        Text text = nearest == null ? Rule.NO_SUCH_PATH.with() : Rule.NO_SUCH_PATH_NEAREST.with(nearest);
        values.problems().add(new Problem(field.place(), field.value().path(), text, nearest, null));
        return false;
    }
}
