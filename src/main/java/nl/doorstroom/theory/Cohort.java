package nl.doorstroom.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.When;
import org.jspecify.annotations.Nullable;

/**
 * One first arrival of a stream, spread over its kinds and ages, followed through lists, places and returns, in homes that
 * reach the same forms. As {@link AgedPathways}, but children wait: a wait for a form of mean D days is taken as exponential and
 * competes with leaving the list (rate l) and worsening (rate w), so that of those who wait
 *
 * <pre>
 * (1/D) / (1/D + l + w) are admitted, l / (1/D + l + w) leave, w / (1/D + l + w) worsen and wait on, as R6 says;
 * each such stretch of waiting lasts 1 / (1/D + l + w) days, by which the child grows older
 * </pre>
 *
 * <p>Children without ages have one month, in which everything happens. Whoever goes round more often than {@value #MOST_ROUNDS}
 * times within a month is left there.
 */
final class Cohort {
    private static final double MONTH_DAYS = EffectiveStay.YEAR_DAYS / 12;
    private static final double NEGLIGIBLE = 1e-6;
    private static final int MOST_ROUNDS = 200;

    private final Network network;
    private final Stream stream;
    private final List<CareForm> forms;
    final List<ChildKind> kinds;
    private final int[] worse;
    private final double[] worsening;
    private final double[][] worsens;
    private final double[][] stretchDays;
    private final List<Boolean> reach;
    private final double[] waitDays;
    final boolean aged;
    final int months;
    /** Tables a need can come from: forms, forms after a breakdown, the stream. */
    final int tables;
    /** Where a child was before its place, when some row asks for it: a form or the stream; else one for all. */
    final int befores;

    /** By kind and month: children whose need begins, by table and form. */
    final double[][][] seeking;
    /** By kind and month: children admitted, by form and before. */
    final double[][][] entering;
    /** Children who leave to come back, by month. */
    final double[] leaving;

    private final double[][][] placed;
    private final double[][][] ending;
    private final double[][][] breaking;
    private final double[] coming;
    private final double[] returnChances;
    private final @Nullable Row[][][] rows;
    /** By whole or broken, kind and form: the chances that a stay ends 0, 1, 2... months on. */
    private final double[][][][] ends;

    /** @param waitDays mean days from need to place by form, intake included */
    Cohort(Network network, Stream stream, List<Boolean> reach, double[] waitDays, StayEnds stayEnds) {
        Model model = network.model();
        this.network = network;
        this.stream = stream;
        this.reach = reach;
        this.waitDays = waitDays;
        forms = model.forms();
        kinds = withWorse(model, ChildKind.of(model, stream));
        worse = new int[kinds.size()];
        worsening = new double[kinds.size()];
        for (int k = 0; k < worse.length; k++) {
            ChildKind kind = kinds.get(k);
            Profile profile = model.findProfile(kind.profile());
            String to = profile == null ? null : profile.worsensTo();
            worse[k] = to == null ? -1 : position(kinds, to, kind);
            worsening[k] = to == null || profile == null ? 0 : profile.worseningFactor();
        }
        worsens = new double[kinds.size()][forms.size()];
        stretchDays = new double[kinds.size()][forms.size()];
        for (int k = 0; k < kinds.size(); k++) {
            for (int f = 0; f < forms.size(); f++) {
                worsens[k][f] = worsens(k, forms.get(f));
                double ends = 1 / waitDays[f] + leavesPerDay(forms.get(f)) + worsens[k][f];
                stretchDays[k][f] = waitDays[f] <= 0 ? 0 : 1 / ends;
            }
        }
        aged = !stream.ages().isEmpty();
        months = aged ? stayEnds.months() : 1;
        tables = 2 * forms.size() + 1;
        befores = ChildKind.asks(model, stream, w -> !w.comingFrom().isEmpty()) ? forms.size() + 1 : 1;
        seeking = new double[kinds.size()][months][tables * forms.size()];
        entering = new double[kinds.size()][months][forms.size() * befores];
        placed = new double[kinds.size()][months][forms.size() * befores];
        ending = new double[kinds.size()][months][forms.size() * befores];
        breaking = new double[kinds.size()][months][forms.size() * befores];
        leaving = new double[months];
        coming = new double[months];
        returnChances = returnChances();
        rows = new Row[kinds.size()][tables * befores][aged ? months / 12 : 1];
        ends = new double[2][kinds.size()][forms.size()][];
        for (int k = 0; aged && k < kinds.size(); k++) {
            for (int f = 0; f < forms.size(); f++) {
                ends[0][k][f] = stayEnds.of(f, kinds.get(k).profile(), false);
                ends[1][k][f] = stayEnds.of(f, kinds.get(k).profile(), true);
            }
        }
    }

