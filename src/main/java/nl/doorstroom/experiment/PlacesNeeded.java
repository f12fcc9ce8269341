package nl.doorstroom.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.observe.Detail;

/**
 * The places that a form would need: the same run, with the same draws, in which all pools of this one form have no limit. The
 * openings and closings of the form fall away with its limit, and so do its numbered places and their turnover; an admission
 * stop, and every other form, stay as they are.
 */
public final class PlacesNeeded {
    /** Levels are counted whatever the measures. */
    private static final Detail LEVELS_ALONE = Detail.only(Set.of());

    private PlacesNeeded() {}

    /**
     * The forms that this can be asked of, in file order: those with a limit, but for the ones that a stream with always
     * children waiting can enter, which would fill them without end.
     */
    public static List<String> forms(Scenario scenario) {
        Set<String> endless = endless(scenario);
        return scenario.base().forms().stream()
                .filter(form -> !(form.capacity() instanceof Capacity.Unlimited))
                .map(CareForm::id)
                .filter(form -> !endless.contains(form))
                .toList();
    }

    /**
     * Runs the scenario with a form without limit.
     *
     * @return rows of kind {@code needed}, of this form only
     */
    public static List<LevelRow> rows(Scenario scenario, String form, RunOptions options) throws InterruptedException {
        try (Results results = Replications.run(unlimited(scenario, form), LEVELS_ALONE, options)) {
            return results.levels()
                    .filter(row -> row.form().equals(form) && row.percentile() >= Levels.LEAST_NEEDED)
                    .map(LevelRow::asNeeded)
                    .toList();
        }
    }

    static Scenario unlimited(Scenario scenario, String form) {
        return scenario.withModels(scenario.models().stream()
                        .map(dated -> new Dated<>(dated.fromDay(), unlimited(dated.value(), form)))
                        .toList())
                .withCapacityEdits(scenario.capacityEdits().stream()
                        .filter(edit -> !edit.form().equals(form))
                        .toList());
    }

    private static Model unlimited(Model model, String id) {
        List<CareForm> forms = new ArrayList<>(model.forms());
        forms.replaceAll(form -> form.id().equals(id) ? unlimited(form) : form);
        return model.withForms(forms);
    }

    private static CareForm unlimited(CareForm form) {
        AdmissionTerms terms = form.terms();
        return form.toBuilder()
                .capacity(new Capacity.Unlimited())
                .terms(new AdmissionTerms(
                        terms.intake(), 1, terms.rematchDays(), null, terms.stopped(), terms.exempt()))
                .build();
    }

    /** Where children who are always waiting begin, and the alternatives from there. */
    private static Set<String> endless(Scenario scenario) {
        Set<String> found = new HashSet<>();
        for (Dated<Model> dated : scenario.models()) {
            Model model = dated.value();
            model.streams().stream()
                    .filter(stream -> stream.alwaysWaiting() > 0)
                    .flatMap(stream -> stream.entry().rows().stream())
                    .flatMap(row -> row.to().stream())
                    .flatMap(share ->
                            share.value() instanceof Destination.ToForm to ? Stream.of(to.form()) : Stream.empty())
                    .forEach(form -> addWithAlternatives(form, model, found));
        }
        return found;
    }

    private static void addWithAlternatives(String id, Model model, Set<String> found) {
        found.add(id);
        CareForm form = model.findForm(id);
        if (form != null) {
            form.alternatives().forEach(alternative -> found.add(alternative.form()));
        }
    }
}
