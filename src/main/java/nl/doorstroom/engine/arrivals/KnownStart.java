package nl.doorstroom.engine.arrivals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.doorstroom.domain.CappedLaw;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.child.Children;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Pools;
import nl.doorstroom.engine.child.Visit;
import nl.doorstroom.engine.moves.Clocks;
import nl.doorstroom.engine.moves.Visits;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.Purpose;
import nl.doorstroom.engine.prepared.RoutingTables;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.prepared.Shares;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.random.Draws;
import nl.doorstroom.random.ElapsedTime;
import org.jspecify.annotations.Nullable;

/** Children who are in care, or waiting, on the start date (R21). */
public final class KnownStart {
    private final Blueprint blueprint;
    private final Draws draws;
    private final Agenda agenda;
    private final Observer observer;
    private final Children children;
    private final Pools pools;
    private final Clocks clocks;
    private final Visits visits;
    private final WhoComes who;
    private final Newcomers newcomers;
    private final Model model;
    private final Network network;

    public KnownStart(
            Blueprint blueprint,
            Draws draws,
            RulesInForce rules,
            Agenda agenda,
            Observer observer,
            Children children,
            Pools pools,
            Clocks clocks,
            Visits visits,
            Newcomers newcomers) {
        this.blueprint = blueprint;
        this.draws = draws;
        this.agenda = agenda;
        this.observer = observer;
        this.children = children;
        this.pools = pools;
        this.clocks = clocks;
        this.visits = visits;
        this.newcomers = newcomers;
        who = new WhoComes(blueprint, rules, agenda);
        model = blueprint.scenario.base();
        network = blueprint.network;
    }

    public void load() {
        new KnownChildren(blueprint, draws, agenda, observer, children, pools, who, newcomers, this).load();
        for (KnownPool known : blueprint.scenario.knownStart()) {
            int form = network.form(known.form());
            Pool pool = pools.in(form, known.area());
            Feed feed = feed(form, pool);
            for (int n = 1; n <= known.inCare(); n++) {
                resident(child(known, "care", n, feed), pool, n);
            }
            for (int n = 1; n <= known.waiting(); n++) {
                waiter(child(known, "waiting", n, feed), form, feed.table(), known.waitedDays());
            }
        }
    }

    /** Where the children of a pool come from: table, stream, and the shares of profiles and homes. */
    record Feed(RoutingTables.Key table, int stream, Shares profiles, Shares homes) {}

    private Child child(KnownPool known, String list, int number, Feed feed) {
        String source = "initial/" + known.form() + "/" + known.area() + "/" + list;
        long key = draws.subject(Draws.textKey(source), number);
        Child child = children.comesIn(source, number, key, feed.stream());
        who.drawHome(child, feed.homes());
        who.drawProfile(child, feed.profiles());
        who.drawBirth(child);
        who.drawFrameAndReferrer(child);
        observer.arrived(child, ArrivalKind.INITIAL, agenda.now());
        return child;
    }

    private void resident(Child child, Pool pool, int number) {
        Law law = stayLaw(child, pool);
        double elapsed = ElapsedTime.stationaryAgeDays(law, u(child, pool.form, Purpose.ELAPSED));
        resides(child, pool, number, elapsed);
    }

    /** A child resides in a pool, for some days already, and for days left of a stay that outlasted them. */
    void resides(Child child, Pool pool, int number, double elapsed) {
        double left = ElapsedTime.remainingDays(stayLaw(child, pool), elapsed, u(child, pool.form, Purpose.STAY));
        enter(child, pool, number, elapsed);
        child.setClock(ChildClock.STAY_ENDS, agenda.now() + left);
        visits.settled(child);
        clocks.plan(child);
    }

    /** The law at admission, before the start: no trend yet. */
    private Law stayLaw(Child child, Pool pool) {
        Stay stay = pool.rules.stay;
        Law law = stay.law(model.profiles().get(child.profile()).id());
        return Double.isInfinite(stay.capDays()) ? law : new CappedLaw(law, stay.capDays());
    }

    /** Brings a child into a place in which it has been for some days. */
    void enter(Child child, Pool pool, int number, double elapsed) {
        visits.take(child, pool, number);
        child.need.seek(pool.form, pools.of(pool.form, child.home()));
        Visit visit = child.visit;
        visit.stateFrom = agenda.now();
        visit.admittedDay = agenda.now() - elapsed;
        visit.stayFrom = visit.admittedDay;
        visit.broken = false;
        observer.admitted(child, pool.index, Admission.INITIAL, false, agenda.now());
    }

