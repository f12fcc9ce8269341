package nl.doorstroom.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.When;
import org.jspecify.annotations.Nullable;

/**
 * Where the children of a stream go, without leaving, worsening, substitution or ageing out on the way: the visits to every pool
 * per first arrival, returns included, from the traffic equations of each kind of child. A child's age decides by the middle of
 * its band.
 *
 * @param visits by pool, profile and age band
 * @param repeatShare share of all arrivals that are returns
 */
record Pathways(List<Visits> visits, double repeatShare) {
    /** @param ages the age band, or null when the stream has none */
    record Visits(int pool, String profile, @Nullable AgeBand ages, double perArrival) {}

    /** Children alike in everything a routing row may ask for. */
    private record Kind(
            String profile,
            @Nullable String frame,
            @Nullable String referrer,
            @Nullable AgeBand ages,
            double share) {
        int age() {
            return ages == null ? 0 : (ages.fromYears() + ages.toYears()) / 2;
        }
    }

    /** One of several values, or the absence of any. */
    private record Option<T>(@Nullable T value, double share) {}

    /** Visits by form, and the share that ends in an exit from which children return. */
    private record Course(List<Double> visits, double returning) {}

    static Pathways of(Network network, Stream stream) {
        return new Walk(network, stream).pathways();
    }

    private static final class Walk {
        private final Network network;
        private final Stream stream;
        private final List<CareForm> forms;
        private final boolean asksComingFrom;
        private final Map<List<Object>, Course> known = new HashMap<>();

        Walk(Network network, Stream stream) {
            this.network = network;
            this.stream = stream;
            this.forms = network.model().forms();
            this.asksComingFrom = forms.stream()
                    .flatMap(form -> java.util.stream.Stream.of(form.routing(), form.afterBreakdown()))
                    .flatMap(table -> table.rows().stream())
                    .anyMatch(row -> !row.when().comingFrom().isEmpty());
        }

        Pathways pathways() {
            List<Visits> found = new ArrayList<>();
            double returning = 0;
            for (Kind kind : kinds()) {
                for (Share<String> home : stream.homes()) {
                    int h = network.home(home.value());
                    Course course = course(kind, h);
                    double share = kind.share() * home.share();
                    returning += share * course.returning();
                    for (int f = 0; f < forms.size(); f++) {
                        if (course.visits().get(f) > 0) {
                            found.add(new Visits(
                                    network.poolOf(f, h),
                                    kind.profile(),
                                    kind.ages(),
                                    share * course.visits().get(f)));
                        }
                    }
                }
            }
            Stream.Returns returns = stream.returns();
            double repeat = returns == null ? 0 : Math.min(returns.share() * returning, 0.999);
            return new Pathways(merged(found, 1 / (1 - repeat)), repeat);
        }

        private static List<Visits> merged(List<Visits> found, double factor) {
            Map<Visits, Double> sums = new LinkedHashMap<>();
            for (Visits v : found) {
                sums.merge(new Visits(v.pool(), v.profile(), v.ages(), 0), v.perArrival() * factor, Double::sum);
            }
            List<Visits> merged = new ArrayList<>();
            sums.forEach((key, sum) -> merged.add(new Visits(key.pool(), key.profile(), key.ages(), sum)));
            return merged;
        }

        private List<Kind> kinds() {
            List<Kind> kinds = new ArrayList<>();
            for (Share<String> profile : stream.profiles()) {
                for (Option<String> frame : orNone(stream.frames())) {
                    for (Option<String> referrer : orNone(stream.referrers())) {
                        for (Option<AgeBand> ages : orNone(stream.ages())) {
                            double share = profile.share() * frame.share() * referrer.share() * ages.share();
                            kinds.add(new Kind(profile.value(), frame.value(), referrer.value(), ages.value(), share));
                        }
                    }
                }
            }
            return kinds;
        }

        private static <T> List<Option<T>> orNone(List<Share<T>> shares) {
            return shares.isEmpty()
                    ? List.of(new Option<>(null, 1))
                    : shares.stream()
                            .map(share -> new Option<>(share.value(), share.share()))
                            .toList();
        }

