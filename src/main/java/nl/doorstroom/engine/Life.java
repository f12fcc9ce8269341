package nl.doorstroom.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.random.Sampler;

/** What happens to a child: needs, entries, stays, ways out (R1-R8, R17, R18). */
final class Life {
    private static final Exit[] EXITS = Exit.values();

    private final Simulation run;
    /** Every child inside, in no stated order. */
    final List<Child> inside = new ArrayList<>();
    /** Children that came into a place at this instant. */
    private final List<Child> admittedNow = new ArrayList<>();

    private final List<Child> goneNow = new ArrayList<>();
    private final ArrayDeque<Child> spare = new ArrayDeque<>();

    Life(Simulation run) {
        this.run = run;
    }

    // ---- coming in and going

    /** A child that has just come in, without a need yet. */
    Child create(String source, long sourceKey, long number, int stream) {
        Child child = spare.poll();
        if (child == null) {
            child = new Child(run.clock.simulator, this, run.blueprint.purposeWords.length);
        } else {
            child.reset();
        }
        child.source = source;
        child.number = number;
        child.key = run.draws.subject(sourceKey, number);
        child.stream = stream;
        child.cameFrom = Router.fromStream(stream);
        child.liveIndex = inside.size();
        inside.add(child);
        return child;
    }

    /** The child leaves care, from wherever it is. */
    void end(Child child, Outcome outcome) {
        WaitEnd how = switch (outcome) {
            case LEFT_LIST -> WaitEnd.LEFT_LIST;
            case AGED_OUT, AGED_OUT_WITHOUT_PLACE -> WaitEnd.AGED_OUT;
            case LOST -> WaitEnd.LOST;
            default -> WaitEnd.NEED_DROPPED;
        };
        Situation last = child.situation;
        dropNeed(child, how);
        run.displacement.cancel(child);
        if (child.pool >= 0) {
            leavePlace(child);
        }
        closeOutside(child);
        child.situation = last;
        run.observer.ended(child, outcome, run.clock.now);
        run.arrivals.mayReturn(child, outcome);
        child.cancel();
        child.gone = true;
        Child moved = inside.remove(inside.size() - 1);
        if (moved != child) {
            inside.set(child.liveIndex, moved);
            moved.liveIndex = child.liveIndex;
        }
        goneNow.add(child);
    }

    /** Reports who is in a place now, and frees the objects of those who left. */
    void endInstant() {
        for (int i = 0; i < admittedNow.size(); i++) {
            Child child = admittedNow.get(i);
            if (child.unreported && !child.gone) {
                child.unreported = false;
                boolean first = child.admittedForNeed && !child.placedForNeed;
                child.placedForNeed |= child.admittedForNeed;
                run.observer.admitted(child, child.pool, child.admission, first, run.clock.now);
            }
        }
        admittedNow.clear();
        for (int i = 0; i < goneNow.size(); i++) {
            spare.push(goneNow.get(i));
        }
        goneNow.clear();
    }

    // ---- the clock of a child

    void clockRings(Child child) {
        run.clock.enter(child);
        switch (child.due) {
            case STAY_ENDS -> stayEnds(child);
            case AGE_LIMIT -> run.ages.limitReached(child);
            case ADULT_PLACE_FOUND -> end(child, Outcome.AGED_OUT);
            case INTAKE_DONE -> intakeDone(child);
            case ALTERNATIVE_DUE -> alternativesDue(child);
            case LEAVES -> givesUp(child);
            case WORSENS -> run.worsening.worsen(child);
            case DEADLINE -> run.displacement.deadline(child);
            case OUTSIDE -> run.full.afterDays(child);
            case GRACE_ENDS -> end(child, Outcome.AGED_OUT_WITHOUT_PLACE);
        }
        if (!child.gone) {
            run.clocks.plan(child);
        }
        run.settle();
    }

    // ---- needs and entries

