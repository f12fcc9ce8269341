package nl.doorstroom.engine;

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
import nl.doorstroom.domain.Stream;
import nl.doorstroom.random.Draws;
import nl.doorstroom.random.ElapsedTime;

/** Children who are in care, or waiting, on the start date (R21). */
final class KnownStart {
    private final Simulation run;
    private final Model model;
    private final Network network;

    KnownStart(Simulation run) {
        this.run = run;
        this.model = run.blueprint.scenario.base();
        this.network = run.blueprint.network;
    }

    void load() {
        new KnownChildren(run, this).load();
        for (KnownPool known : run.blueprint.scenario.knownStart()) {
            int form = network.form(known.form());
            PoolState pool = run.pools.in(form, known.area());
            Feed feed = feed(form, pool);
            for (int n = 1; n <= known.inCare(); n++) {
                resident(child(known, "care", n, feed), pool, n);
            }
            for (int n = 1; n <= known.waiting(); n++) {
                waiter(child(known, "waiting", n, feed), form, feed.origin(), known.waitedDays());
            }
        }
    }

    /** Where the children of a pool come from: table, stream, and the shares of profiles and homes. */
    record Feed(Origins.Table origin, int stream, Shares profiles, Shares homes) {}

    private Child child(KnownPool known, String list, int number, Feed feed) {
        String source = "initial/" + known.form() + "/" + known.area() + "/" + list;
        Child child = run.life.create(source, Draws.textKey(source), number, feed.stream());
        StreamRules rules = run.rules.streams[feed.stream()];
        child.home = draw(child, feed.homes(), Purpose.HOME);
        child.profile = draw(child, feed.profiles(), Purpose.PROFILE);
        run.arrivals.drawBirth(child, rules);
        run.arrivals.drawFrameAndReferrer(child, rules);
        run.observer.arrived(child, Origin.INITIAL, run.clock.now);
        return child;
    }

    private int draw(Child child, Shares shares, int purpose) {
        return child.pick(run.blueprint, shares, run.blueprint.purposeOfStream(child.stream, purpose));
    }

    private void resident(Child child, PoolState pool, int number) {
        Law law = stayLaw(child, pool);
        double elapsed = ElapsedTime.stationaryAgeDays(law, u(child, pool.form, Purpose.ELAPSED));
        double left = ElapsedTime.remainingDays(law, elapsed, u(child, pool.form, Purpose.STAY));
        enter(child, pool, number, elapsed);
        child.setClock(Clocks.Kind.STAY_ENDS, run.clock.now + left);
        run.stays.placed(child);
        run.clocks.plan(child);
    }

    /** The law at admission, before the start: no trend yet. */
    Law stayLaw(Child child, PoolState pool) {
        var stay = pool.rules.stay;
        Law law = stay.law(model.profiles().get(child.profile).id());
        return Double.isInfinite(stay.capDays()) ? law : new CappedLaw(law, stay.capDays());
    }

    /** Brings a child into a place in which it has been for some days. */
    void enter(Child child, PoolState pool, int number, double elapsed) {
        child.placeNumber = number;
        run.pools.enter(child, pool);
        child.seek(pool.form, run.pools.of(pool.form, child.home));
        child.stateFrom = run.clock.now;
        child.admittedDay = run.clock.now - elapsed;
        child.stayFrom = child.admittedDay;
        child.broken = false;
        run.observer.admitted(child, pool.index, Admission.INITIAL, false, run.clock.now);
    }

    private void waiter(
            Child child, int form, Origins.Table origin, @org.jspecify.annotations.Nullable Law waitedDays) {
        run.needs.beginNeed(child, form, run.pools.of(form, child.home), origin, Router.fromStream(child.stream));
        if (waitedDays != null) {
            hasWaited(child, waitedDays.quantile(u(child, form, Purpose.WAITED)));
        }
        run.observer.needBegan(child, run.clock.now);
        run.needs.makeEntries(child, false);
        run.clocks.plan(child);
    }

    /** Its patience is to last longer than the days waited. */
    static void hasWaited(Child child, double waited) {
        child.since -= waited;
        child.patienceBeyond = waited;
    }

    double u(Child child, int form, int purpose) {
        return child.uniform(run.blueprint, run.blueprint.purposeOfForm(form, purpose));
    }

    /** Asks streams and then forms in the order of their names, so that the order of a file changes nothing. */
    Feed feed(int form, PoolState pool) {
        String id = model.forms().get(form).id();
        int[] streams = byName(model.streams(), Stream::id);
        for (int s : streams) {
            if (reaches(model.streams().get(s).entry(), id)) {
                return feed(run.origins.stream(s), s, model.streams().get(s).entry(), id, pool);
            }
        }
        int first = streams[0];
        for (int f : byName(model.forms(), CareForm::id)) {
            CareForm from = model.forms().get(f);
            if (reaches(from.routing(), id)) {
                return feed(run.origins.form(f, false), first, from.routing(), id, pool);
            }
            if (reaches(from.afterBreakdown(), id)) {
                return feed(run.origins.form(f, true), first, from.afterBreakdown(), id, pool);
            }
        }
        return feed(run.origins.stream(first), first, model.streams().get(first).entry(), id, pool);
    }

    static <T> int[] byName(List<T> list, Function<T, String> id) {
        return IntStream.range(0, list.size())
                .boxed()
                .sorted(Comparator.comparing(i -> id.apply(list.get(i))))
                .mapToInt(i -> i)
                .toArray();
    }

    private Feed feed(Origins.Table origin, int stream, RoutingTable table, String form, PoolState pool) {
        Stream from = model.streams().get(stream);
        List<Share<String>> profiles = weighted(from.profiles(), table, form);
        return new Feed(
                origin,
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

    private Shares homes(Stream from, PoolState pool) {
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

    private boolean serves(PoolState pool, String home) {
        return run.pools.of(pool.form, network.home(home)) == pool;
    }
}
