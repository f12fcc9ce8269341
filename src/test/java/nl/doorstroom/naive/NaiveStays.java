package nl.doorstroom.naive;

import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.naive.NaiveChild.Entry;
import nl.doorstroom.naive.NaiveChild.Kind;
import nl.doorstroom.naive.NaiveChild.Need;
import nl.doorstroom.naive.NaiveChild.Origin;
import nl.doorstroom.naive.NaiveChild.Overhang;
import nl.doorstroom.naive.NaiveChild.Visit;

/** Coming into a place, the stay there and its end (R3, R7, R8, R17, R18). */
final class NaiveStays {
    private final NaiveWorld world;
    private final NaiveDraws draws;
    private final NaiveCare care;

    NaiveStays(NaiveWorld world, NaiveCare care) {
        this.world = world;
        this.draws = world.draws;
        this.care = care;
    }

    void admit(NaiveChild child, Entry entry, int number, Admission how) {
        Visit old = child.visit;
        Overhang overhang = child.overhang;
        double needSince = child.since;
        boolean ownForm = child.need != null && entry.pool == child.need.own.pool;
        if (how == Admission.SWAPPED) {
            care.places.vacate(child);
        } else {
            care.places.leavePlace(child);
        }
        child.outside = null;
        Visit visit = new Visit(entry.pool, world.now, how, world.comingFrom(child));
        child.visit = visit;
        visit.needSince = needSince;
        visit.intakeDays = care.needs.intakeDays(child);
        visit.first = (entry.kind != Kind.DISPLACED || ownForm) && child.need != null && !child.need.placed;
        if (ownForm) {
            care.needs.endWait(child, WaitEnd.ADMITTED);
            visit.fitting = true;
            drawStay(child);
        } else if (entry.kind == Kind.ALTERNATIVE) {
            takeAlternative(child, entry);
        } else {
            visit.fitting = child.need == null;
            visit.secondChoice = child.need != null;
            if (child.need != null) {
                child.need.alternatives.removeIf(e -> e.pool == visit.pool);
                child.need.refusedPools.clear();
            }
            carryStay(child, old, overhang != null && overhang.redrawStay());
        }
        visit.fittingAtAdmission = visit.fitting;
        child.everPlaced = true;
        care.places.takePlace(child, number);
    }

    private void takeAlternative(NaiveChild child, Entry entry) {
        Need need = child.need;
        child.visit.fitting = false;
        need.alternatives.clear();
        need.usedPools.add(entry.pool);
        if (entry.moveOn) {
            need.placed = true;
            child.visit.secondChoice = true;
        } else {
            care.needs.endWait(child, WaitEnd.NEED_DROPPED);
        }
        drawStay(child);
    }

    private void carryStay(NaiveChild child, Visit old, boolean redraw) {
        Visit visit = child.visit;
        visit.over = old.over;
        visit.endDay = old.endDay;
        visit.broken = old.broken;
        visit.stayStartDay = old.stayStartDay;
        if (old.over) {
            return;
        }
        if (redraw) {
            drawStay(child);
            return;
        }
        double cap = world.formOfPool(visit.pool).stay().capDays();
        visit.endDay = Math.min(visit.endDay, Math.max(world.now, visit.stayStartDay + cap));
    }

    private void drawStay(NaiveChild child) {
        Visit visit = child.visit;
        CareForm form = world.formOfPool(visit.pool);
        Stay stay = form.stay();
        visit.broken = draws.chance(stay.breakdownShare(), child, form.id() + "/breaks_down");
        Law broken = stay.broken();
        Law law = visit.broken && broken != null
                ? broken
                : stay.law(world.profile(child).id());
        double days = draws.days(law, child, form.id() + "/stay") * stay.trend(world.now);
        if (!visit.fitting) {
            days *= stay.notFittingFactor();
        }
        visit.stayStartDay = world.now;
        visit.endDay = world.now + Math.min(days, stay.capDays());
        visit.over = false;
    }

    /** The end of a stay or a breakdown (R3, R18). */
    void endStay(NaiveChild child) {
        Visit visit = child.visit;
        child.overhang = null;
        CareForm form = world.formOfPool(visit.pool);
        if (child.need != null) {
            child.need.refusedPools.clear();
            if (form.holdsPlace() && !visit.broken) {
                block(visit);
            } else {
                care.places.leavePlace(child);
            }
            return;
        }
        int at = world.pools.get(visit.pool).form;
        Origin origin = new Origin(child.stream, at, visit.broken, visit.comingFrom);
        RoutingTable.Row row = care.routing.row(care.routing.table(origin), child, visit.comingFrom);
        Destination to = care.routing.next(row, child, form.id() + "/next");
        if (!form.holdsPlace() || visit.broken || care.routing.poolOf(child, to) < 0) {
            care.places.leavePlace(child);
            care.routing.goTo(child, to, origin);
        } else if (to.equals(Destination.form(form.id()))) {
            visit.fitting = true;
            drawStay(child);
        } else {
            block(visit);
            visit.secondChoice = false;
            care.routing.goTo(child, to, origin);
        }
    }

    void block(Visit visit) {
        if (!visit.over) {
            visit.over = true;
            visit.endDay = world.now;
        }
    }
}
