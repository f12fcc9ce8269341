package nl.doorstroom.naive;

import java.util.List;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Share;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.naive.NaiveChild.Entry;
import nl.doorstroom.naive.NaiveChild.Kind;
import nl.doorstroom.naive.NaiveChild.Need;

/** A child that gets worse while it waits (R6). */
final class NaiveWorsening {
    private final NaiveWorld world;
    private final NaiveDraws draws;
    private final NaiveCare care;

    NaiveWorsening(NaiveWorld world, NaiveCare care) {
        this.world = world;
        this.draws = world.draws;
        this.care = care;
    }

    void worsen(NaiveChild child) {
        Need need = child.need;
        child.profile = world.network.profile(world.profile(child).worsensTo());
        int form = formAfterWorsening(child);
        if (form < 0) {
            restartWorsening(child);
            return;
        }
        int pool = world.network.poolOf(form, child.home);
        boolean there = child.visit != null && child.visit.pool == pool;
        boolean crisis = world.form(form).crisis();
        world.journal.waitEnded(child, crisis ? WaitEnd.WORSENED : WaitEnd.MOVED_LIST, world.now);
        if (there) {
            need.own = new Entry(Kind.OWN, pool, false, need.since);
            meetWhereItStands(child, crisis);
        } else if (crisis) {
            care.needs.beginNeed(child, form, need.origin);
        } else {
            child.intakeDays = care.needs.intakeDays(child);
            need.sought = form;
            need.alternatives.clear();
            need.refusedPools.clear();
            need.metFull = false;
            need.own = care.needs.newEntry(child, Kind.OWN, pool, false, need.since);
            restartWorsening(child);
        }
    }

    private void restartWorsening(NaiveChild child) {
        care.clocks.updateClocks(child);
        double days = world.now - child.need.clockDay;
        if (child.need.leavesPerDay > 0) {
            child.need.leavesLeft = Math.max(0, child.need.leavesLeft - child.need.leavesPerDay * days);
        }
        child.need.clockDay = world.now;
        care.clocks.drawWorsening(child);
        care.clocks.updateClocks(child);
    }

    /** The form to which the entry moves, or -1 when nothing moves. */
    private int formAfterWorsening(NaiveChild child) {
        Need need = child.need;
        RoutingTable.Row row = care.routing.row(care.routing.table(need.origin), child, need.origin.comingFrom());
        if (row == null) {
            return -1;
        }
        List<Share<Destination>> forms = row.to().stream()
                .filter(s -> s.share() > 0 && care.routing.poolOf(child, s.value()) >= 0)
                .toList();
        String sought = world.form(need.sought).id();
        if (forms.isEmpty() || forms.stream().anyMatch(s -> s.value().equals(Destination.form(sought)))) {
            return -1;
        }
        double total = forms.stream().mapToDouble(Share::share).sum();
        List<Share<Destination>> normed = forms.stream()
                .map(s -> new Share<>(s.value(), s.share() / total))
                .toList();
        int choice = draws.choice(normed, child, care.routing.originId(need.origin) + "/worse");
        return world.network.form(((Destination.ToForm) normed.get(choice).value()).form());
    }

    /** A need that became crisis has ended as worsened already. */
    private void meetWhereItStands(NaiveChild child, boolean crisis) {
        if (!crisis) {
            world.journal.waitEnded(child, WaitEnd.ADMITTED, world.now);
        }
        child.need = null;
        child.visit.fitting = true;
        child.visit.secondChoice = false;
        if (child.visit.over) {
            care.stays.endStay(child);
        }
    }
}