    private static List<ChildKind> withWorse(Model model, List<ChildKind> stated) {
        List<ChildKind> all = new ArrayList<>(stated);
        for (int k = 0; k < all.size(); k++) {
            ChildKind kind = all.get(k);
            Profile profile = model.findProfile(kind.profile());
            String to = profile == null ? null : profile.worsensTo();
            if (to != null && position(all, to, kind) < 0) {
                all.add(new ChildKind(to, kind.frame(), kind.referrer(), 0));
            }
        }
        return all;
    }

    private static int position(List<ChildKind> kinds, String profile, ChildKind like) {
        for (int k = 0; k < kinds.size(); k++) {
            ChildKind kind = kinds.get(k);
            if (kind.profile().equals(profile)
                    && Objects.equals(kind.frame(), like.frame())
                    && Objects.equals(kind.referrer(), like.referrer())) {
                return k;
            }
        }
        return -1;
    }

    /** The days one stretch of waiting lasts, by kind and form. */
    double stretchDays(int k, int form) {
        return stretchDays[k][form];
    }

    /** The hazard of leaving the list at home; of patience by a law, one over its mean. */
    static double leavesPerDay(CareForm form) {
        var patience = form.waiting().patience();
        double rate = patience == null ? form.waiting().leavesPerDay() : 1 / patience.mean();
        return rate * form.waiting().factors().home();
    }

    private double worsens(int k, CareForm form) {
        return form.waiting().worsensPerDay()
                * worsening[k]
                * form.waiting().factors().home();
    }

    Cohort followed() {
        if (aged) {
            for (Share<AgeBand> band : stream.ages()) {
                int first = 12 * band.value().fromYears();
                int end = 12 * (band.value().toYears() + 1);
                for (int month = first; month < Math.min(end, months); month++) {
                    coming[month] += band.share() / (end - first);
                }
            }
        } else {
            coming[0] = 1;
        }
        for (int month = 0; month < months; month++) {
            follow(month);
        }
        return this;
    }

    private void follow(int month) {
        double[][] needs = new double[kinds.size()][tables * forms.size()];
        double[][] admitted = new double[kinds.size()][];
        for (int k = 0; k < kinds.size(); k++) {
            admitted[k] = placed[k][month].clone();
            for (int s = 0; s < admitted[k].length; s++) {
                next(needs[k], k, s, ending[k][month][s], false, month);
                next(needs[k], k, s, breaking[k][month][s], true, month);
            }
        }
        double moving = 1;
        for (int round = 0; round < MOST_ROUNDS && moving >= NEGLIGIBLE; round++) {
            double come = coming[month];
            coming[month] = 0;
            moving = come;
            // A round moves everyone once, so that the order of kinds and forms changes nothing.
            double[][] needsNow = needs;
            double[][] admittedNow = admitted;
            needs = new double[kinds.size()][tables * forms.size()];
            admitted = new double[kinds.size()][forms.size() * befores];
            for (int k = 0; k < kinds.size(); k++) {
                enter(needs[k], k, come, month);
                for (int i = 0; i < needsNow[k].length; i++) {
                    if (needsNow[k][i] > 0) {
                        moving += needsNow[k][i];
                        seek(needs, admitted, k, i, needsNow[k][i], month);
                    }
                }
                for (int s = 0; s < admittedNow[k].length; s++) {
                    if (admittedNow[k][s] > 0) {
                        moving += admittedNow[k][s];
                        begin(needs[k], k, s, admittedNow[k][s], month);
                    }
                }
            }
        }
        for (int k = 0; k < kinds.size(); k++) {
            for (int s = 0; s < forms.size() * befores; s++) {
                spread(ending[k], k, s, month, false);
                spread(breaking[k], k, s, month, true);
            }
        }
    }

    private void enter(double[] needs, int k, double children, int month) {
        if (children > 0) {
            go(
                    needs,
                    row(k, tables - 1, befores - 1, month),
                    children * kinds.get(k).share(),
                    month);
        }
    }

