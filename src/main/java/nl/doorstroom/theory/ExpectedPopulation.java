package nl.doorstroom.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CappedLaw;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Choice;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.OpenPlaces;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.StandingPopulation;
import nl.doorstroom.domain.StandingPopulation.Back;
import nl.doorstroom.domain.StandingPopulation.From;
import nl.doorstroom.domain.StandingPopulation.Part;
import nl.doorstroom.domain.StandingPopulation.Returning;
import nl.doorstroom.domain.StandingPopulation.Standing;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.WhenFull;

/**
 * Who may be expected to stand in care, on a list or on the way back at the start of a run that begins full (R20): the traffic
 * equations with leaving and worsening (see {@link Cohort}) under the waits that follow from them, found by going round.
 *
 * <pre>
 * in care of a pool, with enough places:  children admitted a day x mean stay                      (Little)
 * on its list:  the larger of
 *   the list of M/M/c + M with stay and turnover as service, c the places less those held by children who are blocked
 *   n = b q / ((1 - q) / d + p b), b = a - l n admitted a day, q = (1 - p)^v, v = c - b (S + T) places free:
 *     those whom none of the free places suits at first, until one of the looks that follow, every d days and at each
 *     place that falls free
 * </pre>
 *
 * <p>a needs a day, l rate of leaving, S mean stay, T mean turnover, p chance that a place suits, d days between looks. The
 * season is left out: this is the mean over a year. Alternatives, places outside and over capacity are left out too: the warm-up
 * is there for what these equations do not know.
 *
 * <p>Source: Little (1961), A proof for the queuing formula L = lambda W, Operations Research 9(3); Garnett, Mandelbaum and
 * Reiman (2002), Designing a call center with impatient customers, MSOM 4(3), for M/M/c + M.
 */
public final class ExpectedPopulation {
    private static final int[] ONE = {0};
    /** Numbers are given to a millionth, so that the order in which they were added up does not show. */
    private static final double STEP = 1e-6;

    private static final int ROUNDS = 10;
    private static final double ENOUGH_DAYS = 0.1;
    private static final int HALVINGS = 60;
    private static final int DAYS_PER_WEEK = 7;

    private final Scenario scenario;
    private final Network network;
    private final OpenPlaces open;
    private final List<CareForm> forms;
    private final List<Stream> streams;
    private final Cohort.StayEnds stayEnds;
    private final Map<StayOf, Double> means = new HashMap<>();
    /** By stream: what reaches which forms is followed once. */
    private final List<Map<List<Boolean>, Cohort>> cohorts = new ArrayList<>();
    /** Mean days from need to place by form, intake included. */
    private final double[] waitDays;

    private final Pool[] pools;
    // The order of a file is to change nothing.
    private final int[] streamsByName;
    private final int[] beforesByName;
    private final int[] tablesByName;

    private ExpectedPopulation(Scenario scenario) {
        Model model = scenario.base();
        this.scenario = scenario;
        network = new Network(model);
        open = OpenPlaces.of(scenario, network);
        forms = model.forms();
        streams = model.streams();
        stayEnds = new Cohort.StayEnds(model);
        waitDays = forms.stream().mapToDouble(ExpectedPopulation::intakeDays).toArray();
        pools = new Pool[network.pools().size()];
        streamsByName = byName(streams, Stream::id);
        int[] formsByName = byName(forms, CareForm::id);
        int n = forms.size();
        beforesByName =
                IntStream.concat(Arrays.stream(formsByName), IntStream.of(n)).toArray();
        tablesByName = IntStream.concat(
                        Arrays.stream(formsByName).flatMap(f -> IntStream.of(f, n + f)), IntStream.of(2 * n))
                .toArray();
    }

    /** The population before the start date of a scenario, whose streams are as on that date. */
    public static StandingPopulation of(Scenario scenario) {
        return new ExpectedPopulation(scenario).found();
    }

    private static <T> int[] byName(List<T> list, Function<T, String> name) {
        return IntStream.range(0, list.size())
                .boxed()
                .sorted(Comparator.comparing(i -> name.apply(list.get(i))))
                .mapToInt(i -> i)
                .toArray();
    }

    private static List<Share<String>> homesByName(Stream stream) {
        return stream.homes().stream()
                .sorted(Comparator.comparing(Share::value))
                .toList();
    }

    private static double intakeDays(CareForm form) {
        Law intake = form.terms().intake();
        return intake == null ? 0 : intake.mean();
    }

    /** What a pool is asked for, per day. */
    private static final class Pool {
        double admitted;
        double stays;
        /** Mean number of children blocked in its places. */
        double blocked;
        /** Mean number of children from need to place, were the waits as assumed. */
        double seekers;
    }

