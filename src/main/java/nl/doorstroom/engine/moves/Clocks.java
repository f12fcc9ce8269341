package nl.doorstroom.engine.moves;

import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.child.Need;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.FormRules;
import nl.doorstroom.engine.prepared.ModelRules;
import nl.doorstroom.engine.prepared.Purpose;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.random.Draws;

/** The competing clocks of a child: the earliest is its one pending event (R4, R5, R10). */
public final class Clocks {
    private final Blueprint blueprint;
    private final RulesInForce rules;
    private final Agenda agenda;

    public Clocks(Blueprint blueprint, RulesInForce rules, Agenda agenda) {
        this.blueprint = blueprint;
        this.rules = rules;
        this.agenda = agenda;
    }

    /** Schedules the earliest clock of a child, or none; of two on one day the first in order. */
    public void plan(Child child) {
        ChildClock clock = child.nearestClock();
        double day = child.clockDay(clock);
        if (child.need.isOpen()) {
            double intake = child.need.own.dueDay;
            if (intake < day || (intake == day && ChildClock.INTAKE_DONE.compareTo(clock) < 0)) {
                day = intake;
                clock = ChildClock.INTAKE_DONE;
            }
            double alternative = alternativeDue(child);
            if (alternative < day || (alternative == day && ChildClock.ALTERNATIVE_DUE.compareTo(clock) < 0)) {
                day = alternative;
                clock = ChildClock.ALTERNATIVE_DUE;
            }
        }
        boolean waitsForNextPass = day <= agenda.now() && agenda.hasPassed(clock.step);
        schedule(child, day, waitsForNextPass ? dueInThisPass(child, clock) : clock);
    }

    private static double alternativeDue(Child child) {
        double day = Child.NEVER;
        for (int i = 0; i < child.others.size(); i++) {
            day = Math.min(day, child.others.get(i).dueDay);
        }
        return day;
    }

    /** The first clock already due whose step has not passed at this instant, or else the one given (R10). */
    private ChildClock dueInThisPass(Child child, ChildClock otherwise) {
        for (ChildClock clock : ChildClock.IN_ORDER) {
            if (!agenda.hasPassed(clock.step) && dueDay(child, clock) <= agenda.now()) {
                return clock;
            }
        }
        return otherwise;
    }

    private static double dueDay(Child child, ChildClock clock) {
        return switch (clock) {
            case INTAKE_DONE -> child.need.isOpen() ? child.need.own.dueDay : Child.NEVER;
            case ALTERNATIVE_DUE -> child.need.isOpen() ? alternativeDue(child) : Child.NEVER;
            default -> child.clockDay(clock);
        };
    }

    private void schedule(Child child, double day, ChildClock clock) {
        if (child.isScheduled()) {
            if (child.time() == day && child.due == clock) {
                return;
            }
            child.cancel();
        }
        if (day < blueprint.endDay) {
            child.due = clock;
            agenda.schedule(child, day, clock.step);
        }
    }

    /** Brings the hazard integrals up to now and sets the rates of the child's present situation (R5). */
    public void setHazards(Child child) {
        if (!blueprint.drawsLeaving && !blueprint.drawsWorsening) {
            return;
        }
        Need need = child.need;
        double now = agenda.now();
        double passed = now - need.hazardsFrom;
        need.hazardsFrom = now;
        need.leavesLeft -= need.leavesPerDay * passed;
        need.worsensLeft -= need.worsensPerDay * passed;
        if (!need.isOpen()) {
            return;
        }
        FormRules form = need.pool().rules;
        double factor = child.visit.isOverhang() ? 1 : factor(form, child.situation());
        if (form.patience != null) {
            need.leavesPerDay = 0;
            double patience = form.patienceDays(need.patienceBeyond, need.patienceU);
            child.setClock(ChildClock.LEAVES, Math.max(now, need.since + patience));
        } else {
            need.leavesPerDay = form.leavesPerDay * factor;
            child.setClock(ChildClock.LEAVES, fires(need.leavesLeft, need.leavesPerDay, now));
        }
        ModelRules model = rules.now();
        need.worsensPerDay = model.worsensTo[child.profile()] < 0
                ? 0
                : form.worsensPerDay * model.worseningFactor[child.profile()] * factor;
        child.setClock(ChildClock.WORSENS, fires(need.worsensLeft, need.worsensPerDay, now));
    }

    private static double factor(FormRules form, Situation situation) {
        return switch (situation) {
            case HOME -> form.factors.home();
            case BLOCKED -> form.factors.blocked();
            case NOT_FITTING -> form.factors.notFitting();
            case OUTSIDE -> form.factors.outside();
            case IN_PLACE -> 1;
        };
    }

    /** Draws the thresholds of a new need (R5, R19). */
    public void drawThresholds(Child child) {
        if (blueprint.drawsLeaving) {
            Need need = child.need;
            need.patienceU = child.uniform(blueprint.purposeOfForm(need.firstForm(), Purpose.LEAVES));
            need.leavesLeft = Draws.exponentialOf(need.patienceU);
        }
        drawWorsening(child);
    }

    /** Worsening begins anew, for a profile that can worsen further (R6). */
    public void restartWorsening(Child child) {
        child.need.worsensPerDay = 0;
        child.stopClock(ChildClock.WORSENS);
        drawWorsening(child);
    }

    private void drawWorsening(Child child) {
        if (blueprint.drawsWorsening && rules.now().worsensTo[child.profile()] >= 0) {
            double u = child.uniform(blueprint.purposeOfForm(child.need.firstForm(), Purpose.WORSENS));
            child.need.worsensLeft = Draws.exponentialOf(u);
        }
    }

    private static double fires(double left, double perDay, double now) {
        return perDay <= 0 ? Child.NEVER : now + Math.max(0, left) / perDay;
    }
}
