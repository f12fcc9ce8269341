package nl.doorstroom.engine;

import java.util.function.BiConsumer;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.arrivals.Newcomers;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.child.Children;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.ListEntry.Reason;
import nl.doorstroom.engine.child.Need;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Pools;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.child.Visit;
import nl.doorstroom.engine.decide.AgeLimits;
import nl.doorstroom.engine.decide.Referral;
import nl.doorstroom.engine.decide.WhenFullRule;
import nl.doorstroom.engine.moves.Clocks;
import nl.doorstroom.engine.moves.Displacement;
import nl.doorstroom.engine.moves.Lists;
import nl.doorstroom.engine.moves.OutsideStays;
import nl.doorstroom.engine.moves.PlacementRound;
import nl.doorstroom.engine.moves.Visits;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.Router;
import nl.doorstroom.engine.prepared.RoutingTables;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.time.Agenda;

/**
 * The course of a child, from its coming in to its end: it arrives, is referred, stands on lists, is admitted, stays, is blocked,
 * goes on, ends. What is decided on the way, and how places and lists change hands, stands in the packages below.
 */
record Course(
        Blueprint blueprint,
        RulesInForce rules,
        Agenda agenda,
        Observer observer,
        Children children,
        Pools pools,
        Referral referral,
        AgeLimits ages,
        WhenFullRule whenFull,
        Clocks clocks,
        Lists lists,
        Visits visits,
        OutsideStays outside,
        Displacement displacement,
        PlacementRound round,
        BiConsumer<Child, Outcome> whenLeaving)
        implements Newcomers {
    // It arrives.

    @Override
    public void arrives(Child child, ArrivalKind kind) {
        observer.arrived(child, kind, agenda.now());
        RoutingTables.Key from = referral.cameFrom(child);
        Router.Target first = referral.onArrival(child);
        Pool pool = poolFor(child, first);
        if (pool == Pool.NOWHERE) {
            ends(child, first.outcome());
        } else {
            needBegins(child, first.form(), pool, from, from);
            clocks.plan(child);
        }
    }

    /** Where a child goes that is sent to a form; nowhere when it is sent home, or no pool of the form serves its home. */
    private Pool poolFor(Child child, Router.Target target) {
        return target.isForm() ? pools.of(target.form(), child.home()) : Pool.NOWHERE;
    }

    // A need begins, and it stands on lists (R2).

    private void needBegins(Child child, int form, Pool pool, RoutingTables.Key table, RoutingTables.Key cameFrom) {
        child.need.begin(agenda.now(), form, pool, table, cameFrom, child.situation());
        clocks.drawThresholds(child);
        observer.needBegan(child, agenda.now());
        seeks(child);
    }

    /** Goes straight in, or to its intake and the lists. */
    private void seeks(Child child) {
        double intakeDays = lists.intakeDays(child, child.need.pool());
        if (intakeDays <= 0 && round.goesStraightIn(child)) {
            visits.comeStraightIn(child);
            return;
        }
        if (lists.enter(child, intakeDays)) {
            whenFull.comes(child.need.own);
        }
        seesWhatElse(child);
    }

    /** Its alternatives and clocks while the need is unmet (R4, R7, R13). */
    private void seesWhatElse(Child child) {
        lists.makeAlternatives(child);
        outside.setClock(child);
        clocks.setHazards(child);
        ages.review(child);
    }

    @Override
    public void hasWaited(Child child, int form, RoutingTables.Key table, Waited waited) {
        RoutingTables.Key from = blueprint.tables.ofStream(child.stream());
        child.need.begin(agenda.now(), form, pools.of(form, child.home()), table, from, child.situation());
        clocks.drawThresholds(child);
        child.need.hasWaited(waited.days(), waited.intakeDays());
        observer.needBegan(child, agenda.now());
        lists.enter(child, waited.intakeLeft());
        seesWhatElse(child);
        clocks.plan(child);
    }

    // Its nearest clock rings.

    void rings(Child child) {
        switch (child.due) {
            case STAY_ENDS -> stayEnds(child);
            case AGE_LIMIT -> reachesLimit(child);
            case ADULT_PLACE_FOUND -> ends(child, Outcome.AGED_OUT);
            case INTAKE_DONE -> {
                lists.intakeDone(child);
                whenFull.comes(child.need.own);
            }
            case ALTERNATIVE_DUE -> lists.alternativesDue(child);
            case LEAVES -> givesUp(child);
            case WORSENS -> worsens(child);
            case DEADLINE -> outside.deadlinePasses(child);
            case OUTSIDE -> outside.isDue(child);
            case GRACE_ENDS -> ends(child, Outcome.AGED_OUT_WITHOUT_PLACE);
        }
        if (!child.isGone()) {
            clocks.plan(child);
        }
    }

    // It is admitted.

    void isAdmitted(ListEntry entry) {
        int place = round.placeNumber(entry);
        if (entry.reason == Reason.DISPLACED) {
            displacement.admit(entry, place);
        } else {
            visits.admit(entry, place);
            clocks.plan(entry.child);
        }
    }

    /** Finds no place at the instant it comes (R13). */
    void findsFull(ListEntry entry) {
        switch (WhenFullRule.answer(entry)) {
            case IS_LOST -> ends(entry.child, Outcome.LOST);
            case GOES_OUTSIDE -> outside.goesForNeed(entry.child);
            case WAITS -> {}
        }
    }

    // Its stay ends: it goes on, is blocked, or goes home (R3).

    private void stayEnds(Child child) {
        Visit visit = child.visit;
        child.stopClock(ChildClock.STAY_ENDS);
        int form = AgeLimits.formThatCounts(child);
        visits.endOverhang(child);
        boolean brokeDown = visit.isInPool() && visit.broken;
        boolean holds = visit.isInPool() && visit.pool().rules.holdsPlace && !brokeDown;
        if (brokeDown) {
            observer.brokeDown(child, visit.pool().index, agenda.now());
        }
        if (child.need.isOpen()) {
            secondChoiceEnds(child, holds);
        } else {
            goesOn(child, form, brokeDown, holds);
        }
    }

    /** The stay in a form of second choice, or outside, is over while the own form has not opened (R7). */
    private void secondChoiceEnds(Child child, boolean holds) {
        visits.endStay(child, holds);
        lists.situationChanges(child);
        lists.makeAlternatives(child);
        ages.review(child);
    }

    private void goesOn(Child child, int form, boolean brokeDown, boolean holds) {
        Router.Target next = referral.afterStay(child, form, brokeDown);
        RoutingTables.Key cameFrom = referral.cameFrom(child);
        Pool pool = poolFor(child, next);
        if (pool == Pool.NOWHERE) {
            ends(child, next.outcome());
        } else if (holds && next.form() == form) {
            visits.cutStay(child);
            child.visit.fitting = true;
            visits.startStay(child);
        } else {
            visits.endStay(child, holds);
            if (holds) {
                child.visit.raisesNeed();
            }
            needBegins(child, next.form(), pool, blueprint.tables.ofForm(form, brokeDown), cameFrom);
        }
    }

    // It gets worse while it waits (R6).

    private void worsens(Child child) {
        int from = child.profile();
        lists.cutWait(child);
        visits.cutStay(child);
        child.hasProfile(rules.now().worsensTo[from]);
        observer.worsened(child, from, agenda.now());
        int form = referral.whenWorse(child);
        if (form < 0) {
            clocks.restartWorsening(child);
            lists.rerank(child);
            clocks.setHazards(child);
        } else if (rules.form(form).crisis) {
            isInCrisis(child, form, pools.of(form, child.home()));
        } else {
            needMoves(child, form, pools.of(form, child.home()));
        }
    }

    private void isInCrisis(Child child, int form, Pool pool) {
        Need need = child.need;
        visits.closeNeed(child, WaitEnd.WORSENED);
        if (child.visit.pool() == pool) {
            need.seek(form, pool);
            isWhereItNeedsToBe(child);
        } else {
            needBegins(child, form, pool, need.table(), need.cameFrom());
            lists.rerank(child);
        }
    }

    private void needMoves(Child child, int form, Pool pool) {
        lists.move(child, form, pool);
        if (child.visit.pool() == pool) {
            observer.waitEnded(child, pool.index, WaitEnd.ADMITTED, agenda.now());
            child.closeNeed();
            isWhereItNeedsToBe(child);
        } else {
            clocks.restartWorsening(child);
            seeks(child);
        }
    }

    /** The running stay goes on, fitting; one that was over is followed by what the form leads to. */
    private void isWhereItNeedsToBe(Child child) {
        child.visit.fitting = true;
        if (child.visit.isOver()) {
            int form = child.visit.pool().form;
            goesOn(child, form, false, rules.form(form).holdsPlace);
        } else {
            ages.review(child);
        }
    }

    // It gives up, ages out, ends.

    private void givesUp(Child child) {
        if (child.visit.claim.isHeld() && !child.visit.isOver()) {
            visits.closeNeed(child, WaitEnd.LEFT_LIST);
        } else {
            ends(child, Outcome.LEFT_LIST);
        }
    }

    private void reachesLimit(Child child) {
        int form = AgeLimits.formThatCounts(child);
        if (ages.isExtended(child, form)) {
            ages.review(child);
            lists.rerank(child);
        } else if (ages.needsAdultPlace(child, form)) {
            visits.closeNeed(child, WaitEnd.AGED_OUT);
            visits.startBlocking(child);
            visits.endOverhang(child);
            ages.startWaitForAdultPlace(child, form);
        } else {
            ends(child, Outcome.AGED_OUT);
        }
    }

    /** Leaves care, from wherever it is. */
    private void ends(Child child, Outcome outcome) {
        Situation from = child.situation();
        visits.closeNeed(child, WaitEnd.of(outcome));
        visits.endOverhang(child);
        visits.leave(child);
        observer.ended(child, outcome, from, agenda.now());
        whenLeaving.accept(child, outcome);
        child.cancel();
        children.goes(child);
    }
}