    private void seek(double[][] needs, double[][] admitted, int k, int need, double children, int month) {
        seeking[k][month][need] += children;
        int form = need % forms.size();
        int table = need / forms.size();
        double days = stretchDays(k, form);
        double share = days <= 0 ? 1 : days / waitDays[form];
        place(admitted[k], k, form * befores + before(table), children * share, month, days);
        double worsened = children * days * worsens[k][form];
        if (worsened > 0 && worse[k] >= 0) {
            worsen(needs[worse[k]], worse[k], need, worsened, month);
        }
    }

    private void place(double[] admitted, int k, int state, double children, int month, double days) {
        double ahead = aged ? days / MONTH_DAYS : 0;
        int later = month + (int) ahead;
        double part = ahead - (int) ahead;
        admit(admitted, k, state, children * (1 - part), month, later);
        admit(admitted, k, state, children * part, month, later + 1);
    }

    private void admit(double[] admitted, int k, int state, double children, int month, int later) {
        if (children <= 0
                || (aged && later >= 12 * forms.get(state / befores).ages().extendedUntilYears())) {
            return;
        }
        if (later == month) {
            admitted[state] += children;
        } else if (later < months) {
            placed[k][later][state] += children;
        }
    }

    /** The entry stays when the row of the worse profile allows it; else it moves to a form of that row (R6). */
    private void worsen(double[] needs, int k, int need, double children, int month) {
        int form = need % forms.size();
        int table = need / forms.size();
        Row row = row(k, table, before(table), month);
        if (row.forms.length == 0 || row.reaches(form)) {
            needs[need] += children;
            return;
        }
        for (int i = 0; i < row.forms.length; i++) {
            needs[table * forms.size() + row.forms[i]] += children * row.shares[i] / row.sum;
        }
    }

    /** Children begin a stay; those whose stay ends within the month go on at once. */
    private void begin(double[] needs, int k, int state, double children, int month) {
        entering[k][month][state] += children;
        next(needs, k, state, children * endsAtOnce(k, state, false), false, month);
        next(needs, k, state, children * endsAtOnce(k, state, true), true, month);
    }

    private double endsAtOnce(int k, int state, boolean isBroken) {
        double chance = chance(state, isBroken);
        return chance == 0 || !aged ? chance : chance * ends(k, state, isBroken)[0];
    }

    private double chance(int state, boolean isBroken) {
        double broken = forms.get(state / befores).stay().breakdownShare();
        return isBroken ? broken : 1 - broken;
    }

    private double[] ends(int k, int state, boolean isBroken) {
        return ends[isBroken ? 1 : 0][k][state / befores];
    }

    /** Ends in later months of the stays that began in this one. */
    private void spread(double[][] later, int k, int state, int month, boolean isBroken) {
        double children = entering[k][month][state] * chance(state, isBroken);
        if (children == 0 || !aged) {
            return;
        }
        double[] chances = ends(k, state, isBroken);
        CareForm form = forms.get(state / befores);
        int limit = 12 * form.ages().untilYears();
        int last = 12 * form.ages().extendedUntilYears();
        for (int m = month + 1; m < last; m++) {
            double kept = month < limit && m >= limit ? form.ages().extensionShare() : 1;
            later[m][state] += children * kept * chances[m - month];
        }
    }

    private void next(double[] needs, int k, int state, double children, boolean isBroken, int month) {
        if (children > 0) {
            int form = state / befores;
            go(needs, row(k, isBroken ? forms.size() + form : form, state % befores, month), children, month);
        }
    }

    private void go(double[] needs, Row row, double children, int month) {
        for (int i = 0; i < row.forms.length; i++) {
            int form = row.forms[i];
            if (!aged || month < 12 * forms.get(form).ages().extendedUntilYears()) {
                needs[row.table * forms.size() + form] += children * row.shares[i];
            }
        }
        comesBackLater(children * row.returning, month);
    }

    private void comesBackLater(double left, int month) {
        Stream.Returns returns = stream.returns();
        if (returns == null || left == 0) {
            return;
        }
        double returning = left * returns.share();
        leaving[month] += returning;
        if (!aged) {
            coming[0] += returning;
        }
        for (int m = month + 1; m < months; m++) {
            coming[m] += returning * returnChances[m - month];
        }
    }

