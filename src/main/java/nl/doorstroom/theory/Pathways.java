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
 * Where the children of a stream go, without leaving the list, worsening, alternatives or waiting: the visits to every pool per
 * first arrival, returns included. Children with ages grow older in care and age out (see {@link AgedPathways}); for the others
 * the traffic equations are solved for each kind of child.
 *
 * @param visits by pool, profile and age at admission
 * @param repeatShare share of all arrivals that are returns
 */
record Pathways(List<Visits> visits, double repeatShare) {
    /** @param ages at admission, or null when the stream has none */
    record Visits(int pool, String profile, @Nullable AgeBand ages, double perArrival) {}

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
            List<Visits> found = new ArrayList<>();
            double returning = 0;
            for (ChildKind kind : ChildKind.of(network.model(), stream)) {
                for (Share<String> home : stream.homes()) {
                    int h = network.home(home.value());
                    Course course = course(kind, h);
                    double share = kind.share() * home.share();
                    returning += share * course.returning();
                    for (int f = 0; f < forms.size(); f++) {
                        if (course.visits().get(f) > 0) {
                            double visits = share * course.visits().get(f);
                            found.add(new Visits(network.poolOf(f, h), kind.profile(), null, visits));
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

        /** States are (form, where from); where from is one state when no row asks for it. */
        private Course course(ChildKind kind, int home) {
            int froms = asksComingFrom ? forms.size() + 1 : 1;
            List<Object> key = new ArrayList<>();
            List<List<Share<Destination>>> rows = new ArrayList<>();
            for (int f = 0; f < forms.size(); f++) {
                key.add(isOpen(f, home));
                for (int from = 0; from < froms; from++) {
                    rows.add(kind.row(forms.get(f).routing(), 0, comingFrom(from)));
                    rows.add(kind.row(forms.get(f).afterBreakdown(), 0, comingFrom(from)));
                }
            }
            rows.add(kind.row(stream.entry(), 0, stream.id()));
            key.addAll(rows);
            return known.computeIfAbsent(key, k -> solve(rows, home, froms));
        }

        private String comingFrom(int from) {
            return from < forms.size() && asksComingFrom ? forms.get(from).id() : stream.id();
        }

        private Course solve(List<List<Share<Destination>>> rows, int home, int froms) {
            int states = forms.size() * froms;
            double[][] routing = new double[states][states];
            double[] back = new double[states];
            for (int s = 0; s < states; s++) {
                int form = s / froms;
                double broken = forms.get(form).stay().breakdownShare();
                back[s] = add(routing[s], rows.get(2 * s), 1 - broken, home, froms, form)
                        + add(routing[s], rows.get(2 * s + 1), broken, home, froms, form);
            }
            double[] entry = new double[states];
            double returning = add(entry, rows.get(2 * states), 1, home, froms, forms.size());
            double[] flow = TrafficEquations.solve(entry, routing);
            double[] visits = new double[forms.size()];
            for (int s = 0; s < states; s++) {
                visits[s / froms] += flow[s];
                returning += flow[s] * back[s];
            }
            return new Course(Arrays.stream(visits).boxed().toList(), returning);
        }

        /** Adds a row's chances; gives the chance of an exit from which children return. */
        private double add(double[] to, List<Share<Destination>> row, double weight, int home, int froms, int from) {
            double back = row.isEmpty() ? weight * returns(Exit.HOME) : 0;
            for (Share<Destination> share : row) {
                int form = share.value() instanceof Destination.ToForm next ? network.form(next.form()) : -1;
                if (form >= 0 && isOpen(form, home)) {
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

        private boolean isOpen(int form, int home) {
            return network.poolOf(form, home) >= 0;
        }
    }
}
