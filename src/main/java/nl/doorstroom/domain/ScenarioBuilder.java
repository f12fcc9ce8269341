package nl.doorstroom.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a variant of a {@link Scenario}: the same but for what is set. */
public final class ScenarioBuilder {
    private final String id;
    private LocalText title;
    private final Calendar calendar;
    private RunPlan run;
    private List<Dated<Model>> models;
    private List<CapacityEdit> capacityEdits;
    private List<ResidentsEdit> residentsEdits;
    private List<KnownPool> knownStart;
    private List<KnownChild> knownChildren;
    private List<AgeBand> reportAges;
    private @Nullable Set<ReportGroup> reportGroups;
    private List<Target> targets;

    ScenarioBuilder(Scenario from) {
        id = from.id();
        title = from.title();
        calendar = from.calendar();
        run = from.run();
        models = from.models();
        capacityEdits = from.capacityEdits();
        residentsEdits = from.residentsEdits();
        knownStart = from.knownStart();
        knownChildren = from.knownChildren();
        reportAges = from.reportAges();
        reportGroups = from.reportGroups();
        targets = from.targets();
    }

    public ScenarioBuilder title(LocalText value) {
        title = value;
        return this;
    }

    public ScenarioBuilder run(RunPlan value) {
        run = value;
        return this;
    }

    public ScenarioBuilder models(List<Dated<Model>> value) {
        models = value;
        return this;
    }

    public ScenarioBuilder capacityEdits(List<CapacityEdit> value) {
        capacityEdits = value;
        return this;
    }

    public ScenarioBuilder residentsEdits(List<ResidentsEdit> value) {
        residentsEdits = value;
        return this;
    }

    public ScenarioBuilder knownStart(List<KnownPool> value) {
        knownStart = value;
        return this;
    }

    public ScenarioBuilder knownChildren(List<KnownChild> value) {
        knownChildren = value;
        return this;
    }

    public ScenarioBuilder reportGroups(@Nullable Set<ReportGroup> value) {
        reportGroups = value;
        return this;
    }

    public ScenarioBuilder reportAges(List<AgeBand> value) {
        reportAges = value;
        return this;
    }

    public ScenarioBuilder targets(List<Target> value) {
        targets = value;
        return this;
    }

    public Scenario build() {
        return new Scenario(
                id,
                title,
                calendar,
                run,
                models,
                capacityEdits,
                residentsEdits,
                knownStart,
                knownChildren,
                reportAges,
                reportGroups,
                targets);
    }
}
