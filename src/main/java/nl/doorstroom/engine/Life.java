package nl.doorstroom.engine;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.Outcome;
import org.jspecify.annotations.Nullable;

/** A child from its coming in to its end: what rings, where it is, where it goes (R1, R3, R4, R8). */
final class Life {
    private final Simulation run;
    /** Every child inside, in no stated order. */
    final List<Child> inside = new ArrayList<>();

    /** Chains of the children that left at this instant, and of those that may be used anew. */
    private @Nullable Child goneNow;

    private @Nullable Child spare;

    Life(Simulation run) {
        this.run = run;
    }

    /** A child that has just come in, without a need yet. */
    Child create(String source, long sourceKey, long number, int stream) {
        Child child = spare;
        if (child == null) {
            child = new Child(run.clock.simulator, this, run.blueprint.purposeWords.length);
        } else {
            spare = child.nextGone;
            child.reset(run.blueprint);
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
        run.needs.dropNeed(child, how);
        run.displacement.cancel(child);
        if (child.inPool()) {
            run.stays.leavePlace(child);
        }
        run.stays.closeOutside(child);
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
        child.nextGone = goneNow;
        goneNow = child;
    }

    /** Frees the objects of the children that left. */
    void endInstant() {
        while (goneNow != null) {
            Child child = goneNow;
            goneNow = child.nextGone;
            child.nextGone = spare;
            spare = child;
        }
    }

    /** The nearest clock of a child rings. */
    void clockRings(Child child) {
        run.clock.enter(child);
        switch (child.due) {
            case STAY_ENDS -> run.stays.stayEnds(child);
            case AGE_LIMIT -> run.ages.limitReached(child);
            case ADULT_PLACE_FOUND -> end(child, Outcome.AGED_OUT);
            case INTAKE_DONE -> run.needs.intakeDone(child);
            case ALTERNATIVE_DUE -> run.needs.alternativesDue(child);
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

    /** A new situation: cuts the wait, and looks up class and hazards again. */
    void moveTo(Child child, Situation situation) {
        if (child.needOpen) {
            if (child.situation != situation) {
                run.needs.cutWait(child);
                child.situation = situation;
            }
            run.needs.rerank(child);
            run.clocks.setHazards(child);
        } else {
            child.situation = situation;
        }
    }

    private void givesUp(Child child) {
        boolean inCare = child.inPool() || child.outsideForm >= 0;
        boolean stays = inCare && !child.stayOver;
        if (stays) {
            run.needs.dropNeed(child, WaitEnd.LEFT_LIST);
        } else {
            end(child, Outcome.LEFT_LIST);
        }
    }

    /** Reports all open stretches up to the end of the run. */
    void cutAll() {
        for (Child child : inside) {
            run.needs.cutWait(child);
            run.stays.cutStay(child);
        }
    }
}
