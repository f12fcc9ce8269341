package nl.doorstroom.engine;

import java.util.Comparator;
import java.util.List;
import nl.doorstroom.domain.KnownChild;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.random.Draws;
import nl.doorstroom.random.ElapsedTime;
import org.jspecify.annotations.Nullable;

/**
 * The children of a list, on the start date (R21). Draws follow the id of a child; order and log know it by its number in the
 * order of ids, so that neither the id shows nor the order of the list changes a result.
 */
final class KnownChildren {
    private static final String SOURCE = "initial/child";

    private final Simulation run;
    private final KnownStart start;
    private final Model model;
    private final Network network;
    private final int[] placesTaken;

    KnownChildren(Simulation run, KnownStart start) {
        this.run = run;
        this.start = start;
        this.model = run.blueprint.scenario.base();
        this.network = run.blueprint.network;
        this.placesTaken = new int[run.pools.all.length];
    }

    void load() {
        List<KnownChild> children = run.blueprint.scenario.knownChildren().stream()
                .sorted(Comparator.comparing(KnownChild::id))
                .toList();
        for (int i = 0; i < children.size(); i++) {
            load(children.get(i), i + 1);
        }
    }

    private void load(KnownChild known, int number) {
        KnownChild.Stayed place = known.place();
        KnownChild.Waited need = known.need();
        if (place != null) {
            int form = network.form(place.form());
            PoolState pool = run.pools.in(form, place.area());
            Child child = child(known, number, start.feed(form, pool));
            if (need == null) {
                resident(child, pool, place.elapsedDays());
            } else {
                blocked(child, pool, place.elapsedDays(), need);
            }
        } else if (need != null) {
            int form = network.form(need.form());
            PoolState pool = run.pools.of(form, network.home(known.home()));
            KnownStart.Feed feed = start.feed(form, pool);
            waits(child(known, number, feed), form, need.waitedDays(), feed.origin());
        }
    }

    private Child child(KnownChild known, int number, KnownStart.Feed feed) {
        int stream = streamWith(known.frame(), feed.stream());
        Child child = run.life.create(SOURCE, Draws.textKey(SOURCE), number, stream);
        child.key = run.draws.subject(Draws.textKey("initial/" + known.id()), 1);
        child.home = network.home(known.home());
        child.profile = network.profile(known.profile());
        Long birthDay = known.birthDay();
        if (birthDay == null) {
            run.arrivals.drawBirth(child, run.rules.streams[stream]);
        } else if (run.blueprint.hasAges) {
            child.birthDay = birthDay;
        }
        run.arrivals.drawFrameAndReferrer(child, run.rules.streams[stream]);
        if (known.frame() != null) {
            child.frame = frame(stream, known.frame());
        }
        run.observer.arrived(child, Origin.INITIAL, run.clock.now);
        return child;
    }

    /** The stream that feeds the child's form, or else the first by name that knows its frame. */
    private int streamWith(@Nullable String frame, int feeding) {
        if (frame == null || frame(feeding, frame) >= 0) {
            return feeding;
        }
        for (int stream : KnownStart.byName(model.streams(), Stream::id)) {
            if (frame(stream, frame) >= 0) {
                return stream;
            }
        }
        return feeding;
    }

    private int frame(int stream, String frame) {
        return model.streams().get(stream).frames().stream()
                .map(Share::value)
                .toList()
                .indexOf(frame);
    }

    private void resident(Child child, PoolState pool, double elapsed) {
        double left =
                ElapsedTime.remainingDays(start.stayLaw(child, pool), elapsed, start.u(child, pool.form, Purpose.STAY));
        start.enter(child, pool, ++placesTaken[pool.index], elapsed);
        child.setClock(Clocks.Kind.STAY_ENDS, run.clock.now + left);
        run.stays.placed(child);
        run.clocks.plan(child);
    }

    private void blocked(Child child, PoolState pool, double elapsed, KnownChild.Waited need) {
        start.enter(child, pool, ++placesTaken[pool.index], elapsed);
        child.stayOver = true;
        child.readyDay = run.clock.now - need.waitedDays();
        child.situation = Situation.BLOCKED;
        waits(child, network.form(need.form()), need.waitedDays(), run.origins.form(pool.form, false));
    }

    private void waits(Child child, int form, double waited, Origins.Table origin) {
        run.needs.beginNeed(child, form, run.pools.of(form, child.home), origin, Router.fromStream(child.stream));
        KnownStart.hasWaited(child, waited);
        run.observer.needBegan(child, run.clock.now);
        run.needs.makeEntries(child, false);
        run.clocks.plan(child);
    }
}
