package nl.doorstroom.scenario;

import java.util.List;
import java.util.stream.Stream;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.scenario.read.Place;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.Quoted;

/** Rules about openings and closings taken together (R11, R22). */
final class PlacesChecks {
    private final Problems problems;
    private final ModelReader.Read last;
    private final List<TreeEdit> edits;

    /**
     * @param last the model after all edits
     */
    PlacesChecks(Problems problems, ModelReader.Read last, List<TreeEdit> edits) {
        this.problems = problems;
        this.last = last;
        this.edits = edits;
    }

    void check(List<PlacesChanges.Placed> placed) {
        for (PlacesChanges.Placed one : placed) {
            refuseBesideSet(one);
        }
        for (CareForm form : last.model().forms()) {
            refuseEndlessList(form, placed);
        }
    }

    private void refuseBesideSet(PlacesChanges.Placed one) {
        for (TreeEdit edit : edits) {
            boolean ofForm = edit.path().get(0).equals("forms")
                    && edit.path().get(1).equals(one.edit().form());
            boolean ofPlaces = ofForm
                    && List.of("places", "caseload", "spread")
                            .contains(edit.path().get(2));
            if (edit.verb() == TreeEdit.Verb.SET && ofPlaces) {
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
    private void refuseEndlessList(CareForm form, List<PlacesChanges.Placed> placed) {
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
            if (left < 0.5 && places >= 0.5) {
                own.stream()
                        .filter(one -> one.edit().places() < 0)
                        .reduce((first, second) -> second)
                        .ifPresent(one -> problems.add(one.fields(), Rule.LIST_WITHOUT_END.with(form.id(), pool)));
            }
        });
    }
}
