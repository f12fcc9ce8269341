package nl.doorstroom.naive;

import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.naive.NaiveChild.Origin;
import org.jspecify.annotations.Nullable;

/** Coming in: who a child is, and its first need (R23). */
final class NaiveArriving {
    private final NaiveWorld world;
    private final NaiveDraws draws;
    private final NaiveCare care;

    NaiveArriving(NaiveWorld world, NaiveCare care) {
        this.world = world;
        this.draws = world.draws;
        this.care = care;
    }

    void arrive(NaiveChild child, int stream, @Nullable NaiveChild parent) {
        Stream of = world.model.streams().get(stream);
        child.stream = stream;
        world.children.add(child);
        if (parent == null) {
            int home = draws.choice(of.homes(), child, of.id() + "/home");
            child.home = world.network.home(of.homes().get(home).value());
            drawBirthDay(child, of);
        } else {
            child.home = parent.home;
            child.birthDay = parent.birthDay;
        }
        int profile = draws.choice(of.profiles(), child, of.id() + "/profile");
        child.profile = world.network.profile(of.profiles().get(profile).value());
        drawFrameAndReferrer(child, of);
        child.since = world.now;
        RoutingTable.Row row = care.routing.row(of.entry(), child, of.id());
        care.routing.goTo(
                child, care.routing.next(row, child, of.id() + "/entry"), new Origin(stream, -1, false, of.id()));
    }

    void drawBirthDay(NaiveChild child, Stream of) {
        if (of.ages().isEmpty()) {
            return;
        }
        var band = of.ages()
                .get(draws.choice(of.ages(), child, of.id() + "/age_band"))
                .value();
        double u = draws.uniform(child, of.id() + "/age");
        double years = band.fromYears() + u * (band.toYears() + 1 - band.fromYears());
        child.birthDay = (long) Math.floor(world.now - years * 365.25);
    }

    void drawFrameAndReferrer(NaiveChild child, Stream of) {
        if (!of.frames().isEmpty()) {
            child.frame = draws.choice(of.frames(), child, of.id() + "/frame");
        }
        if (!of.referrers().isEmpty()) {
            child.referrer = draws.choice(of.referrers(), child, of.id() + "/referrer");
        }
    }
}
