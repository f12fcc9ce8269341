package nl.doorstroom.theory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.When;

/**
 * The visits of children who grow older in care: a cohort of one first arrival is followed through months of age. In each month
 * children arrive, return, or end a stay; a stay that would pass the age limit ends there without a next need (R24). Time on a
 * list does not age them, trends of stays are left out.
 *
 * <p>A stay X that begins anywhere in a month of d days ends k months on with chance
 * {@code [H((k+1)d) - 2 H(kd) + H((k-1)d)] / d}, where {@code H(x) = x - E min(X, x)} for x > 0 and 0 otherwise.
 */
final class AgedPathways {
    private static final double MONTH_DAYS = EffectiveStay.YEAR_DAYS / 12;
    private static final double NEGLIGIBLE = 1e-12;

    private final Network network;
    private final Stream stream;
    private final List<CareForm> forms;
    private final List<ChildKind> kinds;
    /** Where a child was before, when some row asks for it: a form, or the stream. */
    private final int froms;

    private final int months;
    private final Map<List<Object>, double[]> ends = new HashMap<>();

    AgedPathways(Network network, Stream stream) {
        this.network = network;
        this.stream = stream;
        this.forms = network.model().forms();
        this.kinds = ChildKind.of(network.model(), stream);
        boolean asksComingFrom =
                ChildKind.asks(network.model(), stream, w -> !w.comingFrom().isEmpty());
        this.froms = asksComingFrom ? forms.size() + 1 : 1;
        this.months = 12
                * forms.stream()
                        .mapToInt(f -> f.ages().extendedUntilYears())
                        .max()
                        .orElse(0);
    }

    Pathways pathways() {
        List<Pathways.Reach> reaches = new ArrayList<>();
        double returned = 0;
        for (Map.Entry<List<Boolean>, List<Share<Integer>>> reach :
                Pathways.byReach(network, stream).entrySet()) {
            Cohort cohort = new Cohort(reach.getKey()).followed();
            returned += Pathways.total(reach.getValue()) * cohort.returned;
            reaches.add(new Pathways.Reach(reach.getValue(), cohort.visits()));
        }
        return new Pathways(reaches, returned / (1 + returned));
    }

    /** The chances that a stay ends 0, 1, 2... months on. */
    private double[] ends(int form, String profile, boolean isBroken) {
        return ends.computeIfAbsent(List.of(form, profile, isBroken), k -> {
            double[] passed = new double[months + 2];
            for (int m = 1; m < passed.length; m++) {
                double days = m * MONTH_DAYS;
                passed[m] = days - EffectiveStay.meanUpTo(forms.get(form).stay(), profile, isBroken, days);
            }
            return secondDifferences(passed);
        });
    }

    private static double[] secondDifferences(double[] passed) {
        double[] chances = new double[passed.length - 1];
        for (int k = 0; k < chances.length; k++) {
            chances[k] = Math.max(0, passed[k + 1] - 2 * passed[k] + (k == 0 ? 0 : passed[k - 1])) / MONTH_DAYS;
        }
        return chances;
    }

    /** One first arrival, spread over the kinds and ages of its stream, in homes that reach the same forms. */
    private final class Cohort {
        private final List<Boolean> reach;
        /** By kind, month and state (form, where from): children admitted. */
        private final double[][][] entering = new double[kinds.size()][months][forms.size() * froms];
        /** By kind, month and state: children whose stay ends, whole and broken. */
        private final double[][][] ending = new double[kinds.size()][months][forms.size() * froms];

        private final double[][][] breaking = new double[kinds.size()][months][forms.size() * froms];
        private final double[] coming = new double[months + 1];
        private double returned;

        Cohort(List<Boolean> reach) {
            this.reach = reach;
        }

        Cohort followed() {
            for (Share<AgeBand> band : stream.ages()) {
                int first = 12 * band.value().fromYears();
                int end = 12 * (band.value().toYears() + 1);
                for (int month = first; month < Math.min(end, months); month++) {
                    coming[month] += band.share() / (end - first);
                }
            }
            for (int month = 0; month < months; month++) {
                for (int k = 0; k < kinds.size(); k++) {
                    follow(k, month);
                }
            }
            return this;
        }

        private void follow(int k, int month) {
            ChildKind kind = kinds.get(k);
            double[] now = new double[forms.size() * froms];
            add(now, kind.row(stream.entry(), month / 12, stream.id()), coming[month] * kind.share(), month, -1);
            for (int s = 0; s < now.length; s++) {
                next(now, k, s, ending[k][month][s], false, month);
                next(now, k, s, breaking[k][month][s], true, month);
            }
            while (sum(now) > NEGLIGIBLE) {
                double[] again = new double[now.length];
                for (int s = 0; s < now.length; s++) {
                    if (now[s] > 0) {
                        admit(again, k, s, now[s], month);
                    }
                }
                now = again;
            }
        }

