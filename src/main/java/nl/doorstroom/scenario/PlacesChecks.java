package nl.doorstroom.scenario;

import java.util.List;
import java.util.stream.Stream;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Model;
import nl.doorstroom.scenario.read.Place;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.Quoted;

/** Rules about openings and closings taken together (R11, R22). */
final class PlacesChecks {
    private final Problems problems;
    private final Model base;
    private final ModelReader.Read last;
    private final List<TreeEdit> edits;

    /**
     * @param base the model on the start date
     * @param last the model after all edits
     */
    PlacesChecks(Problems problems, Model base, ModelReader.Read last, List<TreeEdit> edits) {
        this.problems = problems;
        this.base = base;
        this.last = last;
        this.edits = edits;
    }

    void check(List<PlacesChanges.Placed> placed) {
        for (PlacesChanges.Placed one : placed) {
            refuseBesideSet(one);
        }
        for (int f = 0; f < last.model().forms().size(); f++) {
            refuseEndlessList(base.forms().get(f), last.model().forms().get(f), placed);
        }
    }

    private void refuseBesideSet(PlacesChanges.Placed one) {
        for (TreeEdit edit : edits) {
            if (edit.verb() == TreeEdit.Verb.SET && isOfPlaces(edit, one.edit().form())) {
                Place set = edit.place();
                problems.add(
                        one.fields(),
                        Rule.CONFLICT.with(
                                "forms." + one.edit().form() + ".places",
                                Quoted.plain(set.file().name()),
                                set.line()));
            }
        }
    }

    /** A list that nobody can ever leave would only grow. */
    private void refuseEndlessList(CareForm base, CareForm form, List<PlacesChanges.Placed> placed) {
        boolean hasWayOut = !form.alternatives().isEmpty()
                || form.waiting().leavesPerDay() > 0
                || form.waiting().patience() != null
                || form.whenFull().outside() != null
                || form.whenFull().room() != null;
        boolean isReached = Stream.of(last.entries(), last.tables(), last.broken())
                .flatMap(tables -> tables.values().stream())
                .anyMatch(table -> table.leadsTo(form.id()));
        if (hasWayOut || !isReached || !(form.capacity() instanceof Capacity.Planned planned)) {
            return;
        }
        List<PlacesChanges.Placed> own = placed.stream()
                .filter(one -> one.edit().form().equals(form.id()))
                .toList();
        double whole = own.stream()
                .map(PlacesChanges.Placed::edit)
                .filter(edit -> edit.area() == null)
                .mapToDouble(CapacityEdit::places)
                .sum();
        double total = planned.byArea().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        planned.byArea().forEach((pool, places) -> {
            double left = places
                    + (total > 0 ? whole * places / total : 0)
                    + own.stream()
                            .map(PlacesChanges.Placed::edit)
                            .filter(edit -> pool.equals(edit.area()))
                            .mapToDouble(CapacityEdit::places)
                            .sum();
            if (left < 0.5 * planned.groupOf()) {
                own.stream()
                        .filter(one -> one.edit().places() < 0)
                        .filter(one -> one.edit().area() == null
                                || pool.equals(one.edit().area()))
                        .reduce((first, second) -> second)
                        .ifPresentOrElse(
                                one -> problems.add(one.fields(), Rule.LIST_WITHOUT_END.with(form.id(), pool)),
                                () -> refuseSetToNothing(base, form, pool));
            }
        });
    }

    /** A list closes for good by {@code set: {forms.x.places: 0}} as well. */
    private void refuseSetToNothing(CareForm base, CareForm form, String pool) {
        boolean hadPlaces = base.capacity() instanceof Capacity.Planned before
                && before.byArea().getOrDefault(pool, 0.0) >= 0.5 * before.groupOf();
        if (hadPlaces) {
            edits.stream()
                    .filter(edit -> isOfPlaces(edit, form.id()))
                    .reduce((first, second) -> second)
                    .ifPresent(edit -> problems.add(edit.value(), Rule.LIST_WITHOUT_END.with(form.id(), pool)));
        }
    }

    private static boolean isOfPlaces(TreeEdit edit, String form) {
        return edit.path().get(0).equals("forms")
                && edit.path().get(1).equals(form)
                && List.of("places", "caseload", "spread").contains(edit.path().get(2));
    }
}
