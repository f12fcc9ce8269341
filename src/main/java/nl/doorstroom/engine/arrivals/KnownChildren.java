package nl.doorstroom.engine.arrivals;

import java.util.Comparator;
import java.util.List;
import nl.doorstroom.domain.KnownChild;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Children;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Pools;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.random.Draws;
import org.jspecify.annotations.Nullable;

/**
 * The children of a list, on the start date (R21). Draws follow the id of a child; order and log know it by its number in the
 * order of ids, so that neither the id shows nor the order of the list changes a result.
 */
final class KnownChildren {
    private static final String SOURCE = "initial/child";

    private final Blueprint blueprint;
    private final Draws draws;
    private final Agenda agenda;
    private final Observer observer;
    private final Children children;
    private final Pools pools;
    private final WhoComes who;
    private final Newcomers newcomers;
    private final KnownStart start;
    private final Model model;
    private final Network network;
    private final int[] placesTaken;

    KnownChildren(
            Blueprint blueprint,
            Draws draws,
            Agenda agenda,
            Observer observer,
            Children children,
            Pools pools,
            WhoComes who,
            Newcomers newcomers,
            KnownStart start) {
        this.blueprint = blueprint;
        this.draws = draws;
        this.agenda = agenda;
        this.observer = observer;
        this.children = children;
        this.pools = pools;
        this.who = who;
        this.newcomers = newcomers;
        this.start = start;
        model = blueprint.scenario.base();
        network = blueprint.network;
        placesTaken = new int[pools.all().length];
    }

    void load() {
        List<KnownChild> children = blueprint.scenario.knownChildren().stream()
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
            Pool pool = pools.in(form, place.area());
            Child child = child(known, number, start.feed(form, pool));
            if (need == null) {
                resident(child, pool, place.elapsedDays());
            } else {
                blocked(child, pool, place.elapsedDays(), need);
            }
        } else if (need != null) {
            int form = network.form(need.form());
            Pool pool = pools.of(form, network.home(known.home()));
            KnownStart.Feed feed = start.feed(form, pool);
            newcomers.hasWaited(
                    child(known, number, feed), form, feed.table(), Newcomers.Waited.days(need.waitedDays()));
        }
    }

    private Child child(KnownChild known, int number, KnownStart.Feed feed) {
        int stream = streamWith(known.frame(), feed.stream());
        long key = draws.subject(Draws.textKey("initial/" + known.id()), 1);
        Child child = children.comesIn(SOURCE, number, key, stream);
        child.livesIn(network.home(known.home()));
        child.hasProfile(network.profile(known.profile()));
        Long birthDay = known.birthDay();
        if (birthDay == null) {
            who.drawBirth(child);
        } else if (blueprint.hasAges) {
            child.bornOn(birthDay);
        }
        who.drawFrameAndReferrer(child);
        if (known.frame() != null) {
            child.hasFrame(frame(stream, known.frame()));
        }
        observer.arrived(child, ArrivalKind.INITIAL, agenda.now());
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

    private void resident(Child child, Pool pool, double elapsed) {
        start.resides(child, pool, ++placesTaken[pool.index], elapsed);
    }

    private void blocked(Child child, Pool pool, double elapsed, KnownChild.Waited need) {
        start.enter(child, pool, ++placesTaken[pool.index], elapsed);
        child.visit.overSince(agenda.now() - need.waitedDays());
        newcomers.hasWaited(
                child,
                network.form(need.form()),
                blueprint.tables.ofForm(pool.form),
                Newcomers.Waited.days(need.waitedDays()));
    }
}
