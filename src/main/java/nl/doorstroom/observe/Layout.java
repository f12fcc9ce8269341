package nl.doorstroom.observe;

import java.util.List;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.Scenario;

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
    private final Network network;
    private final Periods periods;
    private final Groups groups;
    private final int[] formOfPool;
    private final boolean[] outOfHome;
    private final boolean[] regionalHome;
    private final double[] waitNormDays;
    private final double[] stayNormDays;

    public Layout(Scenario scenario) {
        this.scenario = scenario;
        network = new Network(scenario.base());
        periods = new Periods(scenario.calendar(), scenario.run().lengthDays());
        groups = new Groups(scenario, network);
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
