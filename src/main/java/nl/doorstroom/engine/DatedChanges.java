package nl.doorstroom.engine;

import java.util.List;
import java.util.TreeSet;
import nl.doorstroom.domain.OpenPlaces;
import nl.doorstroom.domain.ResidentsEdit;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.child.Children;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Pools;
import nl.doorstroom.engine.decide.Suitability;
import nl.doorstroom.engine.moves.Clocks;
import nl.doorstroom.engine.moves.Displacement;
import nl.doorstroom.engine.moves.Lists;
import nl.doorstroom.engine.moves.RingSearch;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.FormRules;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.engine.time.EngineEvent;
import nl.doorstroom.engine.time.Step;
import org.jspecify.annotations.Nullable;

/** Dated changes (R10 step 1, R11, R22): all values change first, then pools over their number move children out. */
final class DatedChanges extends EngineEvent {
    private final Blueprint blueprint;
    private final RulesInForce rules;
    private final Agenda agenda;
    private final Children children;
    private final Pools pools;
    private final @Nullable Suitability[] suitability;
    private final Clocks clocks;
    private final Lists lists;
    private final RingSearch rings;
    private final Displacement displacement;
    private final TreeSet<Double> days = new TreeSet<>();
    private final List<OpenPlaces.Step> steps;
    private int nextStep;
    private int model;

    DatedChanges(
            Blueprint blueprint,
            RulesInForce rules,
            Agenda agenda,
            Children children,
            Pools pools,
            @Nullable Suitability[] suitability,
            Clocks clocks,
            Lists lists,
            RingSearch rings,
            Displacement displacement) {
        super(agenda);
        this.blueprint = blueprint;
        this.rules = rules;
        this.agenda = agenda;
        this.children = children;
        this.pools = pools;
        this.suitability = suitability;
        this.clocks = clocks;
        this.lists = lists;
        this.rings = rings;
        this.displacement = displacement;
        steps = blueprint.capacity.steps();
        days.add(blueprint.startDay);
        for (int m = 1; m < blueprint.modelDays.length; m++) {
            days.add(blueprint.modelDays[m]);
        }
        steps.forEach(s -> days.add(s.day()));
        blueprint.scenario.residentsEdits().forEach(e -> days.add(e.day()));
        days.headSet(blueprint.startDay).clear();
    }

    void planNext() {
        Double next = days.pollFirst();
        if (next != null && next < blueprint.endDay) {
            agenda.schedule(this, next, Step.DATED);
        }
    }

    @Override
    protected void happen() {
        double now = agenda.now();
        while (model + 1 < blueprint.modelDays.length && blueprint.modelDays[model + 1] <= now) {
            rules.change(blueprint.models[++model]);
            rulesChange();
        }
        for (ResidentsEdit edit : blueprint.scenario.residentsEdits()) {
            if (edit.day() == now) {
                scaleDaysLeft(edit);
            }
        }
        changeCapacity(now);
        planNext();
    }

    private void rulesChange() {
        for (Pool pool : pools.all()) {
            FormRules form = rules.form(pool.form);
            if (form.stopped != pool.rules.stopped) {
                pool.placesChange();
            }
            pool.rules = form;
            pools.touch(pool);
        }
        for (Child child : children.inside()) {
            if (child.need.isOpen() || child.visit.isOverhang()) {
                lists.rerank(child);
            }
            if (child.need.isOpen()) {
                clocks.setHazards(child);
                clocks.plan(child);
            }
        }
        for (Suitability matching : suitability) {
            if (matching != null) {
                matching.rulesChanged();
            }
        }
        rings.rulesChanged();
    }

    private void scaleDaysLeft(ResidentsEdit edit) {
        double now = agenda.now();
        int form = blueprint.network.form(edit.form());
        for (Child child : children.inside()) {
            boolean inForm = child.visit.isInPool() && child.visit.pool().form == form;
            double ends = child.clockDay(ChildClock.STAY_ENDS);
            if (inForm && ends < Child.NEVER) {
                double latest = child.visit.stayFrom + rules.form(form).stay.capDays();
                double scaled = now + (ends - now) * edit.factor();
                child.setClock(ChildClock.STAY_ENDS, Math.min(scaled, Math.max(now, latest)));
                clocks.plan(child);
            }
        }
    }

    private void changeCapacity(double now) {
        int first = nextStep;
        for (; nextStep < steps.size() && steps.get(nextStep).day() <= now; nextStep++) {
            OpenPlaces.Step step = steps.get(nextStep);
            pools.all()[step.pool()].places.setOpen(step.open());
        }
        for (int i = first; i < nextStep; i++) {
            OpenPlaces.Step step = steps.get(i);
            if (step.moving() != null) {
                displacement.moveOut(pools.all()[step.pool()], step.moving());
            }
        }
    }
}