    /** A new need, for a form that has a pool for the child (R2); the clocks of the child are to be planned. */
    void needBegins(Child child, int form, Origins.Table origin, int cameFrom) {
        beginNeed(child, form, origin, cameFrom);
        run.observer.needBegan(child, run.clock.now);
        makeEntries(child, true);
    }

    /** Sets the need and its thresholds, without entries. */
    void beginNeed(Child child, int form, Origins.Table origin, int cameFrom) {
        child.needOpen = true;
        child.since = run.clock.now;
        child.intakeDays = 0;
        child.soughtForm = form;
        child.needForm = form;
        child.origin = origin;
        child.needCameFrom = cameFrom;
        child.placedForNeed = false;
        if (!child.usedPools.isEmpty()) {
            child.usedPools.clear();
        }
        run.clocks.drawThresholds(child);
    }

    /** Puts the child on the list of the form sought, or in its intake, and gets its alternatives and clocks ready. */
    void makeEntries(Child child, boolean withIntake) {
        FormRules rules = run.rules.forms[child.soughtForm];
        Entry own = child.own;
        own.pool = run.blueprint.network.poolOf(child.soughtForm, child.home);
        own.since = child.since;
        Sampler intake = withIntake ? rules.intake : null;
        double days = intake == null ? 0 : drawDays(child, intake, Purpose.INTAKE, child.soughtForm);
        if (days > 0) {
            own.inIntake = true;
            own.dueDay = run.clock.now + days;
            child.intakeFrom = run.clock.now;
        } else {
            list(own);
            if (withIntake && rules.limitsWait) {
                run.full.comes(own);
            }
        }
        makeAlternatives(child);
        WhenFull.Outside outside = rules.outside;
        child.outsideAt = outside == null || outside.afterDays() <= 0
                ? ChildState.NEVER
                : Math.max(run.clock.now, child.since + outside.afterDays());
        run.clocks.setHazards(child);
        run.ages.review(child);
    }

    /** Whether a child may make an entry of second choice for a pool: not its own, not where it stands, not used or made yet. */
    private static boolean isOpen(Child child, int pool) {
        return pool != child.own.pool
                && pool != child.pool
                && !child.usedPools.contains(pool)
                && child.others.stream().noneMatch(e -> e.kind == Entry.Kind.ALTERNATIVE && e.pool == pool);
    }

    /** A child moved while blocked asks for what it may ask for from where it now stands. */
    void renewAlternatives(Child child) {
        child.others.stream()
                .filter(e -> e.kind == Entry.Kind.ALTERNATIVE && e.pool == child.pool)
                .toList()
                .forEach(entry -> {
                    unlist(entry);
                    child.others.remove(entry);
                });
        makeAlternatives(child);
    }

    /** At home or blocked: alternatives not yet used for this need, each with the day on which it becomes acceptable (R7). */
    void makeAlternatives(Child child) {
        if (child.outsideForm >= 0 || (child.pool >= 0 && !child.stayOver)) {
            return;
        }
        FormRules rules = run.rules.forms[child.soughtForm];
        for (int i = 0; i < rules.alternatives.length; i++) {
            Alternative alternative = rules.alternatives[i];
            int form = rules.alternativeForms[i];
            int pool = alternative.area() == null
                    ? run.blueprint.network.poolOf(form, child.home)
                    : run.blueprint.network.poolIn(form, alternative.area());
            if (pool >= 0 && isOpen(child, pool)) {
                Entry entry = new Entry(child, Entry.Kind.ALTERNATIVE);
                entry.pool = pool;
                entry.rank = i;
                entry.moveOn = alternative.moveOn();
                entry.since = child.since;
                entry.dueDay = Math.max(run.clock.now, child.since + alternative.afterDays());
                child.others.add(entry);
            }
        }
    }

