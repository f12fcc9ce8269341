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

        Kind(int step) {
            this.step = step;
        }
    }

    private static final Kind[] KINDS = Kind.values();

    private final Simulation run;

    Clocks(Simulation run) {
        this.run = run;
    }

    /** Schedules the earliest clock of a child, or none. */
    void plan(Child child) {
        double day = child.stayEndsAt;
        Kind kind = Kind.STAY_ENDS;
        if (child.limitAt < day) {
            day = child.limitAt;
            kind = Kind.AGE_LIMIT;
        }
        if (child.adultFoundAt < day) {
            day = child.adultFoundAt;
            kind = Kind.ADULT_PLACE_FOUND;
        }
        if (child.needOpen) {
            if (child.own.dueDay < day) {
                day = child.own.dueDay;
                kind = Kind.INTAKE_DONE;
            }
            for (int i = 0; i < child.others.size(); i++) {
                if (child.others.get(i).dueDay < day) {
                    day = child.others.get(i).dueDay;
                    kind = Kind.ALTERNATIVE_DUE;
                }
            }
            if (child.leavesAt < day) {
                day = child.leavesAt;
                kind = Kind.LEAVES;
            }
            if (child.worsensAt < day) {
                day = child.worsensAt;
                kind = Kind.WORSENS;
            }
        }
        if (child.deadlineAt < day) {
            day = child.deadlineAt;
            kind = Kind.DEADLINE;
        }
        if (child.outsideAt < day) {
            day = child.outsideAt;
            kind = Kind.OUTSIDE;
        }
        if (child.graceEndsAt < day) {
            day = child.graceEndsAt;
            kind = Kind.GRACE_ENDS;
        }
        boolean waitsForNextPass = day <= run.clock.now && kind.step < run.clock.step;
        schedule(child, day, waitsForNextPass ? dueInThisPass(child, kind) : kind);
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
            case STAY_ENDS -> child.stayEndsAt;
            case AGE_LIMIT -> child.limitAt;
            case ADULT_PLACE_FOUND -> child.adultFoundAt;
            case INTAKE_DONE -> child.needOpen ? child.own.dueDay : ChildState.NEVER;
            case ALTERNATIVE_DUE ->
                child.needOpen
                        ? child.others.stream().mapToDouble(e -> e.dueDay).min().orElse(ChildState.NEVER)
                        : ChildState.NEVER;
            case LEAVES -> child.needOpen ? child.leavesAt : ChildState.NEVER;
            case WORSENS -> child.needOpen ? child.worsensAt : ChildState.NEVER;
            case DEADLINE -> child.deadlineAt;
            case OUTSIDE -> child.outsideAt;
            case GRACE_ENDS -> child.graceEndsAt;
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
        FormRules rules = run.rules.forms[child.soughtForm];
        double factor = child.overhang ? 1 : rules.factors[child.situation.ordinal()];
        if (rules.patience != null) {
            child.leavesPerDay = 0;
            child.leavesAt = Math.max(now, child.since + rules.patience.days(child.patienceU));
        } else {
            child.leavesPerDay = rules.leavesPerDay * factor;
            child.leavesAt = fires(child.leavesLeft, child.leavesPerDay, now);
        }
        child.worsensPerDay = run.rules.worsensTo[child.profile] < 0
                ? 0
                : rules.worsensPerDay * run.rules.worseningFactor[child.profile] * factor;
        child.worsensAt = fires(child.worsensLeft, child.worsensPerDay, now);
    }

    /** Draws the thresholds of a new need (R5, R19). */
    void drawThresholds(Child child) {
        Blueprint blueprint = run.blueprint;
        child.leavesPerDay = 0;
        child.worsensPerDay = 0;
        child.leavesAt = ChildState.NEVER;
        child.worsensAt = ChildState.NEVER;
        child.hazardsFrom = run.clock.now;
        if (blueprint.drawsLeaving) {
            double u = child.uniform(blueprint, blueprint.purposeOfForm(child.needForm, Purpose.LEAVES));
            child.patienceU = u;
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
