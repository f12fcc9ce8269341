package nl.doorstroom.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.When;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.naive.NaiveChild.Entry;
import nl.doorstroom.naive.NaiveChild.Kind;
import nl.doorstroom.naive.NaiveChild.Need;
import nl.doorstroom.naive.NaiveChild.Origin;
import nl.doorstroom.naive.NaiveChild.Visit;

/** Children already in care or waiting on the start date (R21). */
final class NaiveStart {
    private final NaiveWorld world;
    private final NaiveCare care;

    NaiveStart(NaiveWorld world, NaiveCare care) {
        this.world = world;
        this.care = care;
    }

    void fill() {
        new NaiveChildList(world, care, this).fill();
        for (KnownPool known : world.scenario.knownStart()) {
            int form = world.network.form(known.form());
            NaivePool pool = world.pools.get(world.network.poolIn(form, known.area()));
            String source = "initial/" + known.form() + "/" + known.area();
            for (int n = 1; n <= known.inCare(); n++) {
                reside(child(source + "/care", n, form, pool), pool, n);
            }
            for (int n = 1; n <= known.waiting(); n++) {
                await(child(source + "/waiting", n, form, pool), form, pool, known.waitedDays());
            }
        }
    }

    private NaiveChild child(String source, int number, int form, NaivePool pool) {
        NaiveChild child = world.draws.child(source, number);
        Origin feeding = feeding(form);
        child.stream = feeding.stream();
        Stream of = world.model.streams().get(child.stream);
        world.children.add(child);
        List<Share<String>> profiles = profiles(form, feeding, of);
        int profile = world.draws.choice(profiles, child, of.id() + "/profile");
        child.profile = world.network.profile(profiles.get(profile).value());
        List<Share<String>> homes = of.homes().stream()
                .filter(h -> h.share() > 0 && world.network.poolOf(form, world.network.home(h.value())) == pool.index)
                .toList();
        homes = normed(homes);
        child.home = world.network.home(
                homes.get(world.draws.choice(homes, child, of.id() + "/home")).value());
        care.arriving.drawBirthDay(child, of);
        care.arriving.drawFrameAndReferrer(child, of);
        return child;
    }

    /** The first table by name, of streams before forms, that leads to a form. */
    Origin feeding(int form) {
        String id = world.form(form).id();
        List<Stream> streams = new ArrayList<>(world.model.streams());
        streams.sort(Comparator.comparing(Stream::id));
        for (Stream stream : streams) {
            if (reaches(stream.entry(), id)) {
                return new Origin(world.network.stream(stream.id()), -1, false, stream.id());
            }
        }
        String firstId = streams.get(0).id();
        int first = world.network.stream(firstId);
        List<CareForm> forms = new ArrayList<>(world.model.forms());
        forms.sort(Comparator.comparing(CareForm::id));
        for (CareForm from : forms) {
            if (reaches(from.routing(), id)) {
                return new Origin(first, world.network.form(from.id()), false, firstId);
            }
            if (reaches(from.afterBreakdown(), id)) {
                return new Origin(first, world.network.form(from.id()), true, firstId);
            }
        }
        return new Origin(first, -1, false, firstId);
    }

    private static boolean reaches(RoutingTable table, String form) {
        return table.rows().stream().anyMatch(r -> chance(r, form) > 0);
    }

    private static double chance(RoutingTable.Row row, String form) {
        return row.to().stream()
                .filter(s -> s.value().equals(Destination.form(form)))
                .mapToDouble(Share::share)
                .sum();
    }

    private List<Share<String>> profiles(int form, Origin feeding, Stream of) {
        RoutingTable table = care.routing.table(feeding);
        List<Share<String>> weights = new ArrayList<>();
        for (Share<String> profile : of.profiles()) {
            double chance = table.rows().stream()
                    .filter(r -> asksOnly(r.when(), profile.value()))
                    .findFirst()
                    .map(r -> chance(r, world.form(form).id()))
                    .orElse(0.0);
            weights.add(new Share<>(profile.value(), profile.share() * chance));
        }
        return weights.stream().allMatch(w -> w.share() == 0) ? of.profiles() : normed(weights);
    }

    private static boolean asksOnly(When when, String profile) {
        return (when.profiles().isEmpty() || when.profiles().contains(profile))
                && when.frames().isEmpty()
                && when.referrers().isEmpty()
                && when.comingFrom().isEmpty()
                && !when.asksAge();
    }

    private static List<Share<String>> normed(List<Share<String>> shares) {
        double total = shares.stream().mapToDouble(Share::share).sum();
        return shares.stream()
                .map(s -> new Share<>(s.value(), s.share() / total))
                .toList();
    }

    private void reside(NaiveChild child, NaivePool pool, int number) {
        CareForm form = world.form(pool.form);
        Law law = form.stay().law(world.profile(child).id());
        double cap = form.stay().capDays();
        double u = world.draws.uniform(child, form.id() + "/elapsed");
        double elapsed = stationaryAge(law, cap, u);
        double v = world.draws.uniform(child, form.id() + "/stay");
        double total = beyond(law, elapsed, v);
        Visit visit = new Visit(
                pool.index, -elapsed, Admission.INITIAL, world.stream(child).id());
        visit.endDay = Math.min(total, cap) - elapsed;
        visit.fitting = true;
        visit.fittingAtAdmission = true;
        child.since = 0;
        child.visit = visit;
        child.recorded = visit;
        child.everPlaced = true;
        care.places.takePlace(child, pool.numbered && !pool.unlimited() ? number : 0);
    }

    /** The stay that has lasted some days already. */
    static double beyond(Law law, double elapsed, double v) {
        return law instanceof FixedLaw fixed ? fixed.days() : law.tailQuantile(law.tail(elapsed) * (1 - v));
    }

    /** The e with E min(X, e) = u E min(X, cap): the quantile of the age density S(t)/E. */
    static double stationaryAge(Law law, double cap, double u) {
        double wanted = u * law.meanUpTo(cap);
        double low = 0;
        double high = 1;
        while (law.meanUpTo(Math.min(high, cap)) < wanted) {
            high *= 2;
        }
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (law.meanUpTo(Math.min(middle, cap)) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private void await(NaiveChild child, int form, NaivePool pool, Law waitedDays) {
        double waited = waitedDays == null
                ? 0
                : world.draws.days(waitedDays, child, world.form(form).id() + "/waited");
        await(child, form, pool, waited, feeding(form));
    }

    /** A need that began before the start, intake done; patience is conditional on the days waited. */
    void await(NaiveChild child, int form, NaivePool pool, double waited, Origin origin) {
        child.since = 0 - waited;
        Entry own = new Entry(Kind.OWN, pool.index, false, child.since);
        own.ready = true;
        Need need = new Need(child.since, form, origin, own);
        child.need = need;
        need.metFull = true;
        need.clockDay = 0;
        need.waitedAtStart = waited;
        care.clocks.drawThresholds(child);
    }
}
