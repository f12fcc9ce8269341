package nl.doorstroom.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Model;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Quoted;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Turns openings and closings into capacity edits of the forms of a model (R11, R12). */
final class PlacesChanges {
    private static final double DEADLINE_DAYS = 90;
    private static final Notation PLACES = Notation.number(1e-6, 1e6);

    private final Values values;
    private final Calendar calendar;
    private final Model model;
    private final List<String> forms;
    private final List<Placed> placed = new ArrayList<>();

    PlacesChanges(Values values, Calendar calendar, Model model) {
        this.values = values;
        this.calendar = calendar;
        this.model = model;
        this.forms = model.forms().stream().map(CareForm::id).toList();
    }

    /** An edit and where it is written. */
    record Placed(CapacityEdit edit, Node.Fields fields) {}

    /** The edits of all changes, in an order that does not depend on that of files. */
    List<Placed> read(List<ChangesReader.PlacesChange> changes) {
        changes.forEach(this::change);
        refuseTooMuch();
        return placed.stream()
                .sorted(Comparator.comparing((Placed one) -> one.edit().form())
                        .thenComparingDouble(one -> one.edit().fromDay())
                        .thenComparingDouble(one -> one.edit().untilDay())
                        .thenComparingDouble(one -> one.edit().places())
                        .thenComparing(one -> String.valueOf(one.edit().area()))
                        .thenComparing(one -> String.valueOf(one.edit().moving())))
                .toList();
    }

    private void change(ChangesReader.PlacesChange change) {
        Keys keys = change.keys();
        String id = values.word(keys.get(change.verb()), forms, Rule.A_FORM.with());
        boolean closes = change.verb().equals("close");
        double until = until(keys.get("until"), change.day());
        CapacityEdit.Moving moving = closes ? moving(keys, id) : null;
        if (id == null) {
            return;
        }
        CareForm form = model.forms().get(forms.indexOf(id));
        List<String> pools = model.areas().poolAreas(form.scale());
        Node in = keys.get("in");
        String area = in == null ? null : values.word(in, pools, Rule.A_POOL.with());
        if (in != null && area == null) {
            return;
        }
        Double total = total(form, area, change.fields());
        Double places = total == null ? null : places(change, total);
        if (places != null && places > 0) {
            double signed = closes ? -places : places;
            CapacityEdit edit = new CapacityEdit(id, change.day(), until, signed, area, moving);
            placed.add(new Placed(edit, change.fields()));
        }
    }

    private double until(@Nullable Node node, double day) {
        LocalDate date = values.date(node);
        if (node == null || date == null) {
            return day;
        }
        double until = calendar.dayOf(date);
        if (until < day) {
            values.problems().add(node, Rule.UNTIL_BEFORE_ON.with());
        }
        return Math.max(until, day);
    }

    private CapacityEdit.@Nullable Moving moving(Keys keys, @Nullable String form) {
        String by = values.word(keys.get("by"), List.of("attrition", "moving"), Rule.BY.with());
        Quantity deadline = values.quantity(keys.get("deadline"), Notation.DURATION);
        String stay = values.word(keys.get("stay"), List.of("carry", "redraw"), Rule.CARRY.with());
        List<String> others = forms.stream().filter(id -> !id.equals(form)).toList();
        List<String> to = WordListReader.read(keys.get("to"), others, Rule.A_FORM.with(), values);
        if (!"moving".equals(by)) {
            for (String key : List.of("to", "deadline", "stay")) {
                Node node = keys.get(key);
                if (node != null) {
                    values.problems().add(node, Rule.ONLY_CLOSING.with(key));
                }
            }
            return null;
        }
        keys.required("to", Rule.MOVING_WHERE.with());
        return new CapacityEdit.Moving(to, deadline == null ? DEADLINE_DAYS : deadline.value(), "redraw".equals(stay));
    }

    private @Nullable Double total(CareForm form, @Nullable String area, Node.Fields fields) {
        if (!(form.capacity() instanceof Capacity.Planned planned)) {
            values.problems().add(fields, Rule.NO_PLANNED_PLACES.with(form.id()));
            return null;
        }
        return total(planned.byArea(), area);
    }

    private static double total(Map<String, Double> byArea, @Nullable String area) {
        return area == null
                ? byArea.values().stream().mapToDouble(Double::doubleValue).sum()
                : byArea.getOrDefault(area, 0.0);
    }

    private @Nullable Double places(ChangesReader.PlacesChange change, double total) {
        Keys keys = change.keys();
        Node places = keys.get("places");
        Node share = keys.get("share");
        if (places == null == (share == null)) {
            values.expected(change.fields(), Rule.PLACES_OR_SHARE.with());
            return null;
        }
        Node node = places == null ? share : places;
        if (node instanceof Node.Scalar scalar && scalar.text().equals("all") && places != null) {
            return total;
        }
        Notation notation = places == null ? Notation.SHARE : PLACES;
        Quantity number =
                values.quantity(node, notation, places == null ? Notation.SHARE.expected() : Rule.EDIT_PLACES.with());
        if (change.fields().has("range") && node != null) {
            values.remarks(change.fields(), node.path(), node, notation, number);
        }
        return number == null ? null : places == null ? number.value() * total : Double.valueOf(number.value());
    }

    /** A closing may take what there is once every change that is complete by then has been made, and no more. */
    private void refuseTooMuch() {
        for (Placed one : placed) {
            CapacityEdit edit = one.edit();
            CareForm form = model.forms().get(forms.indexOf(edit.form()));
            if (edit.places() < 0 && form.capacity() instanceof Capacity.Planned planned) {
                double left = total(planned.byArea(), edit.area())
                        + placed.stream()
                                .map(Placed::edit)
                                .filter(other -> other.form().equals(edit.form()))
                                .mapToDouble(other -> other.places()
                                        * other.progress(edit.untilDay())
                                        * share(planned.byArea(), other.area(), edit.area()))
                                .sum();
                if (left < -1e-9) {
                    values.problems()
                            .add(
                                    one.fields(),
                                    Rule.CLOSES_TOO_MUCH.with(
                                            Quoted.number(-edit.places()),
                                            Quoted.number(Math.max(0, left - edit.places()))));
                }
            }
        }
    }

    /** The part of a change in one area, or of the whole form, that falls in another, or the whole form. */
    private static double share(Map<String, Double> byArea, @Nullable String of, @Nullable String in) {
        if (in == null || in.equals(of)) {
            return 1;
        }
        double all = total(byArea, null);
        return of != null ? 0 : all > 0 ? byArea.getOrDefault(in, 0.0) / all : 1.0 / byArea.size();
    }
}