    private void alternativesDue(Child child) {
        for (int i = 0; i < child.others.size(); i++) {
            Entry entry = child.others.get(i);
            if (entry.dueDay <= run.clock.now) {
                FormRules rules = run.pools.all[entry.pool].rules;
                if (entry.inIntake) {
                    list(entry);
                } else if (!run.ages.underLimit(child, rules) || !run.ages.oldEnough(child, rules)) {
                    child.others.remove(i--);
                } else {
                    becomesAcceptable(entry, rules);
                }
            }
        }
    }

    private void becomesAcceptable(Entry entry, FormRules rules) {
        Sampler intake = rules.intake;
        double days =
                intake == null ? 0 : drawDays(entry.child, intake, Purpose.INTAKE, run.blueprint.poolForm[entry.pool]);
        if (days > 0) {
            entry.inIntake = true;
            entry.dueDay = run.clock.now + days;
        } else {
            list(entry);
        }
    }

    private void intakeDone(Child child) {
        endIntake(child);
        list(child.own);
        if (run.rules.forms[child.soughtForm].limitsWait) {
            run.full.comes(child.own);
        }
    }

    /** Counts the intake of the own entry up to now. */
    private void endIntake(Child child) {
        double now = run.clock.now;
        if (child.own.inIntake) {
            child.own.inIntake = false;
            child.own.dueDay = ChildState.NEVER;
            child.intakeDays += now - child.intakeFrom;
            if (now > child.intakeFrom) {
                run.observer.intake(child, child.own.pool, child.intakeFrom, now);
            }
        }
    }

    void list(Entry entry) {
        PoolState pool = run.pools.all[entry.pool];
        entry.inIntake = false;
        entry.dueDay = ChildState.NEVER;
        entry.listed = true;
        entry.priority = rank(entry);
        pool.list.add(entry);
        if (pool.matching != null) {
            pool.matching.listed(entry);
        }
        run.pools.touch(pool);
        if (entry.kind == Entry.Kind.OWN) {
            entry.child.waitFrom = run.clock.now;
            run.observer.listed(entry.child, entry.pool, run.clock.now);
        }
        run.rings.wanted(entry.child);
    }

    private void unlist(Entry entry) {
        entry.dueDay = ChildState.NEVER;
        entry.inIntake = false;
        if (entry.listed) {
            entry.listed = false;
            PoolState pool = run.pools.all[entry.pool];
            pool.list.remove(entry);
            if (pool.matching != null) {
                pool.matching.unlisted(entry);
            }
        }
    }

    private int rank(Entry entry) {
        return entry.kind == Entry.Kind.DISPLACED ? FormRules.Classes.DISPLACED : run.rules.rank(entry.child);
    }

    /** Puts the entries of a child where its present class belongs. */
    void rerank(Child child) {
        rerank(child.own);
        for (int i = 0; i < child.others.size(); i++) {
            rerank(child.others.get(i));
        }
        run.rings.wanted(child);
    }

    private void rerank(Entry entry) {
        if (entry.listed) {
            PoolState pool = run.pools.all[entry.pool];
            int rank = rank(entry);
            if (rank != entry.priority) {
                pool.list.remove(entry);
                entry.priority = rank;
                pool.list.add(entry);
            }
            if (pool.matching != null) {
                pool.matching.recheck(entry);
            }
            run.pools.touch(pool);
        }
    }

    /** Closes the open need, if any: all its entries go. */
    void dropNeed(Child child, WaitEnd how) {
        if (child.needOpen) {
            cutWait(child);
            if (child.stayOver) {
                cutStay(child);
            }
            int pool = child.own.pool;
            endIntake(child);
            unlist(child.own);
            withdraw(child, Entry.Kind.ALTERNATIVE);
            run.observer.waitEnded(child, pool, how, run.clock.now);
            child.closeNeed();
        }
    }

    /** Takes all entries of a kind other than the own one off their lists. */
    void withdraw(Child child, Entry.Kind kind) {
        for (int i = child.others.size() - 1; i >= 0; i--) {
            if (child.others.get(i).kind == kind) {
                unlist(child.others.remove(i));
            }
        }
    }

