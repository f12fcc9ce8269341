package nl.doorstroom.engine.moves;

import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.child.Need;
import nl.doorstroom.engine.child.Pools;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.FormRules;
import nl.doorstroom.engine.prepared.Purpose;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.time.Agenda;

/** When a child goes outside the region for a form, and for how long (R11, R13). */
public final class OutsideStays {
    private final Blueprint blueprint;
    private final RulesInForce rules;
    private final Agenda agenda;
    private final Pools pools;
    private final Clocks clocks;
    private final Visits visits;

    public OutsideStays(
            Blueprint blueprint, RulesInForce rules, Agenda agenda, Pools pools, Clocks clocks, Visits visits) {
        this.blueprint = blueprint;
        this.rules = rules;
        this.agenda = agenda;
        this.pools = pools;
        this.clocks = clocks;
        this.visits = visits;
    }

    /** Sets the clock of a form whose children go outside after some days of need, once for a need. */
    public void setClock(Child child) {
        Need need = child.need;
        WhenFull.Outside outside = need.pool().rules.outside;
        double days = outside == null || need.askedOutside ? 0 : outside.afterDays();
        child.setClock(ChildClock.OUTSIDE, days > 0 ? Math.max(agenda.now(), need.since + days) : Child.NEVER);
    }

    /** The time stated has come; a child in a form of second choice does not go. */
    public void isDue(Child child) {
        child.stopClock(ChildClock.OUTSIDE);
        child.need.askedOutside = true;
        if (child.situation() == Situation.HOME || child.situation() == Situation.BLOCKED) {
            goesForNeed(child);
        }
    }

    /** Goes outside for the form it seeks: its own law x trend x factor, then the cap. */
    public void goesForNeed(Child child) {
        int form = child.need.form();
        FormRules of = rules.form(form);
        Stay stay = of.stay;
        WhenFull.Outside outside = of.outside;
        double factor = outside == null ? 1 : outside.stayFactor();
        double drawn =
                child.days(of.stayByProfile[child.profile()], blueprint.purposeOfForm(form, Purpose.OUTSIDE_STAY));
        double days = Math.min(stay.capDays(), drawn * stay.trend(agenda.now()) * factor);
        goes(child, form, days, outside != null && outside.keepsEntry());
    }

    /** Overhang of a closed pool has found no place in time: it takes its days left along, or goes for what it needs. */
    public void deadlinePasses(Child child) {
        if (child.need.isOpen()) {
            goesForNeed(child);
        } else {
            double daysLeft = Math.max(0, child.clockDay(ChildClock.STAY_ENDS) - agenda.now());
            goes(child, child.visit.pool().form, daysLeft, false);
        }
    }

    private void goes(Child child, int form, double days, boolean keepsEntry) {
        visits.goOutside(child, pools.outside(form), keepsEntry);
        child.setClock(ChildClock.STAY_ENDS, agenda.now() + days);
        clocks.plan(child);
    }
}
