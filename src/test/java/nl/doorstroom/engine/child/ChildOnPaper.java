package nl.doorstroom.engine.child;

import java.time.LocalDate;
import java.util.List;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.RoutingTables;
import nl.doorstroom.engine.time.Agenda;

/** A child whose state a test sets by hand, to feed observers and parts of the engine without a simulation. */
public final class ChildOnPaper {
    private static final Blueprint BLUEPRINT = Blueprint.of(Scenario.of(
            "paper",
            new Calendar(LocalDate.of(2025, 1, 1)),
            new RunPlan(0, 365, 1),
            Model.of(
                    List.of(Stream.poisson("children", 1, "care")),
                    List.of(CareForm.named("care", Capacity.places(1), new FixedLaw(1))
                            .build()))));

    private final Child child;

    public ChildOnPaper() {
        this(new Agenda(0));
    }

    public ChildOnPaper(Agenda agenda) {
        child = new Child(agenda, BLUEPRINT, rung -> {});
        child.begin("children", 1, 0, 0);
    }

    public Child child() {
        return child;
    }

    public ChildOnPaper named(String source, long number) {
        child.begin(source, number, number, 0);
        return this;
    }

    /** Home and profile, by index. */
    public ChildOnPaper of(int home, int profile) {
        child.livesIn(home);
        child.hasProfile(profile);
        return this;
    }

    public ChildOnPaper born(long birthDay) {
        child.bornOn(birthDay);
        return this;
    }

    /** A need for a form that began on a day, and that took some days of intake. */
    public ChildOnPaper seeks(int form, double since, double intakeDays) {
        return seeks(pool(form), since, intakeDays);
    }

    /** An open need for the form of a pool. */
    public ChildOnPaper seeks(Pool pool, double since, double intakeDays) {
        RoutingTables.Key table = BLUEPRINT.tables.ofStream(0);
        child.need.begin(since, pool.form, pool, table, table, child.situation());
        child.need.own.pool = pool;
        child.need.own.since = since;
        child.need.intakeDays = intakeDays;
        return this;
    }

    /** Now in a pool, or nowhere with -1. */
    public ChildOnPaper in(int pool, int previousPool, boolean fitting) {
        child.visit.goInto(pool(previousPool));
        child.visit.leave(true);
        child.visit.goInto(pool(pool));
        child.visit.fitting = fitting;
        return this;
    }

    /** Its stay is over and it holds its place, since a day. */
    public ChildOnPaper blockedSince(double day) {
        child.visit.overSince(day);
        return this;
    }

    /** One pool for each form, of the same number. */
    private static Pool pool(int index) {
        return index < 0
                ? Pool.NOWHERE
                : new Pool(index, index, 0, false, BLUEPRINT.models[0].forms[0], 1, new Agenda(0), null);
    }
}
