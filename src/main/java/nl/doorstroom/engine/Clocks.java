package nl.doorstroom.engine;

import nl.doorstroom.random.Draws;

/** The competing clocks of a child: the earliest is its one pending event (R4, R10). */
final class Clocks {
    /** What a clock does; in this order for one child in one step. */
    enum Kind {
        STAY_ENDS(Clock.ENDS),
        AGE_LIMIT(Clock.ENDS),
        ADULT_PLACE_FOUND(Clock.ENDS),
        INTAKE_DONE(Clock.ARRIVES),
        ALTERNATIVE_DUE(Clock.ARRIVES),
        LEAVES(Clock.LEAVES),
        WORSENS(Clock.LEAVES),
        DEADLINE(Clock.LEAVES),
        OUTSIDE(Clock.LEAVES),
        GRACE_ENDS(Clock.LEAVES);

        final int step;
        final int bit = 1 << ordinal();

        Kind(int step) {
            this.step = step;
        }
    }

    static final Kind[] KINDS = Kind.values();
    /** The clocks that stop when the need is over. */
    static final int OF_NEED = Kind.LEAVES.bit | Kind.WORSENS.bit | Kind.OUTSIDE.bit;

    private final Simulation run;

    Clocks(Simulation run) {
        this.run = run;
    }

    /** Schedules the earliest clock of a child, or none; of two on one day the first in order. */
    void plan(Child child) {
        double day = ChildState.NEVER;
        Kind kind = Kind.STAY_ENDS;
        for (int running = child.clocksRunning; running != 0; running &= running - 1) {
            int next = Integer.numberOfTrailingZeros(running);
            if (child.clockDays[next] < day) {
                day = child.clockDays[next];
                kind = KINDS[next];
            }
        }
        if (child.needOpen) {
            double intake = child.own.dueDay;
            if (intake < day || (intake == day && Kind.INTAKE_DONE.compareTo(kind) < 0)) {
                day = intake;
                kind = Kind.INTAKE_DONE;
            }
            double alternative = alternativeDue(child);
            if (alternative < day || (alternative == day && Kind.ALTERNATIVE_DUE.compareTo(kind) < 0)) {
                day = alternative;
                kind = Kind.ALTERNATIVE_DUE;
            }
        }
        boolean waitsForNextPass = day <= run.clock.now && kind.step < run.clock.step;
        schedule(child, day, waitsForNextPass ? dueInThisPass(child, kind) : kind);
    }

    private static double alternativeDue(Child child) {
        double day = ChildState.NEVER;
        for (int i = 0; i < child.others.size(); i++) {
            day = Math.min(day, child.others.get(i).dueDay);
        }
        return day;
    }

    /** The first clock already due whose step has not passed at this instant, or else the one given (R10). */
    private Kind dueInThisPass(Child child, Kind otherwise) {
        for (Kind kind : KINDS) {
            if (kind.step >= run.clock.step && dueDay(child, kind) <= run.clock.now) {
                return kind;
            }
        }
        return otherwise;
    }

    private static double dueDay(Child child, Kind kind) {
        return switch (kind) {
            case INTAKE_DONE -> child.needOpen ? child.own.dueDay : ChildState.NEVER;
            case ALTERNATIVE_DUE -> child.needOpen ? alternativeDue(child) : ChildState.NEVER;
            default -> child.clockDay(kind);
        };
    }

    private void schedule(Child child, double day, Kind kind) {
        if (child.isScheduled()) {
            if (child.time() == day && child.due == kind) {
                return;
            }
            child.cancel();
        }
        if (day < run.blueprint.endDay) {
            child.due = kind;
            run.clock.schedule(child, day, kind.step);
        }
    }

    /** Brings the hazard integrals up to now and sets the rates of the child's present situation (R5). */
    void setHazards(Child child) {
        Blueprint blueprint = run.blueprint;
        if (!blueprint.drawsLeaving && !blueprint.drawsWorsening) {
            return;
        }
        double now = run.clock.now;
        double passed = now - child.hazardsFrom;
        child.hazardsFrom = now;
        child.leavesLeft -= child.leavesPerDay * passed;
        child.worsensLeft -= child.worsensPerDay * passed;
        if (!child.needOpen) {
            return;
        }
        FormRules rules = child.soughtPool.rules;
        double factor = child.overhang ? 1 : rules.factors[child.situation.ordinal()];
        if (rules.patience != null) {
            child.leavesPerDay = 0;
            child.setClock(Kind.LEAVES, Math.max(now, child.since + rules.patienceDays(child)));
        } else {
            child.leavesPerDay = rules.leavesPerDay * factor;
            child.setClock(Kind.LEAVES, fires(child.leavesLeft, child.leavesPerDay, now));
        }
        child.worsensPerDay = run.rules.worsensTo[child.profile] < 0
                ? 0
                : rules.worsensPerDay * run.rules.worseningFactor[child.profile] * factor;
        child.setClock(Kind.WORSENS, fires(child.worsensLeft, child.worsensPerDay, now));
    }

    /** Draws the thresholds of a new need (R5, R19). */
    void drawThresholds(Child child) {
        Blueprint blueprint = run.blueprint;
        child.hazardsFrom = run.clock.now;
        if (blueprint.drawsLeaving) {
            double u = child.uniform(blueprint, blueprint.purposeOfForm(child.needForm, Purpose.LEAVES));
            child.patienceU = u;
            child.patienceBeyond = 0;
            child.leavesLeft = Draws.exponentialOf(u);
        }
        drawWorsening(child);
    }

    /** Draws the threshold of worsening, for a profile that can worsen. */
    void drawWorsening(Child child) {
        Blueprint blueprint = run.blueprint;
        if (blueprint.drawsWorsening && run.rules.worsensTo[child.profile] >= 0) {
            double u = child.uniform(blueprint, blueprint.purposeOfForm(child.needForm, Purpose.WORSENS));
            child.worsensLeft = Draws.exponentialOf(u);
        }
    }

    private static double fires(double left, double perDay, double now) {
        return perDay <= 0 ? ChildState.NEVER : now + Math.max(0, left) / perDay;
    }
}