    private double[] returnChances() {
        Stream.Returns returns = stream.returns();
        double[] chances = new double[months + 1];
        double before = 0;
        for (int m = 1; returns != null && m < chances.length; m++) {
            double by = returns.after().cdf((m + 0.5) * MONTH_DAYS);
            chances[m] = by - before;
            before = by;
        }
        return chances;
    }

    /** The form before a place, or the stream, of a need that came from a table. */
    private int before(int table) {
        return befores == 1 ? 0 : table == tables - 1 ? forms.size() : table % forms.size();
    }

    /** The chances of a row: of forms that can be reached, and of leaving by an exit from which children return. */
    private record Row(int table, int[] forms, double[] shares, double sum, double returning) {
        boolean reaches(int form) {
            for (int reached : forms) {
                if (reached == form) {
                    return true;
                }
            }
            return false;
        }
    }

    private Row row(int k, int table, int before, int month) {
        int years = aged ? month / 12 : 0;
        @Nullable Row[] known = rows[k][table * befores + before];
        Row row = known[years];
        if (row == null) {
            row = looked(k, table, before, years);
            known[years] = row;
        }
        return row;
    }

    private Row looked(int k, int table, int before, int years) {
        int form = table % forms.size();
        RoutingTable rows = table == tables - 1
                ? stream.entry()
                : table < forms.size()
                        ? forms.get(form).routing()
                        : forms.get(form).afterBreakdown();
        String comingFrom =
                befores > 1 && before < forms.size() ? forms.get(before).id() : stream.id();
        List<Share<Destination>> row = kinds.get(k).row(aged ? rows : withoutAges(rows), years, comingFrom);
        double returning = row.isEmpty() && Pathways.returnsFrom(stream, Exit.HOME) ? 1 : 0;
        double[] to = new double[forms.size()];
        for (Share<Destination> share : row) {
            int next = share.value() instanceof Destination.ToForm open ? network.form(open.form()) : -1;
            Exit exit = share.value() instanceof Destination.ToExit out ? out.exit() : Exit.HOME;
            if (next >= 0 && reach.get(next)) {
                to[next] += share.share();
            } else if (Pathways.returnsFrom(stream, exit)) {
                returning += share.share();
            }
        }
        int[] reached = IntStream.range(0, to.length).filter(f -> to[f] > 0).toArray();
        double[] shares = Arrays.stream(reached).mapToDouble(f -> to[f]).toArray();
        return new Row(table, reached, shares, Arrays.stream(shares).sum(), returning);
    }

    /** Who has no birth date meets every condition on age. */
    private static RoutingTable withoutAges(RoutingTable table) {
        return new RoutingTable(table.rows().stream()
                .map(row -> new RoutingTable.Row(withoutAges(row.when()), row.to()))
                .toList());
    }

    private static When withoutAges(When when) {
        return new When(when.profiles(), when.frames(), when.referrers(), when.comingFrom(), 0, Integer.MAX_VALUE);
    }

    /** The chances that a stay of a form ends 0, 1, 2... months on, for all cohorts of a model. */
    static final class StayEnds {
        private final List<CareForm> forms;
        private final int months;
        private final Map<List<Object>, double[]> known = new HashMap<>();

        StayEnds(Model model) {
            forms = model.forms();
            months = 12
                    * forms.stream()
                            .mapToInt(f -> f.ages().extendedUntilYears())
                            .max()
                            .orElse(0);
        }

        int months() {
            return months;
        }

        double[] of(int form, String profile, boolean isBroken) {
            return known.computeIfAbsent(List.of(form, profile, isBroken), k -> {
                double[] passed = new double[months + 2];
                for (int m = 1; m < passed.length; m++) {
                    double days = m * MONTH_DAYS;
                    passed[m] = days - EffectiveStay.meanUpTo(forms.get(form).stay(), profile, isBroken, days);
                }
                double[] chances = new double[passed.length - 1];
                for (int m = 0; m < chances.length; m++) {
                    double ends = passed[m + 1] - 2 * passed[m] + (m == 0 ? 0 : passed[m - 1]);
                    chances[m] = Math.max(0, ends) / MONTH_DAYS;
                }
                return chances;
            });
        }
    }

    /** The id of the frame or referrer in a list of shares, as a position; -1 when no row asks for it. */
    static int position(List<Share<String>> shares, @Nullable String value) {
        return value == null ? -1 : shares.stream().map(Share::value).toList().indexOf(value);
    }
}
