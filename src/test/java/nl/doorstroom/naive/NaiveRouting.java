package nl.doorstroom.naive;

import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.When;
import nl.doorstroom.naive.NaiveChild.Origin;
import org.jspecify.annotations.Nullable;

/** Where a child goes next: the row that fits, the draw of a form or an exit (R3, R23). */
final class NaiveRouting {
    private final NaiveWorld world;
    private final NaiveDraws draws;
    private final NaiveCare care;

    NaiveRouting(NaiveWorld world, NaiveCare care) {
        this.world = world;
        this.draws = world.draws;
        this.care = care;
    }

    RoutingTable table(Origin origin) {
        if (origin.form() < 0) {
            return world.model.streams().get(origin.stream()).entry();
        }
        CareForm form = world.form(origin.form());
        return origin.broken() ? form.afterBreakdown() : form.routing();
    }

    String originId(Origin origin) {
        return origin.form() < 0
                ? world.model.streams().get(origin.stream()).id()
                : world.form(origin.form()).id();
    }

    RoutingTable.@Nullable Row row(RoutingTable table, NaiveChild child, String comingFrom) {
        for (RoutingTable.Row row : table.rows()) {
            if (fits(row.when(), child, comingFrom)) {
                return row;
            }
        }
        return null;
    }

    private boolean fits(When when, NaiveChild child, String comingFrom) {
        Stream of = world.stream(child);
        boolean profile = when.profiles().isEmpty()
                || when.profiles().contains(world.profile(child).id());
        boolean frame = when.frames().isEmpty()
                || child.frame >= 0
                        && when.frames().contains(of.frames().get(child.frame).value());
        boolean referrer = when.referrers().isEmpty()
                || child.referrer >= 0
                        && when.referrers()
                                .contains(of.referrers().get(child.referrer).value());
        boolean from = when.comingFrom().isEmpty() || when.comingFrom().contains(comingFrom);
        return profile && frame && referrer && from && fitsAge(when, child);
    }

    private boolean fitsAge(When when, NaiveChild child) {
        if (!world.hasBirthDay(child)) {
            return true;
        }
        int years = world.scenario.calendar().ageYears(child.birthDay, world.now);
        return years >= when.fromYears() && years <= when.toYears();
    }

    Destination next(RoutingTable.@Nullable Row row, NaiveChild child, String purpose) {
        if (row == null) {
            return Destination.exit(Exit.HOME);
        }
        return row.to().get(draws.choice(row.to(), child, purpose)).value();
    }

    void goTo(NaiveChild child, Destination to, Origin origin) {
        if (to instanceof Destination.ToExit exit) {
            care.leaving.exit(child, exit.exit());
            return;
        }
        int form = world.network.form(((Destination.ToForm) to).form());
        if (world.network.poolOf(form, child.home) < 0) {
            care.leaving.exit(child, Exit.HOME);
        } else {
            care.needs.beginNeed(child, form, origin);
        }
    }

    int poolOf(NaiveChild child, Destination to) {
        return to instanceof Destination.ToForm form
                ? world.network.poolOf(world.network.form(form.form()), child.home)
                : -1;
    }
}
