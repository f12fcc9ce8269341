package nl.doorstroom.engine;

import java.util.List;
import java.util.TreeSet;
import nl.doorstroom.domain.OpenPlaces;
import nl.doorstroom.domain.ResidentsEdit;

/** Dated changes (R10 step 1, R11, R22): all values change first, then pools over their number move children out. */
final class Changes extends EngineEvent {
    private final Simulation run;
    private final TreeSet<Double> days = new TreeSet<>();
    private final List<OpenPlaces.Step> steps;
    private int nextStep;
    private int model;

    Changes(Simulation run) {
        super(run.clock.simulator);
        this.run = run;
        this.steps = run.blueprint.capacity.steps();
        double start = run.blueprint.startDay;
        days.add(start);
        for (int m = 1; m < run.blueprint.modelDays.length; m++) {
            days.add(run.blueprint.modelDays[m]);
        }
        steps.forEach(s -> days.add(s.day()));
        run.blueprint.scenario.residentsEdits().forEach(e -> days.add(e.day()));
        days.headSet(start).clear();
    }

    void planNext() {
        Double next = days.pollFirst();
        if (next != null && next < run.blueprint.endDay) {
            run.clock.schedule(this, next, Clock.DATED);
        }
    }

    @Override
    public void actions() {
        run.clock.enter(this);
        double now = run.clock.now;
        while (model + 1 < run.blueprint.modelDays.length && run.blueprint.modelDays[model + 1] <= now) {
            run.rules = run.blueprint.models[++model];
            rulesChange();
        }
        for (ResidentsEdit edit : run.blueprint.scenario.residentsEdits()) {
            if (edit.day() == now) {
                scaleDaysLeft(edit);
            }
        }
        changeCapacity(now);
        planNext();
        run.settle();
    }

    private void rulesChange() {
        for (PoolState pool : run.pools.all) {
            FormRules rules = run.rules.forms[pool.form];
            if (rules.stopped != pool.rules.stopped) {
                run.pools.placesChange(pool);
            }
            pool.rules = rules;
            run.pools.touch(pool);
        }
        for (Child child : run.life.inside) {
            if (child.needOpen || child.overhang) {
                run.needs.rerank(child);
            }
            if (child.needOpen) {
                run.clocks.setHazards(child);
                run.clocks.plan(child);
            }
        }
        for (PoolState pool : run.pools.all) {
            if (pool.matching != null) {
                pool.matching.rulesChanged();
            }
        }
        run.rings.rulesChanged();
    }

    private void scaleDaysLeft(ResidentsEdit edit) {
        double now = run.clock.now;
        int form = run.blueprint.network.form(edit.form());
        for (Child child : run.life.inside) {
            boolean inForm = child.inPool() && child.pool.form == form;
            if (inForm && child.clockDay(Clocks.Kind.STAY_ENDS) < ChildState.NEVER) {
                double latest = child.stayFrom + run.rules.forms[form].stay.capDays();
                double scaled = now + (child.clockDay(Clocks.Kind.STAY_ENDS) - now) * edit.factor();
                child.setClock(Clocks.Kind.STAY_ENDS, Math.min(scaled, Math.max(now, latest)));
                run.clocks.plan(child);
            }
        }
    }

    private void changeCapacity(double now) {
        int first = nextStep;
        for (; nextStep < steps.size() && steps.get(nextStep).day() <= now; nextStep++) {
            OpenPlaces.Step step = steps.get(nextStep);
            run.pools.setOpen(run.pools.all[step.pool()], step.open());
        }
        for (int i = first; i < nextStep; i++) {
            OpenPlaces.Step step = steps.get(i);
            if (step.moving() != null) {
                run.pools.moveOut(run.pools.all[step.pool()], step.moving());
            }
        }
    }
}
