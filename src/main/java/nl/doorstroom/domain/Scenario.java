package nl.doorstroom.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run needs. Dated edits other than capacity stand as models that each hold from their day on; they share areas,
 * profiles, streams and forms, and differ in parameters only. Before day 0 the first model holds.
 *
 * @param models in time order; the first from day 0
 * @param capacityEdits openings and closings, on top of the capacity of the model in force
 * @param knownStart empty when the run starts from a warm-up or empty
 * @param knownChildren the children on the start date one by one, instead of {@code knownStart}
 * @param reportAges age bands of the tables
 * @param reportGroups what the rows of the tables are told apart by; null for what suits their size
 */
public record Scenario(
        String id,
        LocalText title,
        Calendar calendar,
        RunPlan run,
        List<Dated<Model>> models,
        List<CapacityEdit> capacityEdits,
        List<ResidentsEdit> residentsEdits,
        List<KnownPool> knownStart,
        List<KnownChild> knownChildren,
        List<AgeBand> reportAges,
        @Nullable Set<ReportGroup> reportGroups,
        List<Target> targets) {
    public Scenario {
        models = List.copyOf(models);
        capacityEdits = List.copyOf(capacityEdits);
        residentsEdits = List.copyOf(residentsEdits);
        knownStart = List.copyOf(knownStart);
        knownChildren = List.copyOf(knownChildren);
        reportAges = List.copyOf(reportAges);
        reportGroups = reportGroups == null ? null : Set.copyOf(reportGroups);
        targets = List.copyOf(targets);
    }

    /** A scenario without dated edits. */
    public static Scenario of(String id, Calendar calendar, RunPlan run, Model model) {
        return new Scenario(
                id,
                LocalText.of(id),
                calendar,
                run,
                List.of(new Dated<>(0, model)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /** The model on the start date. */
    public Model base() {
        return models.get(0).value();
    }

    /** Whether children have birth dates. */
    public boolean hasAges() {
        return base().streams().stream().anyMatch(s -> !s.ages().isEmpty());
    }

    /** Whether children are in care or waiting on the start date. */
    public boolean hasKnownStart() {
        return !knownStart.isEmpty() || !knownChildren.isEmpty();
    }

    /** The same scenario, to change one or more of its parts. */
    public ScenarioBuilder toBuilder() {
        return new ScenarioBuilder(this);
    }

    public Scenario withKnownStart(List<KnownPool> start) {
        return toBuilder().knownStart(start).build();
    }

    public Scenario withCapacityEdits(List<CapacityEdit> edits) {
        return toBuilder().capacityEdits(edits).build();
    }

    public Scenario withRun(RunPlan plan) {
        return toBuilder().run(plan).build();
    }

    public Scenario withReportGroups(Set<ReportGroup> groups) {
        return toBuilder().reportGroups(groups).build();
    }

    public Scenario withModels(List<Dated<Model>> dated) {
        return toBuilder().models(dated).build();
    }
}
