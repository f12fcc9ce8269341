package nl.doorstroom.engine;

import nl.doorstroom.domain.Stay;
import nl.doorstroom.random.Sampler;
import org.jspecify.annotations.Nullable;

/** Where a child is: coming into a place, its stay there or outside the region, and what follows (R3, R7, R8, R13, R17, R18). */
final class Stays {
    private final Simulation run;
    /** A chain of the children that came into a place at this instant, first come first. */
    private @Nullable Child firstAdmitted;

    private @Nullable Child lastAdmitted;

    Stays(Simulation run) {
        this.run = run;
    }

    /** Reports who came into a place at this instant and is still there. */
    void endInstant() {
        for (Child child = firstAdmitted; child != null; child = child.nextAdmitted) {
            child.admittedNow = false;
            if (child.unreported && !child.gone) {
                child.unreported = false;
                boolean first = child.admittedForNeed && !child.placedForNeed;
                child.placedForNeed |= child.admittedForNeed;
                run.observer.admitted(child, child.pool.index, child.admission, first, run.clock.now);
            }
        }
        firstAdmitted = null;
        lastAdmitted = null;
    }

    /** Reports the stay, in a place or outside, up to now and starts a new stretch. */
    void cutStay(Child child) {
        double now = run.clock.now;
        if (child.inPool()) {
            if (now > child.stateFrom) {
                int next = child.stayOver && child.needOpen ? child.soughtPool.index : -1;
                Presence presence = child.stayOver ? Presence.BLOCKED : Presence.ACTIVE;
                run.observer.stayed(child, child.pool.index, presence, child.fitting, next, child.stateFrom, now);
            }
            child.stateFrom = now;
        } else if (child.outsideForm >= 0) {
            if (now > child.outsideFrom) {
                run.observer.outside(child, child.outsideForm, child.outsideFrom, now);
            }
            child.outsideFrom = now;
        }
    }

    /** An entry gets its place: the child comes from home, from another place or from outside. */
    void admit(Entry entry) {
        Child child = entry.child;
        PoolState pool = entry.pool;
        int place = pool.matching == null ? 0 : pool.matching.suitingPlace(entry);
        if (entry.kind == Entry.Kind.DISPLACED) {
            run.displacement.move(child, pool, place, Admission.PLACED);
            return;
        }
        leaveForPlace(child);
        settleEntries(entry);
        takePlace(child, pool, place);
        run.clocks.plan(child);
    }

    /** A child at home whose need begins comes into a free place of its pool at once, without a wait. */
    void goStraightIn(Child child) {
        PoolState pool = child.soughtPool;
        run.observer.listed(child, pool.index, run.clock.now);
        run.observer.waitEnded(child, pool.index, WaitEnd.ADMITTED, run.clock.now);
        child.closeNeed();
        child.fitting = true;
        takePlace(child, pool, 0);
    }

    private void takePlace(Child child, PoolState pool, int place) {
        child.placeNumber = place;
        run.pools.enter(child, pool);
        entered(child, Admission.PLACED, true);
        startStay(child);
        placed(child);
    }

