package nl.doorstroom.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the children of a stream go, without leaving the list, worsening, alternatives or waiting: the visits to every form per
 * first arrival, returns included. Children with ages grow older in care and age out (see {@link AgedPathways}); for the others
 * the traffic equations are solved for each kind of child. Homes that reach the same forms have the same pathways, found once.
 *
 * @param repeatShare share of all arrivals that are returns
 */
record Pathways(List<Reach> reaches, double repeatShare) {
    /**
     * The children of homes that reach the same forms.
     *
     * @param homes share of the children of the stream by home
     * @param visits per first arrival in one of these homes
     */
    record Reach(List<Share<Integer>> homes, List<Visits> visits) {}

    /** @param ages at admission, or null when the stream has none */
    record Visits(int form, String profile, @Nullable AgeBand ages, double perArrival) {}

    /** Visits by form, and the share that ends in an exit from which children return. */
    private record Course(List<Double> visits, double returning) {}

    static Pathways of(Network network, Stream stream) {
        return stream.ages().isEmpty()
                ? new Walk(network, stream).pathways()
                : new AgedPathways(network, stream).pathways();
    }

    /** Whether children return from an exit. */
    static boolean returnsFrom(Stream stream, Exit exit) {
        Stream.Returns returns = stream.returns();
        return returns != null && returns.exits().contains(exit);
    }

    /** The homes of a stream by the forms that have a pool for them. */
    static Map<List<Boolean>, List<Share<Integer>>> byReach(Network network, Stream stream) {
        Map<List<Boolean>, List<Share<Integer>>> homes = new LinkedHashMap<>();
        for (Share<String> share : stream.homes()) {
            int home = network.home(share.value());
            List<Boolean> reach = new ArrayList<>();
            for (int f = 0; f < network.model().forms().size(); f++) {
                reach.add(network.poolOf(f, home) >= 0);
            }
            homes.computeIfAbsent(reach, r -> new ArrayList<>()).add(new Share<>(home, share.share()));
        }
        return homes;
    }

    static double total(List<Share<Integer>> homes) {
        return homes.stream().mapToDouble(Share::share).sum();
    }

    private static final class Walk {
        private final Network network;
        private final Stream stream;
        private final List<CareForm> forms;
        private final boolean asksComingFrom;
        private final Map<List<Object>, Course> known = new HashMap<>();

        Walk(Network network, Stream stream) {
            Model model = network.model();
            this.network = network;
            this.stream = stream;
            this.forms = model.forms();
            this.asksComingFrom =
                    ChildKind.asks(model, stream, w -> !w.comingFrom().isEmpty());
        }

        Pathways pathways() {
            Map<List<Boolean>, List<Share<Integer>>> byReach = byReach(network, stream);
            List<ChildKind> kinds = ChildKind.of(network.model(), stream);
            double returning = 0;
            for (Map.Entry<List<Boolean>, List<Share<Integer>>> reach : byReach.entrySet()) {
                for (ChildKind kind : kinds) {
                    double share = kind.share() * total(reach.getValue());
                    returning += share * course(kind, reach.getKey()).returning();
                }
            }
            Stream.Returns returns = stream.returns();
            double repeat = returns == null ? 0 : Math.min(returns.share() * returning, 0.999);
            List<Reach> reaches = new ArrayList<>();
            byReach.forEach((reach, homes) -> reaches.add(new Reach(homes, visits(kinds, reach, 1 / (1 - repeat)))));
            return new Pathways(reaches, repeat);
        }

        private List<Visits> visits(List<ChildKind> kinds, List<Boolean> reach, double factor) {
            Map<Visits, Double> sums = new LinkedHashMap<>();
            for (ChildKind kind : kinds) {
                List<Double> visits = course(kind, reach).visits();
                for (int f = 0; f < forms.size(); f++) {
                    if (visits.get(f) > 0) {
                        double perArrival = kind.share() * visits.get(f) * factor;
                        sums.merge(new Visits(f, kind.profile(), null, 0), perArrival, Double::sum);
                    }
                }
            }
            List<Visits> merged = new ArrayList<>();
            sums.forEach((key, sum) -> merged.add(new Visits(key.form(), key.profile(), null, sum)));
            return merged;
        }

        /** States are (form, where from); where from is one state when no row asks for it. */
        private Course course(ChildKind kind, List<Boolean> reach) {
            int froms = asksComingFrom ? forms.size() + 1 : 1;
            List<Object> key = new ArrayList<>();
            List<List<Share<Destination>>> rows = new ArrayList<>();
            for (int f = 0; f < forms.size(); f++) {
                key.add(reach.get(f));
                for (int from = 0; from < froms; from++) {
                    rows.add(kind.row(forms.get(f).routing(), 0, comingFrom(from)));
                    rows.add(kind.row(forms.get(f).afterBreakdown(), 0, comingFrom(from)));
                }
            }
            rows.add(kind.row(stream.entry(), 0, stream.id()));
            key.addAll(rows);
            return known.computeIfAbsent(key, k -> solve(rows, reach, froms));
        }

        private String comingFrom(int from) {
            return from < forms.size() && asksComingFrom ? forms.get(from).id() : stream.id();
        }

        private Course solve(List<List<Share<Destination>>> rows, List<Boolean> reach, int froms) {
            int states = forms.size() * froms;
            double[][] routing = new double[states][states];
            double[] back = new double[states];
            for (int s = 0; s < states; s++) {
                int form = s / froms;
                double broken = forms.get(form).stay().breakdownShare();
                back[s] = add(routing[s], rows.get(2 * s), 1 - broken, reach, froms, form)
                        + add(routing[s], rows.get(2 * s + 1), broken, reach, froms, form);
            }
            double[] entry = new double[states];
            double returning = add(entry, rows.get(2 * states), 1, reach, froms, forms.size());
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
                double[] to, List<Share<Destination>> row, double weight, List<Boolean> reach, int froms, int from) {
            double back = row.isEmpty() ? weight * returns(Exit.HOME) : 0;
            for (Share<Destination> share : row) {
                int form = share.value() instanceof Destination.ToForm next ? network.form(next.form()) : -1;
                if (form >= 0 && reach.get(form)) {
                    to[form * froms + (froms == 1 ? 0 : from)] += weight * share.share();
                } else {
                    Exit exit = share.value() instanceof Destination.ToExit out ? out.exit() : Exit.HOME;
                    back += weight * share.share() * returns(exit);
                }
            }
            return back;
        }

        private double returns(Exit exit) {
            return returnsFrom(stream, exit) ? 1 : 0;
        }
    }
}