        /** States are (form, where from); where from is one state when no row asks for it. */
        private Course course(Kind kind, int home) {
            int froms = asksComingFrom ? forms.size() + 1 : 1;
            List<Object> key = new ArrayList<>();
            List<List<Share<Destination>>> rows = new ArrayList<>();
            for (int f = 0; f < forms.size(); f++) {
                key.add(isOpen(f, kind, home));
                for (int from = 0; from < froms; from++) {
                    rows.add(row(forms.get(f).routing(), kind, from));
                    rows.add(row(forms.get(f).afterBreakdown(), kind, from));
                }
            }
            rows.add(row(stream.entry(), kind, forms.size()));
            key.addAll(rows);
            return known.computeIfAbsent(key, k -> solve(rows, kind, home, froms));
        }

        private Course solve(List<List<Share<Destination>>> rows, Kind kind, int home, int froms) {
            int states = forms.size() * froms;
            double[][] routing = new double[states][states];
            double[] back = new double[states];
            for (int s = 0; s < states; s++) {
                int form = s / froms;
                double broken = forms.get(form).stay().breakdownShare();
                back[s] = add(routing[s], rows.get(2 * s), 1 - broken, kind, home, froms, form)
                        + add(routing[s], rows.get(2 * s + 1), broken, kind, home, froms, form);
            }
            double[] entry = new double[states];
            double returning = add(entry, rows.get(2 * states), 1, kind, home, froms, forms.size());
            double[] flow = TrafficEquations.solve(entry, routing);
            double[] visits = new double[forms.size()];
            for (int s = 0; s < states; s++) {
                visits[s / froms] += flow[s];
                returning += flow[s] * back[s];
            }
            return new Course(Arrays.stream(visits).boxed().toList(), returning);
        }

        /** Adds a row's chances; gives the chance of an exit from which children return. */
        private double add(
                double[] to, List<Share<Destination>> row, double weight, Kind kind, int home, int froms, int from) {
            double back = row.isEmpty() ? weight * returns(Exit.HOME) : 0;
            for (Share<Destination> share : row) {
                int form = share.value() instanceof Destination.ToForm next ? network.form(next.form()) : -1;
                if (form >= 0 && isOpen(form, kind, home)) {
                    to[form * froms + (froms == 1 ? 0 : from)] += weight * share.share();
                } else {
                    Exit exit = share.value() instanceof Destination.ToExit out ? out.exit() : Exit.HOME;
                    back += weight * share.share() * returns(exit);
                }
            }
            return back;
        }

        private double returns(Exit exit) {
            Stream.Returns returns = stream.returns();
            return returns != null && returns.exits().contains(exit) ? 1 : 0;
        }

        private boolean isOpen(int form, Kind kind, int home) {
            AgeBand ages = kind.ages();
            return network.poolOf(form, home) >= 0
                    && (ages == null
                            || ages.fromYears() < forms.get(form).ages().extendedUntilYears());
        }

        private List<Share<Destination>> row(RoutingTable table, Kind kind, int from) {
            String comingFrom =
                    from < forms.size() && asksComingFrom ? forms.get(from).id() : stream.id();
            return table.rows().stream()
                    .filter(row -> holds(row.when(), kind, comingFrom))
                    .findFirst()
                    .map(RoutingTable.Row::to)
                    .orElse(List.of());
        }

        private static boolean holds(When when, Kind kind, String comingFrom) {
            return allows(when.profiles(), kind.profile())
                    && allows(when.frames(), kind.frame())
                    && allows(when.referrers(), kind.referrer())
                    && allows(when.comingFrom(), comingFrom)
                    && (!when.asksAge() || (kind.age() >= when.fromYears() && kind.age() <= when.toYears()));
        }

        private static boolean allows(Set<String> wanted, @Nullable String value) {
            return wanted.isEmpty() || (value != null && wanted.contains(value));
        }
    }
}