    /** Leaves whatever place it is in, keeping what the new place takes over. */
    void leaveForPlace(Child child) {
        if (child.inPool()) {
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
            run.needs.dropNeed(child, WaitEnd.ADMITTED);
            child.fitting = true;
        } else {
            child.usePool(entry.pool);
            run.needs.withdraw(child, Entry.Kind.ALTERNATIVE);
            child.setClock(Clocks.Kind.OUTSIDE, entry.moveOn ? child.clockDay(Clocks.Kind.OUTSIDE) : ChildState.NEVER);
            if (!entry.moveOn) {
                run.needs.dropNeed(child, WaitEnd.NEED_DROPPED);
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
        if (child.needOpen) {
            run.needs.cutWait(child);
        }
        child.admittedForNeed = forNeed;
        child.unreported = true;
        child.stateFrom = now;
        child.cameFrom = lastPlace(child);
        if (!child.admittedNow) {
            child.admittedNow = true;
            child.nextAdmitted = null;
            if (lastAdmitted == null) {
                firstAdmitted = child;
            } else {
                lastAdmitted.nextAdmitted = child;
            }
            lastAdmitted = child;
        }
    }

    private int lastPlace(Child child) {
        return child.previousPool == PoolState.NOWHERE ? Router.fromStream(child.stream) : child.previousPool.form;
    }

    /** Draws the stay of a child that has just come in, or goes on in its own form (R17, R18). */
    void startStay(Child child) {
        PoolState pool = child.pool;
        int form = pool.form;
        FormRules rules = pool.rules;
        child.stayOver = false;
        child.stayFrom = run.clock.now;
        child.broken = child.happens(
                run.blueprint, rules.breakdownShare, run.blueprint.purposeOfForm(form, Purpose.BREAKS_DOWN));
        Sampler broken = rules.brokenStay;
        Sampler sampler = child.broken && broken != null ? broken : rules.stayByProfile[child.profile];
        Stay stay = rules.stay;
        double days = child.days(run.blueprint, sampler, run.blueprint.purposeOfForm(form, Purpose.STAY))
                * stay.trend(run.clock.now);
        child.setClock(
                Clocks.Kind.STAY_ENDS,
                run.clock.now + Math.min(stay.capDays(), child.fitting ? days : days * stay.notFittingFactor()));
    }

    /** What follows once a child is in its place: situation and limit; its clocks are to be planned. */
    void placed(Child child) {
        if (child.fitting) {
            run.life.moveTo(child, child.stayOver ? Situation.BLOCKED : Situation.IN_PLACE);
        } else {
            run.life.moveTo(child, Situation.NOT_FITTING);
        }
        run.ages.review(child);
        run.rings.wanted(child);
    }

    void stayEnds(Child child) {
        child.stopClock(Clocks.Kind.STAY_ENDS);
        int form = child.inPool() ? child.pool.form : child.outsideForm;
        FormRules rules = child.inPool() ? child.pool.rules : run.rules.forms[form];
        run.displacement.cancel(child);
        boolean brokeDown = child.inPool() && child.broken;
        boolean holds = child.inPool() && rules.holdsPlace && !brokeDown;
        if (brokeDown) {
            run.observer.brokeDown(child, child.pool.index, run.clock.now);
        }
        if (child.needOpen) {
            alternativeEnds(child, holds);
        } else {
            nextNeed(child, form, brokeDown, holds);
        }
    }

    /** The stay in a form of second choice, or outside, is over while the own form has not opened (R7). */
    private void alternativeEnds(Child child, boolean holds) {
        if (holds) {
            startBlocking(child);
            run.life.moveTo(child, Situation.NOT_FITTING);
            run.needs.rerank(child);
        } else {
            leaveForPlace(child);
            run.life.moveTo(child, Situation.HOME);
        }
        run.needs.makeAlternatives(child);
        run.ages.review(child);
    }

    /** Draws where the child goes after its stay (R3). */
    void nextNeed(Child child, int form, boolean brokeDown, boolean holds) {
        Router router = brokeDown ? run.rules.forms[form].afterBreakdown : run.rules.forms[form].routing;
        int purpose = run.blueprint.purposeOfForm(form, Purpose.NEXT);
        int next = router.choose(child, child.cameFrom, run.clock.now, run.blueprint, purpose);
        PoolState pool = next < 0 ? PoolState.NOWHERE : run.pools.of(next, child.home);
        if (pool == PoolState.NOWHERE) {
            run.life.end(child, Router.outcome(next));
            return;
        }
        if (holds && next == form) {
            cutStay(child);
            child.fitting = true;
            startStay(child);
            run.life.moveTo(child, Situation.IN_PLACE);
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
        run.needs.needBegins(child, next, pool, run.origins.form(form, brokeDown), cameFrom);
    }

    /** The stay is over and the child keeps its place. */
    void startBlocking(Child child) {
        cutStay(child);
        if (!child.stayOver) {
            child.readyDay = run.clock.now;
        }
        child.stayOver = true;
    }

    /** Gives up the place; the child is then nowhere until told otherwise. */
    void leavePlace(Child child) {
        cutStay(child);
        PoolState pool = child.pool;
        boolean wasThere = !child.unreported;
        run.pools.leave(child, wasThere);
        left(child, pool, wasThere);
    }

    /** Notes that a child has given up a place. */
    void left(Child child, PoolState pool, boolean wasThere) {
        double now = run.clock.now;
        if (wasThere) {
            run.observer.departed(child, pool.index, child.admittedDay, child.stayOver ? child.readyDay : now, now);
            child.previousPool = pool;
        }
        child.unreported = false;
        child.stayOver = false;
        child.stopClock(Clocks.Kind.STAY_ENDS);
        child.fitting = true;
    }

    void closeOutside(Child child) {
        if (child.outsideForm >= 0) {
            cutStay(child);
            run.observer.leftOutside(child, child.outsideForm, run.clock.now);
            child.outsideForm = -1;
            child.stopClock(Clocks.Kind.STAY_ENDS);
            child.fitting = true;
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
            run.needs.withdraw(child, Entry.Kind.ALTERNATIVE);
            if (!keepsEntry) {
                run.needs.dropNeed(child, WaitEnd.WENT_OUTSIDE);
            }
        }
        run.displacement.cancel(child);
        leaveForPlace(child);
        child.cameFrom = lastPlace(child);
        child.outsideForm = form;
        child.outsideFrom = run.clock.now;
        child.setClock(Clocks.Kind.STAY_ENDS, run.clock.now + days);
        child.fitting = !child.needOpen;
        run.observer.wentOutside(child, form, first, run.clock.now);
        run.life.moveTo(child, Situation.OUTSIDE);
        run.ages.review(child);
        run.clocks.plan(child);
    }

    /** The stay outside for a form: its own law x trend x factor, then the cap (R13). */
    double outsideDays(Child child, int form, double factor) {
        FormRules rules = run.rules.forms[form];
        Stay stay = rules.stay;
        double days = child.days(
                run.blueprint,
                rules.stayByProfile[child.profile],
                run.blueprint.purposeOfForm(form, Purpose.OUTSIDE_STAY));
        return Math.min(stay.capDays(), days * stay.trend(run.clock.now) * factor);
    }
}