    /** Moves the open need to the list of another form with the same since (R6). */
    void moveNeed(Child child, int form) {
        cutWait(child);
        cutStay(child);
        endIntake(child);
        unlist(child.own);
        withdraw(child, Entry.Kind.ALTERNATIVE);
        run.observer.waitEnded(child, child.own.pool, WaitEnd.MOVED_LIST, run.clock.now);
        int from = child.soughtForm;
        child.soughtForm = form;
        run.observer.needMoved(child, from, run.clock.now);
    }

    // ---- stretches

    /** Reports the wait up to now and starts a new stretch. */
    void cutWait(Child child) {
        double now = run.clock.now;
        if (child.own.listed) {
            if (now > child.waitFrom) {
                run.observer.waited(child, child.own.pool, child.situation, child.waitFrom, now);
            }
            child.waitFrom = now;
        } else if (child.own.inIntake && now > child.intakeFrom) {
            run.observer.intake(child, child.own.pool, child.intakeFrom, now);
            child.intakeDays += now - child.intakeFrom;
            child.intakeFrom = now;
        }
    }

    /** Reports the stay, in a place or outside, up to now and starts a new stretch. */
    void cutStay(Child child) {
        double now = run.clock.now;
        if (child.pool >= 0) {
            if (now > child.stateFrom) {
                int next = child.stayOver && child.needOpen ? child.own.pool : -1;
                Presence presence = child.stayOver ? Presence.BLOCKED : Presence.ACTIVE;
                run.observer.stayed(child, child.pool, presence, child.fitting, next, child.stateFrom, now);
            }
            child.stateFrom = now;
        } else if (child.outsideForm >= 0) {
            if (now > child.outsideFrom) {
                run.observer.outside(child, child.outsideForm, child.outsideFrom, now);
            }
            child.outsideFrom = now;
        }
    }

    /** A new situation: cuts the wait, and looks up class and hazards again. */
    void moveTo(Child child, Situation situation) {
        if (child.situation != situation) {
            cutWait(child);
            child.situation = situation;
        }
        if (child.needOpen) {
            rerank(child);
            run.clocks.setHazards(child);
        }
    }

    // ---- stays

    /** An entry gets its place: the child comes from home, from another place or from outside. */
    void admit(Entry entry) {
        Child child = entry.child;
        PoolState pool = run.pools.all[entry.pool];
        int place = pool.matching == null ? 0 : pool.matching.suitingPlace(entry);
        if (entry.kind == Entry.Kind.DISPLACED) {
            run.displacement.move(child, pool, place, Admission.PLACED);
            return;
        }
        leaveForPlace(child);
        settleEntries(entry);
        child.placeNumber = place;
        run.pools.enter(child, pool);
        entered(child, Admission.PLACED, true);
        startStay(child);
        placed(child);
    }

    /** Leaves whatever place it is in, keeping what the new place takes over. */
    void leaveForPlace(Child child) {
        if (child.pool >= 0) {
            leavePlace(child);
        } else {
            closeOutside(child);
        }
    }

    /** The need is met, or for the time being by a form of second choice. */
    void settleEntries(Entry entry) {
        Child child = entry.child;
        run.displacement.cancel(child);
        if (entry.kind == Entry.Kind.OWN) {
            dropNeed(child, WaitEnd.ADMITTED);
            child.fitting = true;
        } else {
            child.usedPools.add(entry.pool);
            withdraw(child, Entry.Kind.ALTERNATIVE);
            child.outsideAt = entry.moveOn ? child.outsideAt : ChildState.NEVER;
            if (!entry.moveOn) {
                dropNeed(child, WaitEnd.NEED_DROPPED);
            }
            child.fitting = false;
        }
    }