    private StandingPopulation found() {
        followAll();
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = waits();
            double change = 0;
            for (int f = 0; f < next.length; f++) {
                change = Math.max(change, Math.abs(next[f] - waitDays[f]));
                waitDays[f] = (waitDays[f] + next[f]) / 2;
            }
            followAll();
            if (change < ENOUGH_DAYS) {
                break;
            }
        }
        List<Standing> standing = new ArrayList<>();
        for (Network.Pool pool : network.pools()) {
            standing.add(standing(pool));
        }
        return new StandingPopulation(standing, returning());
    }

    // Flows

    private void followAll() {
        cohorts.clear();
        for (Stream stream : streams) {
            Map<List<Boolean>, Cohort> byReach = new HashMap<>();
            for (Share<String> home : stream.homes()) {
                byReach.computeIfAbsent(
                        reach(network.home(home.value())),
                        reach -> new Cohort(network, stream, reach, waitDays, stayEnds).followed());
            }
            cohorts.add(byReach);
        }
        addUp();
    }

    private List<Boolean> reach(int home) {
        List<Boolean> reach = new ArrayList<>();
        for (int f = 0; f < forms.size(); f++) {
            reach.add(network.poolOf(f, home) >= 0);
        }
        return reach;
    }

    /** First arrivals a day of a stream; a door where children always wait has none. */
    private static double perDay(Stream stream) {
        return stream.alwaysWaiting() > 0 ? 0 : stream.rate().perDay();
    }

    private void addUp() {
        Arrays.setAll(pools, p -> new Pool());
        for (int s = 0; s < streams.size(); s++) {
            Map<Cohort, Flow> flows = new HashMap<>();
            for (Share<String> share : streams.get(s).homes()) {
                int home = network.home(share.value());
                Cohort cohort = cohort(s, home);
                Flow flow = flows.computeIfAbsent(cohort, this::flow);
                for (int f = 0; f < forms.size(); f++) {
                    int p = network.poolOf(f, home);
                    if (p >= 0) {
                        double children = perDay(streams.get(s)) * share.share();
                        pools[p].admitted += children * flow.admitted[f];
                        pools[p].stays += children * flow.stays[f];
                        pools[p].blocked += children * flow.blocked[f];
                        pools[p].seekers += children * flow.seekers[f];
                    }
                }
            }
        }
    }

    private Cohort cohort(int stream, int home) {
        return Objects.requireNonNull(cohorts.get(stream).get(reach(home)));
    }

    /** By form, of one first arrival. */
    private record Flow(double[] admitted, double[] stays, double[] blocked, double[] seekers) {}

    private Flow flow(Cohort cohort) {
        int n = forms.size();
        Flow flow = new Flow(new double[n], new double[n], new double[n], new double[n]);
        for (int k = 0; k < cohort.kinds.size(); k++) {
            for (int month = 0; month < cohort.months; month++) {
                addUp(flow, cohort, k, month);
            }
        }
        return flow;
    }

    private void addUp(Flow flow, Cohort cohort, int k, int month) {
        int n = forms.size();
        double[] seeking = cohort.seeking[k][month];
        for (int i = 0; i < seeking.length; i++) {
            if (seeking[i] == 0) {
                continue;
            }
            int form = i % n;
            int table = i / n;
            double days = seeking[i] * cohort.stretchDays(k, form);
            flow.seekers[form] += days;
            if (table < n && forms.get(table).holdsPlace()) {
                flow.blocked[table] += days;
            }
        }
        double[] entering = cohort.entering[k][month];
        for (int i = 0; i < entering.length; i++) {
            if (entering[i] > 0) {
                int form = i / cohort.befores;
                flow.admitted[form] += entering[i];
                flow.stays[form] += entering[i]
                        * (stayDays(cohort, form, k, month, false) + stayDays(cohort, form, k, month, true));
            }
        }
    }

    /** The mean stay in care of a child, times the chance that it is one that breaks down, or is not. */
    private double stayDays(Cohort cohort, int form, int k, int month, boolean broken) {
        int age = cohort.aged ? month : -1;
        String profile = cohort.kinds.get(k).profile();
        return means.computeIfAbsent(new StayOf(form, profile, age, broken), key -> {
            CareForm in = forms.get(form);
            double share = in.stay().breakdownShare();
            double chance = broken ? share : 1 - share;
            return chance == 0 ? 0 : chance * meanDays(in, profile, age, broken);
        });
    }

    private record StayOf(int form, String profile, int month, boolean broken) {}

    private static double meanDays(CareForm form, String profile, int month, boolean broken) {
        Law whole = form.stay().law(profile);
        Law other = form.stay().broken();
        Law law = broken && other != null ? other : whole;
        Law stay = Double.isInfinite(form.stay().capDays())
                ? law
                : new CappedLaw(law, form.stay().capDays());
        if (month < 0) {
            return stay.mean();
        }
        AgeLimit limit = form.ages();
        double age = (month + 0.5) / 12;
        double first = Math.max(0, limit.untilYears() - age) * Calendar.DAYS_PER_YEAR;
        double last = Math.max(0, limit.extendedUntilYears() - age) * Calendar.DAYS_PER_YEAR;
        double extended = first == 0 ? 1 : limit.extensionShare();
        double before = stay.meanUpTo(first);
        return before + extended * (stay.meanUpTo(last) - before);
    }

    // Lists

    /** The mean wait by form that would give the lists its pools have, under the present flows. */
    private double[] waits() {
        double[] list = new double[forms.size()];
        double[] admitted = new double[forms.size()];
        for (Network.Pool pool : network.pools()) {
            Pool asked = pools[pool.index()];
            list[pool.form()] += list(pool, asked);
            admitted[pool.form()] += asked.admitted;
        }
        double[] waits = new double[forms.size()];
        for (int f = 0; f < waits.length; f++) {
            waits[f] = intakeDays(forms.get(f)) + (list[f] > 0 && admitted[f] > 0 ? list[f] / admitted[f] : 0);
        }
        return waits;
    }

    /** Mean open places in the first week, with those over capacity that everyone may use; NaN without a limit. */
    private double places(Network.Pool pool) {
        double start = 0 - scenario.run().warmUpDays();
        WhenFull.OverCapacity over = forms.get(pool.form()).whenFull().over();
        int flexible = over == null || !over.classes().isEmpty() ? 0 : over.limit();
        return open.mean(pool.index(), start, start + DAYS_PER_WEEK) + flexible;
    }

    private double list(Network.Pool pool, Pool asked) {
        CareForm form = forms.get(pool.form());
        double places = places(pool);
        if (Double.isNaN(places) || asked.admitted <= 0) {
            return 0;
        }
        Law turnover = form.terms().turnover();
        double service = asked.stays / asked.admitted + (turnover == null ? 0 : turnover.mean());
        double open = Math.max(0, places - asked.blocked);
        double leaves = Cohort.leavesPerDay(form);
        double needs = asked.admitted + leaves * listed(pool.form(), asked);
        double list = Math.max(
                queue(needs, service, (int) Math.round(open), leaves), unsuited(form, needs, service, open, leaves));
        return Math.min(list, mostWaiting(form));
    }

    /** The mean number on the list under the waits assumed so far. */
    private double listed(int form, Pool asked) {
        double wait = waitDays[form];
        return wait <= 0 ? 0 : asked.seekers * Math.max(0, 1 - intakeDays(forms.get(form)) / wait);
    }

    private static double mostWaiting(CareForm form) {
        var full = form.whenFull();
        var outside = full.outside();
        Integer room = full.room();
        if (room != null) {
            return room;
        }
        return outside != null && outside.afterDays() <= 0 ? 0 : Double.POSITIVE_INFINITY;
    }

    private static double queue(double needs, double service, int places, double leaves) {
        if (leaves > 0) {
            return places == 0 ? needs / leaves : new ImpatientQueue(needs, service, places, 1 / leaves).waitingMean();
        }
        return places > 0 && needs * service < places ? new MultiServerQueue(needs, service, places).waitingMean() : 0;
    }

    private static double unsuited(CareForm form, double needs, double service, double places, double leaves) {
        double accepts = form.terms().acceptShare();
        if (accepts >= 1 || accepts <= 0) {
            return 0;
        }
        double low = Math.max(0, leaves > 0 ? (needs - places / service) / leaves : 0);
        double high = leaves > 0 ? needs / leaves : low;
        for (int i = 0; i < HALVINGS && leaves > 0; i++) {
            double middle = (low + high) / 2;
            if (middle < listOf(form, needs - leaves * middle, service, places)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return leaves > 0 ? low : needs * service < places ? listOf(form, needs, service, places) : 0;
    }

    /** The list when so many are admitted a day: those whom no place suits at first, until one of the looks that follow. */
    private static double listOf(CareForm form, double admitted, double service, double places) {
        double free = Math.max(0, places - admitted * service);
        double accepts = form.terms().acceptShare();
        double refused = Math.pow(1 - accepts, free);
        double suitedPerDay = (1 - refused) / form.terms().rematchDays() + accepts * admitted;
        return admitted * refused / suitedPerDay;
    }

    // The population

    private Standing standing(Network.Pool pool) {
        Pool asked = pools[pool.index()];
        CareForm form = forms.get(pool.form());
        double places = places(pool);
        double inCare = Double.isNaN(places) ? asked.stays : Math.min(asked.stays, places);
        double list = list(pool, asked);
        double intakeShare = waitDays[pool.form()] <= 0 ? 0 : intakeDays(form) / waitDays[pool.form()];
        return new Standing(
                rounded(inCare),
                rounded(asked.seekers * Math.min(1, intakeShare)),
                rounded(list),
                rounded(list > 0 ? list / asked.admitted : 0),
                parts(pool, true),
                parts(pool, false));
    }

    private static double rounded(double value) {
        return Math.rint(value / STEP) * STEP;
    }

    private Choice<Part> parts(Network.Pool pool, boolean resident) {
        Weighted<Part> parts = new Weighted<>();
        for (int s : streamsByName) {
            for (Share<String> share : homesByName(streams.get(s))) {
                int home = network.home(share.value());
                if (network.poolOf(pool.form(), home) == pool.index()) {
                    Kinds kinds = kinds(cohort(s, home), streams.get(s), pool.form(), resident);
                    parts.add(new Part(s, home, kinds.choice), perDay(streams.get(s)) * share.share() * kinds.sum);
                }
            }
        }
        return parts.choice();
    }

    private record Kinds(Choice<StandingPopulation.Kind> choice, double sum) {}

    private final Map<Cohort, Kinds[][]> kindsOf = new HashMap<>();

    private Kinds kinds(Cohort cohort, Stream stream, int form, boolean resident) {
        Kinds[] known = kindsOf.computeIfAbsent(cohort, c -> new Kinds[2][forms.size()])[resident ? 1 : 0];
        if (known[form] == null) {
            Weighted<StandingPopulation.Kind> all = new Weighted<>();
            for (int k : byName(cohort.kinds, ChildKind::toString)) {
                for (int month = 0; month < cohort.months; month++) {
                    if (resident) {
                        addResidents(all, cohort, stream, form, k, month);
                    } else {
                        addSeekers(all, cohort, stream, form, k, month);
                    }
                }
            }
            known[form] = new Kinds(all.choice(), all.sum);
        }
        return known[form];
    }

    private void addResidents(
            Weighted<StandingPopulation.Kind> all, Cohort cohort, Stream stream, int form, int k, int month) {
        for (int before : cohort.befores == 1 ? ONE : beforesByName) {
            double children = cohort.entering[k][month][form * cohort.befores + before];
            From from = cohort.befores == 1 || before == forms.size() ? From.STREAM : new From(before, false);
            for (boolean broken : new boolean[] {false, true}) {
                if (children > 0) {
                    all.add(
                            kind(cohort, stream, k, month, from, broken),
                            children * stayDays(cohort, form, k, month, broken));
                }
            }
        }
    }

    private void addSeekers(
            Weighted<StandingPopulation.Kind> all, Cohort cohort, Stream stream, int form, int k, int month) {
        for (int table : tablesByName) {
            double children = cohort.seeking[k][month][table * forms.size() + form];
            if (children > 0) {
                From from = table == cohort.tables - 1
                        ? From.STREAM
                        : new From(table % forms.size(), table >= forms.size());
                all.add(kind(cohort, stream, k, month, from, false), children);
            }
        }
    }

    private StandingPopulation.Kind kind(Cohort cohort, Stream stream, int k, int month, From from, boolean broken) {
        ChildKind kind = cohort.kinds.get(k);
        List<String> profiles =
                scenario.base().profiles().stream().map(Profile::id).toList();
        return new StandingPopulation.Kind(
                profiles.indexOf(kind.profile()),
                Cohort.position(stream.frames(), kind.frame()),
                Cohort.position(stream.referrers(), kind.referrer()),
                cohort.aged ? month : -1,
                from,
                broken);
    }

    private List<Returning> returning() {
        List<Returning> all = new ArrayList<>();
        for (int s = 0; s < streams.size(); s++) {
            Stream.Returns returns = streams.get(s).returns();
            if (returns != null && perDay(streams.get(s)) > 0) {
                Weighted<Back> back = new Weighted<>();
                for (Share<String> share : homesByName(streams.get(s))) {
                    int home = network.home(share.value());
                    Cohort cohort = cohort(s, home);
                    for (int month = 0; month < cohort.months; month++) {
                        back.add(new Back(home, cohort.aged ? month : -1), share.share() * cohort.leaving[month]);
                    }
                }
                double expected =
                        perDay(streams.get(s)) * back.sum * returns.after().mean();
                all.add(new Returning(s, rounded(expected), back.choice()));
            }
        }
        return all;
    }

    /** Values that differ from each other, with their weights. */
    private static final class Weighted<T> {
        private final List<T> values = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
        private double sum;

        void add(T value, double weight) {
            if (weight > 0) {
                values.add(value);
                weights.add(weight);
                sum += weight;
            }
        }

        Choice<T> choice() {
            return Choice.of(values, weights);
        }
    }
}
