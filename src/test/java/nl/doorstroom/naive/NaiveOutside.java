package nl.doorstroom.naive;

import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.naive.NaiveChild.Need;
import nl.doorstroom.naive.NaiveChild.Origin;
import nl.doorstroom.naive.NaiveChild.Outside;

/** Outside the region (R13), and the deadline of displaced children (R11). */
final class NaiveOutside {
    private final NaiveWorld world;
    private final NaiveDraws draws;
    private final NaiveCare care;

    NaiveOutside(NaiveWorld world, NaiveCare care) {
        this.world = world;
        this.draws = world.draws;
        this.care = care;
    }

    void goOutside(NaiveChild child) {
        Need need = child.need;
        CareForm form = world.form(need.sought);
        WhenFull.Outside stated = form.whenFull().outside();
        Law law = form.stay().law(world.profile(child).id());
        double days = draws.days(law, child, form.id() + "/outside_stay")
                * form.stay().trend(world.now)
                * (stated == null ? 1 : stated.stayFactor());
        care.places.leavePlace(child);
        child.outside =
                new Outside(need.sought, world.now + Math.min(days, form.stay().capDays()));
        need.alternatives.clear();
        need.placed = true;
        if (stated == null || !stated.keepsEntry()) {
            care.needs.endWait(child, WaitEnd.WENT_OUTSIDE);
        }
    }

    /** `after` of outside has passed (R13): asked once for a need. */
    void askOutside(NaiveChild child) {
        child.need.askedOutside = true;
        if (child.unplaced()) {
            goOutside(child);
        }
    }

    /** The deadline of a displaced child (R11). */
    void deadline(NaiveChild child) {
        if (child.need != null) {
            goOutside(child);
            return;
        }
        Outside outside = new Outside(world.pools.get(child.visit.pool).form, child.visit.endDay);
        care.places.leavePlace(child);
        child.outside = outside;
    }

    void endOutside(NaiveChild child) {
        Outside outside = child.outside;
        child.outside = null;
        if (child.need != null) {
            child.need.refusedPools.clear();
            return;
        }
        String comingFrom = world.comingFrom(child);
        Origin origin = new Origin(child.stream, outside.form(), false, comingFrom);
        RoutingTable.Row row = care.routing.row(care.routing.table(origin), child, comingFrom);
        care.routing.goTo(
                child, care.routing.next(row, child, world.form(outside.form()).id() + "/next"), origin);
    }
}