    /**
     * Notes that a child has come into a place now, in whatever state of stay it is.
     *
     * @param forNeed whether it is a place for its need, and not one it was moved to
     */
    void entered(Child child, Admission how, boolean forNeed) {
        double now = run.clock.now;
        child.admittedDay = now;
        child.admission = how;
        cutWait(child);
        child.admittedForNeed = forNeed;
        child.unreported = true;
        child.stateFrom = now;
        child.cameFrom = lastPlace(child);
        admittedNow.add(child);
    }

    private int lastPlace(Child child) {
        return child.previousPool < 0 ? Router.fromStream(child.stream) : run.blueprint.poolForm[child.previousPool];
    }

    /** Draws the stay of a child that has just come in, or goes on in its own form (R17, R18). */
    void startStay(Child child) {
        int form = run.blueprint.poolForm[child.pool];
        FormRules rules = run.rules.forms[form];
        child.stayOver = false;
        child.stayFrom = run.clock.now;
        child.broken = rules.breakdownShare > 0
                && (rules.breakdownShare >= 1
                        || child.uniform(run.blueprint, run.blueprint.purposeOfForm(form, Purpose.BREAKS_DOWN))
                                < rules.breakdownShare);
        Sampler broken = rules.brokenStay;
        Sampler sampler = child.broken && broken != null ? broken : rules.stayByProfile[child.profile];
        double days = drawDays(child, sampler, Purpose.STAY, form) * rules.stay.trend(run.clock.now);
        child.stayEndsAt = run.clock.now
                + Math.min(rules.stay.capDays(), child.fitting ? days : days * rules.stay.notFittingFactor());
    }

    /** What follows once a child is in its place: situation, limit, clocks. */
    void placed(Child child) {
        if (child.fitting) {
            moveTo(child, child.stayOver ? Situation.BLOCKED : Situation.IN_PLACE);
        } else {
            moveTo(child, Situation.NOT_FITTING);
        }
        run.ages.review(child);
        run.rings.wanted(child);
        run.clocks.plan(child);
    }

    private void stayEnds(Child child) {
        child.stayEndsAt = ChildState.NEVER;
        int form = child.pool >= 0 ? run.blueprint.poolForm[child.pool] : child.outsideForm;
        FormRules rules = run.rules.forms[form];
        run.displacement.cancel(child);
        boolean brokeDown = child.pool >= 0 && child.broken;
        boolean holds = child.pool >= 0 && rules.holdsPlace && !brokeDown;
        if (brokeDown) {
            run.observer.brokeDown(child, child.pool, run.clock.now);
        }
        if (child.needOpen) {
            substituteEnds(child, holds);
        } else {
            nextNeed(child, form, brokeDown, holds);
        }
    }

    /** The stay in a form of second choice, or outside, is over while the own form has not opened (R7). */
    private void substituteEnds(Child child, boolean holds) {
        if (holds) {
            startBlocking(child);
            moveTo(child, Situation.NOT_FITTING);
            rerank(child);
        } else {
            leaveForPlace(child);
            moveTo(child, Situation.HOME);
        }
        makeAlternatives(child);
        run.ages.review(child);
    }

    /** Draws where the child goes after its stay (R3). */
    void nextNeed(Child child, int form, boolean brokeDown, boolean holds) {
        Router router = brokeDown ? run.rules.forms[form].afterBreakdown : run.rules.forms[form].routing;
        int next = choose(child, router, child.cameFrom, run.blueprint.purposeOfForm(form, Purpose.NEXT));
        if (next < 0 || run.blueprint.network.poolOf(next, child.home) < 0) {
            end(child, next < 0 ? Outcome.of(EXITS[-1 - next]) : Outcome.HOME);
            return;
        }
        if (holds && next == form) {
            cutStay(child);
            child.fitting = true;
            startStay(child);
            moveTo(child, Situation.IN_PLACE);
            return;
        }
        int cameFrom = child.cameFrom;
        if (holds) {
            startBlocking(child);
            child.situation = Situation.BLOCKED;
        } else {
            leaveForPlace(child);
            child.situation = Situation.HOME;
        }
        needBegins(child, next, run.origins.form(form, brokeDown), cameFrom);
    }

