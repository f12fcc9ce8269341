package nl.doorstroom.observe;

import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;

/**
 * The rows and periods of the results of a scenario; shared by all its replications. Pools are counted by month, in the rows of
 * {@link Network}, with one more row for what happens at the door of the whole network. Groups of children are counted by year,
 * per form and for the whole.
 */
public final class Layout {
    /** The denominator of rates per youth. */
    public static final String YOUTH = "youth_0_17";

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final Scenario scenario;
    private final Detail detail;
    private final Network network;
    private final Periods periods;
    private final Groups groups;
    private final int[] formOfPool;
    private final boolean[] outOfHome;
    private final boolean[] regionalHome;
    private final double[] waitNormDays;
    private final double[] stayNormDays;
    private final long cells;
    private final long fingerprint;

    /** In the detail that the scenario asks for, or that suits its size. */
    public Layout(Scenario scenario) {
        this(scenario, Detail.of(scenario));
    }

    public Layout(Scenario scenario, Detail detail) {
        this.scenario = scenario;
        this.detail = detail;
        network = new Network(scenario.base());
        periods = detail.byMonth()
                ? new Periods(scenario.calendar(), scenario.run().lengthDays())
                : Periods.ofYears(scenario.calendar(), scenario.run().lengthDays());
        groups = new Groups(scenario, network, detail);
        formOfPool = network.pools().stream().mapToInt(Network.Pool::form).toArray();
        List<CareForm> forms = scenario.base().forms();
        outOfHome = new boolean[formOfPool.length];
        waitNormDays = new double[formOfPool.length];
        stayNormDays = new double[formOfPool.length];
        for (int p = 0; p < formOfPool.length; p++) {
            CareForm form = forms.get(formOfPool[p]);
            Double wait = form.norms().waitDays();
            Double stay = form.norms().stayDays();
            outOfHome[p] = form.outOfHome();
            waitNormDays[p] = wait == null ? Double.NaN : wait;
            stayNormDays[p] = stay == null ? Double.NaN : stay;
        }
        regionalHome = regionalHomes(scenario.base().areas());
        cells = cells(detail.measures());
        fingerprint = fingerprint(List.of(
                scenario.base().forms().stream().map(CareForm::id).toList(),
                network.pools(),
                scenario.base().streams().stream().map(Stream::id).toList(),
                groups.labels(),
                periods.month(0).toString(),
                periods.months(),
                periods.lengthDays(),
                cells));
    }

    private static long cells(Set<Measure> measures) {
        long cells = 0;
        for (Measure measure : measures) {
            for (Cell cell : measure.numerator()) {
                cells |= CellSeries.bit(cell);
            }
            for (Cell cell : measure.denominator()) {
                cells |= CellSeries.bit(cell);
            }
        }
        // Of the row of all forms, and whether a pool has places at all.
        return cells | CellSeries.bit(Cell.ARRIVED) | CellSeries.bit(Cell.OPEN_DAYS);
    }

    /** The same on every machine. */
    private static long fingerprint(List<Object> parts) {
        long hash = 0;
        for (char c : parts.toString().toCharArray()) {
            hash = 31 * hash + c;
        }
        return hash;
    }

    /** Children of a demand-only region are not the region's own, unless there is nothing else. */
    private static boolean[] regionalHomes(Areas areas) {
        List<Area> homes = areas.homes();
        boolean onlyDemand = homes.stream().allMatch(Area::demandOnly);
        boolean[] regional = new boolean[homes.size()];
        for (int h = 0; h < regional.length; h++) {
            regional[h] = onlyDemand || !homes.get(h).demandOnly();
        }
        return regional;
    }

    public Scenario scenario() {
        return scenario;
    }

    public Detail detail() {
        return detail;
    }

    public Network network() {
        return network;
    }

    public Periods periods() {
        return periods;
    }

    public Groups groups() {
        return groups;
    }

    public int pools() {
        return formOfPool.length;
    }

    public int forms() {
        return scenario.base().forms().size();
    }

    public int formOf(int pool) {
        return formOfPool[pool];
    }

    /** Whether a cell is kept of each replication. */
    boolean counts(Cell cell) {
        return (cells & CellSeries.bit(cell)) != 0;
    }

    /** Tells layouts with other rows, periods or cells apart. */
    long fingerprint() {
        return fingerprint;
    }

    WaitCounts noWaits() {
        return new WaitCounts(pools() + groupRows(), periods.years());
    }

    LevelDays noLevelDays() {
        return new LevelDays(pools(), periods.yearStarts());
    }

    /** The row of a group of children of a form; form = {@link #forms()} for what happens at the door. */
    public int groupRow(int form, int group) {
        return form * groups.count() + group;
    }

    public int groupRows() {
        return (forms() + 1) * groups.count();
    }

    /** The row in the counts of waits of a group row; the pools come first. */
    public int waitRow(int groupRow) {
        return pools() + groupRow;
    }

    /** The row in the outcomes of a group row; the pools and the whole come first. */
    public int outcomeRow(int groupRow) {
        return pools() + 1 + groupRow;
    }

    boolean isOutOfHome(int pool) {
        return outOfHome[pool];
    }

    /** Whether children of a home count as the region's own in rates per youth. */
    public boolean isRegional(int home) {
        return regionalHome[home];
    }

    /** Norm of the wait for a pool in days, NaN when there is none. */
    double waitNormDays(int pool) {
        return waitNormDays[pool];
    }

    /** Norm of the stay in a pool in days, NaN when there is none. */
    double stayNormDays(int pool) {
        return stayNormDays[pool];
    }

    /** Youths of the homes that count, or of one home. */
    double youth(int home) {
        return scenario.base().areas().population(network.homes().get(home), YOUTH);
    }

    /** The source of flows of a stream; pools come first. */
    public int streamNode(int stream) {
        return pools() + stream;
    }

    /** Outside the region, as a source of flows. */
    public int outsideSource() {
        return pools() + scenario.base().streams().size();
    }

    /** Outside the region, as a destination of flows; pools come first. */
    public int outsideTarget() {
        return pools();
    }

    /** An outcome as a destination of flows. */
    @SuppressWarnings("EnumOrdinal")
    public int outcomeTarget(Outcome outcome) {
        return pools() + 1 + outcome.ordinal();
    }

    /** The outcome that is a destination of flows. */
    public Outcome outcomeOfTarget(int target) {
        return OUTCOMES.get(target - pools() - 1);
    }

    /** The number of destinations of flows. */
    int flowTargets() {
        return pools() + 1 + OUTCOMES.size();
    }
}
