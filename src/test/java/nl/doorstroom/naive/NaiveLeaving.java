package nl.doorstroom.naive;

import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.engine.observer.WaitEnd;

/** Leaving care, and coming back (R1, R23). */
final class NaiveLeaving {
    private final NaiveWorld world;
    private final NaiveDraws draws;
    private final NaiveCare care;

    NaiveLeaving(NaiveWorld world, NaiveCare care) {
        this.world = world;
        this.draws = world.draws;
        this.care = care;
    }

    void exit(NaiveChild child, Exit exit) {
        end(child, Outcome.of(exit));
        Stream.Returns returns = world.stream(child).returns();
        String stream = world.stream(child).id();
        if (returns != null
                && returns.exits().contains(exit)
                && draws.chance(returns.share(), child, stream + "/returns")) {
            double days = draws.days(returns.after(), child, stream + "/return_after");
            world.returns.add(new NaiveWorld.Return(world.now + days, child, draws.returning(child)));
        }
    }

    void end(NaiveChild child, Outcome outcome) {
        child.gone = true;
        child.outside = null;
        child.overhang = null;
        child.adult = null;
        child.need = null;
        world.journal.left(child, outcome, world.now);
    }

    void lose(NaiveChild child) {
        care.needs.endWait(child, WaitEnd.LOST);
        end(child, Outcome.LOST);
    }

    /** Whether a returning child is still under the largest age limit. */
    boolean mayReturn(NaiveChild parent) {
        int years = world.model.forms().stream()
                .mapToInt(f -> Math.max(f.ages().untilYears(), f.ages().extendedUntilYears()))
                .max()
                .orElse(0);
        return !world.hasBirthDay(parent) || world.scenario.calendar().birthday(parent.birthDay, years) > world.now;
    }
}