    /** A destination by the first row that fits; home when none does. */
    int choose(Child child, Router router, int cameFrom, int purpose) {
        Router.Row row = router.row(child, cameFrom, run.clock.now);
        if (row == null) {
            return -1 - Exit.HOME.ordinal();
        }
        return row.shares.isChoice() ? row.shares.at(child.uniform(run.blueprint, purpose)) : row.shares.first();
    }

    private void startBlocking(Child child) {
        cutStay(child);
        if (!child.stayOver) {
            child.readyDay = run.clock.now;
        }
        child.stayOver = true;
    }

    /** Gives up the place; the child is then nowhere until told otherwise. */
    void leavePlace(Child child) {
        cutStay(child);
        int pool = child.pool;
        boolean wasThere = !child.unreported;
        run.pools.leave(child, wasThere);
        left(child, pool, wasThere);
    }

    /** Notes that a child has given up a place. */
    void left(Child child, int pool, boolean wasThere) {
        double now = run.clock.now;
        if (wasThere) {
            run.observer.departed(child, pool, child.admittedDay, child.stayOver ? child.readyDay : now, now);
            child.previousPool = pool;
        }
        child.unreported = false;
        child.stayOver = false;
        child.stayEndsAt = ChildState.NEVER;
        child.fitting = true;
    }

    void closeOutside(Child child) {
        if (child.outsideForm >= 0) {
            cutStay(child);
            child.outsideForm = -1;
            child.stayEndsAt = ChildState.NEVER;
            child.fitting = true;
        }
    }

    // ---- leaving and going outside

    private void givesUp(Child child) {
        boolean inCare = child.pool >= 0 || child.outsideForm >= 0;
        boolean stays = inCare && !child.stayOver;
        if (stays) {
            dropNeed(child, WaitEnd.LEFT_LIST);
        } else {
            end(child, Outcome.LEFT_LIST);
        }
    }

    /**
     * Goes outside the region for a form (R11, R13).
     *
     * @param days of stay there; infinite for a child that only waits there
     */
    void goOutside(Child child, int form, double days, boolean keepsEntry) {
        boolean first = !child.placedForNeed;
        child.placedForNeed = true;
        if (child.needOpen) {
            withdraw(child, Entry.Kind.ALTERNATIVE);
            if (!keepsEntry) {
                dropNeed(child, WaitEnd.WENT_OUTSIDE);
            }
        }
        run.displacement.cancel(child);
        leaveForPlace(child);
        child.cameFrom = lastPlace(child);
        child.outsideForm = form;
        child.outsideFrom = run.clock.now;
        child.outsideAt = ChildState.NEVER;
        child.stayEndsAt = run.clock.now + days;
        child.fitting = !child.needOpen;
        run.observer.wentOutside(child, form, first, run.clock.now);
        moveTo(child, Situation.OUTSIDE);
        run.ages.review(child);
        run.clocks.plan(child);
    }

    /** The stay outside for a form: its own law x trend x factor, then the cap (R13). */
    double outsideDays(Child child, int form, double factor) {
        FormRules rules = run.rules.forms[form];
        Stay stay = rules.stay;
        double days = drawDays(child, rules.stayByProfile[child.profile], Purpose.OUTSIDE_STAY, form);
        return Math.min(stay.capDays(), days * stay.trend(run.clock.now) * factor);
    }

    private double drawDays(Child child, Sampler law, int purpose, int form) {
        return law.days(child.uniform(run.blueprint, run.blueprint.purposeOfForm(form, purpose)));
    }

    /** Reports all open stretches up to the end of the run. */
    void cutAll() {
        for (Child child : inside) {
            cutWait(child);
            cutStay(child);
        }
    }
}
