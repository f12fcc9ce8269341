package nl.doorstroom.naive;

import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.When;
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

    /** Whether the entry table can lead a returning child to a form that serves its home and still takes its age. */
    boolean mayReturn(NaiveChild parent) {
        if (!world.hasBirthDay(parent)) {
            return true;
        }
        return world.stream(parent).entry().rows().stream()
                .filter(row -> allows(row.when(), parent))
                .flatMap(row -> row.to().stream())
                .filter(to -> to.share() > 0 && to.value() instanceof Destination.ToForm)
                .map(to -> world.network.form(((Destination.ToForm) to.value()).form()))
                .anyMatch(form -> world.network.poolOf(form, parent.home) >= 0 && takesAge(form, parent));
    }

    /** Whether a row asks for no other age and no other place before; what else it asks is drawn anew. */
    private boolean allows(When when, NaiveChild parent) {
        int years = world.scenario.calendar().ageYears(parent.birthDay, world.now);
        return (when.comingFrom().isEmpty()
                        || when.comingFrom().contains(world.stream(parent).id()))
                && years >= when.fromYears()
                && years <= when.toYears();
    }

    private boolean takesAge(int form, NaiveChild parent) {
        int years = Math.max(
                world.form(form).ages().untilYears(), world.form(form).ages().extendedUntilYears());
        return world.scenario.calendar().birthday(parent.birthDay, years) > world.now;
    }
}