    private void waiter(Child child, int form, RoutingTables.Key table, @Nullable Law waitedDays) {
        double waited = waitedDays == null ? 0 : waitedDays.quantile(u(child, form, Purpose.WAITED));
        newcomers.hasWaited(child, form, table, Newcomers.Waited.days(waited));
    }

    double u(Child child, int form, int purpose) {
        return child.uniform(blueprint.purposeOfForm(form, purpose));
    }

    /** Asks streams and then forms in the order of their names, so that the order of a file changes nothing. */
    Feed feed(int form, Pool pool) {
        String id = model.forms().get(form).id();
        int[] streams = byName(model.streams(), Stream::id);
        for (int s : streams) {
            if (reaches(model.streams().get(s).entry(), id)) {
                return feed(
                        blueprint.tables.ofStream(s), s, model.streams().get(s).entry(), id, pool);
            }
        }
        int first = streams[0];
        for (int f : byName(model.forms(), CareForm::id)) {
            CareForm from = model.forms().get(f);
            if (reaches(from.routing(), id)) {
                return feed(blueprint.tables.ofForm(f, false), first, from.routing(), id, pool);
            }
            if (reaches(from.afterBreakdown(), id)) {
                return feed(blueprint.tables.ofForm(f, true), first, from.afterBreakdown(), id, pool);
            }
        }
        return feed(
                blueprint.tables.ofStream(first),
                first,
                model.streams().get(first).entry(),
                id,
                pool);
    }

    static <T> int[] byName(List<T> list, Function<T, String> id) {
        return IntStream.range(0, list.size())
                .boxed()
                .sorted(Comparator.comparing(i -> id.apply(list.get(i))))
                .mapToInt(i -> i)
                .toArray();
    }

    private Feed feed(RoutingTables.Key table, int stream, RoutingTable routing, String form, Pool pool) {
        Stream from = model.streams().get(stream);
        List<Share<String>> profiles = weighted(from.profiles(), routing, form);
        return new Feed(
                table,
                stream,
                Shares.of(profiles.isEmpty() ? from.profiles() : profiles, network::profile),
                homes(from, pool));
    }

    private static List<Share<String>> weighted(List<Share<String>> profiles, RoutingTable table, String form) {
        List<Share<String>> weighted = new ArrayList<>();
        double total = 0;
        for (Share<String> profile : profiles) {
            double weight = profile.share() * chance(table, profile.value(), form);
            total += weight;
            weighted.add(new Share<>(profile.value(), weight));
        }
        double sum = total;
        return sum <= 0
                ? List.of()
                : weighted.stream()
                        .map(s -> new Share<>(s.value(), s.share() / sum))
                        .toList();
    }

    /** The chance of a form in the first row that asks at most for the profile. */
    private static double chance(RoutingTable table, String profile, String form) {
        return table.rows().stream()
                .filter(r -> asksProfileOnly(r)
                        && (r.when().profiles().isEmpty() || r.when().profiles().contains(profile)))
                .findFirst()
                .map(r -> chance(r, form))
                .orElse(0.0);
    }

    private static boolean asksProfileOnly(RoutingTable.Row row) {
        var when = row.when();
        return when.frames().isEmpty()
                && when.referrers().isEmpty()
                && when.comingFrom().isEmpty()
                && !when.asksAge();
    }

    private static double chance(RoutingTable.Row row, String form) {
        return row.to().stream()
                .filter(s -> s.value().equals(Destination.form(form)))
                .mapToDouble(Share::share)
                .sum();
    }

    private static boolean reaches(RoutingTable table, String form) {
        return table.rows().stream().anyMatch(r -> chance(r, form) > 0);
    }

    private Shares homes(Stream from, Pool pool) {
        List<Share<String>> here = from.homes().stream()
                .filter(s -> s.share() > 0 && serves(pool, s.value()))
                .toList();
        if (here.isEmpty()) {
            here = network.homes().stream()
                    .filter(h -> serves(pool, h))
                    .map(h -> new Share<>(h, 1.0))
                    .toList();
        }
        double total = here.stream().mapToDouble(Share::share).sum();
        List<Share<String>> shares = here.stream()
                .map(s -> new Share<>(s.value(), s.share() / total))
                .toList();
        return Shares.of(shares, network::home);
    }

    private boolean serves(Pool pool, String home) {
        return pools.of(pool.form, network.home(home)) == pool;
    }
}
