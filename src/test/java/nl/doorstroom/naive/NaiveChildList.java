package nl.doorstroom.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.KnownChild;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.naive.NaiveChild.Origin;
import nl.doorstroom.naive.NaiveChild.Visit;

/** Children that are in care, blocked or waiting on the start date, one by one (R21). */
final class NaiveChildList {
    private final NaiveWorld world;
    private final NaiveCare care;
    private final NaiveStart start;

    NaiveChildList(NaiveWorld world, NaiveCare care, NaiveStart start) {
        this.world = world;
        this.care = care;
        this.start = start;
    }

    void fill() {
        List<KnownChild> byId = new ArrayList<>(world.scenario.knownChildren());
        byId.sort(Comparator.comparing(KnownChild::id));
        for (int i = 0; i < byId.size(); i++) {
            fill(byId.get(i), i + 1);
        }
    }

    private void fill(KnownChild known, int number) {
        KnownChild.Stayed place = known.place();
        KnownChild.Waited need = known.need();
        int at = world.network.form(place == null ? need.form() : place.form());
        Origin feeding = start.feeding(at);
        NaiveChild child = child(known, number, feeding.stream());
        if (place != null) {
            reside(child, world.pools.get(world.network.poolIn(at, place.area())), place.elapsedDays(), need);
        }
        if (need != null) {
            int form = world.network.form(need.form());
            NaivePool pool = world.pools.get(world.network.poolOf(form, child.home));
            Origin afterStay =
                    new Origin(child.stream, at, false, world.stream(child).id());
            start.await(child, form, pool, need.waitedDays(), place == null ? feeding : afterStay);
        }
    }

    private NaiveChild child(KnownChild known, int number, int feeding) {
        NaiveChild child = world.draws.listed(known.id(), number);
        child.stream = stream(known.frame(), feeding);
        child.home = world.network.home(known.home());
        child.profile = world.network.profile(known.profile());
        world.children.add(child);
        Stream of = world.stream(child);
        if (known.birthDay() == null) {
            care.arriving.drawBirthDay(child, of);
        } else if (world.scenario.hasAges()) {
            child.birthDay = known.birthDay();
        }
        care.arriving.drawFrameAndReferrer(child, of);
        if (known.frame() != null) {
            child.frame = frame(of, known.frame());
        }
        return child;
    }

    /** The feeding stream, or else the first by name with the frame of the child. */
    private int stream(String frame, int feeding) {
        List<Stream> streams = world.model.streams();
        if (frame == null || frame(streams.get(feeding), frame) >= 0) {
            return feeding;
        }
        return streams.stream()
                .filter(s -> frame(s, frame) >= 0)
                .min(Comparator.comparing(Stream::id))
                .map(streams::indexOf)
                .orElse(feeding);
    }

    private static int frame(Stream stream, String frame) {
        for (int i = 0; i < stream.frames().size(); i++) {
            if (stream.frames().get(i).value().equals(frame)) {
                return i;
            }
        }
        return -1;
    }

    private void reside(NaiveChild child, NaivePool pool, double elapsed, KnownChild.Waited need) {
        Visit visit = new Visit(
                pool.index, 0 - elapsed, Admission.INITIAL, world.stream(child).id());
        visit.over = need != null;
        visit.endDay = need == null ? daysLeft(child, pool, elapsed) : 0 - need.waitedDays();
        visit.fitting = true;
        visit.fittingAtAdmission = true;
        child.visit = visit;
        child.recorded = visit;
        child.everPlaced = true;
        care.places.takePlace(child, pool.numbered && !pool.unlimited() ? pool.occupied() + 1 : 0);
    }

    /** F^-1(F(e) + u (1 - F(e))) - e by the law with its cap; none when the stay cannot have lasted so long. */
    private double daysLeft(NaiveChild child, NaivePool pool, double elapsed) {
        CareForm form = world.form(pool.form);
        Law law = form.stay().law(world.profile(child).id());
        double cap = form.stay().capDays();
        double u = world.draws.uniform(child, form.id() + "/stay");
        if (elapsed >= cap || law.tail(elapsed) <= 0) {
            return 0;
        }
        return Math.max(0, Math.min(cap, law.tailQuantile(law.tail(elapsed) * (1 - u))) - elapsed);
    }
}
