package nl.doorstroom.engine.decide;

import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Need;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.FormRules;
import nl.doorstroom.engine.prepared.Purpose;
import nl.doorstroom.engine.prepared.Router;
import nl.doorstroom.engine.prepared.RoutingTables;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.time.Agenda;

/** What a child needs: when it comes, after a stay, when it gets worse (R3, R6, R18, R23). */
public final class Referral {
    private final Blueprint blueprint;
    private final RulesInForce rules;
    private final Agenda agenda;

    public Referral(Blueprint blueprint, RulesInForce rules, Agenda agenda) {
        this.blueprint = blueprint;
        this.rules = rules;
        this.agenda = agenda;
    }

    /** The form through which a child comes in, or the way out it takes at once. */
    public Router.Target onArrival(Child child) {
        return rules.stream(child.stream())
                .entry
                .choose(child, cameFrom(child), agenda.now(), blueprint.purposeOfStream(child.stream(), Purpose.ENTRY));
    }

    /** What follows a stay in a form. */
    public Router.Target afterStay(Child child, int form, boolean brokeDown) {
        FormRules of = rules.form(form);
        Router router = brokeDown ? of.afterBreakdown : of.routing;
        return router.choose(child, cameFrom(child), agenda.now(), blueprint.purposeOfForm(form, Purpose.NEXT));
    }

    /** The form that a worse profile asks for, or -1 when nothing moves: drawn from the table where the need arose. */
    public int whenWorse(Child child) {
        Need need = child.need;
        RoutingTables.Key table = need.table();
        Router.Row row = router(table).row(child, need.cameFrom(), agenda.now());
        if (row == null || row.reaches(need.form())) {
            return -1;
        }
        int purpose = table.of() == RoutingTables.Of.STREAM
                ? blueprint.purposeOfStream(table.index(), Purpose.STREAM_WORSE)
                : blueprint.purposeOfForm(table.index(), Purpose.FORM_WORSE);
        return row.formWithPool(blueprint.network, child.home(), child, purpose);
    }

    /** Where a child came from when it came to where it is: its last place, or its stream. */
    public RoutingTables.Key cameFrom(Child child) {
        Pool last = child.visit.previousPool();
        return last == Pool.NOWHERE ? blueprint.tables.ofStream(child.stream()) : blueprint.tables.ofForm(last.form);
    }

    private Router router(RoutingTables.Key table) {
        return switch (table.of()) {
            case STREAM -> rules.stream(table.index()).entry;
            case FORM -> rules.form(table.index()).routing;
            case BREAKDOWN -> rules.form(table.index()).afterBreakdown;
        };
    }
}