        /** Children begin a stay; those whose stay ends within the month go on at once. */
        private void admit(double[] again, int k, int state, double children, int month) {
            entering[k][month][state] += children;
            int form = state / froms;
            double broken = forms.get(form).stay().breakdownShare();
            if (broken < 1) {
                double ended = spread(ending[k], state, children * (1 - broken), month, ends(form, k, false));
                next(again, k, state, ended, false, month);
            }
            if (broken > 0) {
                double ended = spread(breaking[k], state, children * broken, month, ends(form, k, true));
                next(again, k, state, ended, true, month);
            }
        }

        private double[] ends(int form, int k, boolean isBroken) {
            return AgedPathways.this.ends(form, kinds.get(k).profile(), isBroken);
        }

        /** Ends of stays in later months; gives those of the same month. */
        private double spread(double[][] later, int state, double children, int month, double[] chances) {
            CareForm form = forms.get(state / froms);
            int limit = 12 * form.ages().untilYears();
            int last = 12 * form.ages().extendedUntilYears();
            for (int m = month + 1; m < last; m++) {
                double kept = month < limit && m >= limit ? form.ages().extensionShare() : 1;
                later[m][state] += children * kept * chances[m - month];
            }
            return children * chances[0];
        }

        /** The next needs of children whose stay ends. */
        private void next(double[] to, int k, int state, double children, boolean isBroken, int month) {
            if (children > 0) {
                CareForm form = forms.get(state / froms);
                int from = state % froms;
                String before =
                        froms > 1 && from < forms.size() ? forms.get(from).id() : stream.id();
                List<Share<Destination>> row =
                        kinds.get(k).row(isBroken ? form.afterBreakdown() : form.routing(), month / 12, before);
                add(to, row, children, month, state / froms);
            }
        }

        private void add(double[] to, List<Share<Destination>> row, double children, int month, int from) {
            if (row.isEmpty()) {
                leave(Exit.HOME, children, month);
            }
            for (Share<Destination> share : row) {
                double going = children * share.share();
                if (share.value() instanceof Destination.ToExit out) {
                    leave(out.exit(), going, month);
                } else if (share.value() instanceof Destination.ToForm next) {
                    int form = network.form(next.form());
                    if (!reach.get(form)) {
                        leave(Exit.HOME, going, month);
                    } else if (takes(form, month)) {
                        to[form * froms + (froms == 1 ? 0 : from < 0 ? forms.size() : from)] += going;
                    }
                }
            }
        }

        private void leave(Exit exit, double children, int month) {
            Stream.Returns returns = stream.returns();
            if (returns == null || !Pathways.returnsFrom(stream, exit) || children == 0) {
                return;
            }
            double before = 0;
            for (int m = month + 1; m < months; m++) {
                double by = returns.after().cdf((m - month + 0.5) * MONTH_DAYS);
                double back = someFormTakes(m) ? children * returns.share() * (by - before) : 0;
                coming[m] += back;
                returned += back;
                before = by;
            }
        }

        /** Whether the entry table can lead a child of an age to a form within reach that still takes it (R23). */
        private boolean someFormTakes(int month) {
            return stream.entry().rows().stream()
                    .filter(row -> allows(row.when(), month / 12))
                    .flatMap(row -> row.to().stream())
                    .anyMatch(to -> to.share() > 0
                            && to.value() instanceof Destination.ToForm next
                            && takes(network.form(next.form()), month));
        }

        private boolean allows(When when, int years) {
            return (when.comingFrom().isEmpty() || when.comingFrom().contains(stream.id()))
                    && years >= when.fromYears()
                    && years <= when.toYears();
        }

        private boolean takes(int form, int month) {
            return reach.get(form) && month < 12 * forms.get(form).ages().extendedUntilYears();
        }

        private List<Pathways.Visits> visits() {
            Map<Pathways.Visits, Double> sums = new LinkedHashMap<>();
            for (int k = 0; k < kinds.size(); k++) {
                String profile = kinds.get(k).profile();
                for (int month = 0; month < months; month++) {
                    AgeBand year = new AgeBand(month / 12, month / 12);
                    for (int s = 0; s < entering[k][month].length; s++) {
                        double visits = entering[k][month][s];
                        if (visits > 0) {
                            sums.merge(new Pathways.Visits(s / froms, profile, year, 0), visits, Double::sum);
                        }
                    }
                }
            }
            List<Pathways.Visits> visits = new ArrayList<>();
            sums.forEach((key, sum) -> visits.add(new Pathways.Visits(key.form(), key.profile(), key.ages(), sum)));
            return visits;
        }

        private static double sum(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum;
        }
    }
}
