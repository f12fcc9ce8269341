package nl.doorstroom.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.doorstroom.domain.Begin;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.engine.Simulation;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.Measurements;
import nl.doorstroom.theory.ExpectedPopulation;

/**
 * The processor time of a replication of a region, with all statistics on, beside that of version 0.1.0 in one run, and
 * beside a lower bound: what the events that fire would cost in the hand-written loop. Run by {@code ./mvnw -Pbench verify}.
 */
public final class RegionBenchmark {
    private static final Path REGION = Path.of("scenarios/zeeland/baseline.yaml");
    /** Replications of each program that are not counted, until Java has compiled what they need. */
    private static final int WARM_UP = 9;

    private static final double LOOP_WEEKS = 20_000;

    private final RegionRunner first;
    private final RegionRunner today;
    private final Scenario scenario = RegionReplications.load(REGION);
    private final HandWrittenLoop loop = new HandWrittenLoop(ReferenceNetwork.read(), 1);
    private double loopWeeks;
    private int replication;

    private RegionBenchmark(RegionRunner first, RegionRunner today) {
        this.first = first;
        this.today = today;
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        FirstVersion version = FirstVersion.built(Path.of("").toAbsolutePath());
        try (RegionRunner first = new RegionRunner(version.classpath(), version.region());
                RegionRunner today = new RegionRunner(System.getProperty("java.class.path"), REGION)) {
            new RegionBenchmark(first, today).run();
        }
    }

    private void run() throws Exception {
        System.out.println("milliseconds of processor time a replication of Zeeland; nanoseconds an event of the loop");
        for (int i = 0; i < WARM_UP; i++) {
            round();
        }
        double[] medians = Rounds.print(List.of("  0.1.0", "  today", "today/0.1.0", "loop event"), this::round);
        System.out.printf(
                Locale.ROOT,
                "ratio of the medians, today / 0.1.0: %.3f (aim: at most 0.33)%n",
                medians[1] / medians[0]);
        double events = firedEvents();
        double bound = events * medians[3] / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%.0f events fire in a replication; in the hand-written loop they would take %.0f ms; today / that: %.2f%n",
                events,
                bound,
                medians[1] / bound);
    }

    /** Both programs run the same replication, one after the other. */
    private double[] round() throws Exception {
        replication++;
        double before = first.milliseconds(replication);
        double now = today.milliseconds(replication);
        return new double[] {before, now, now / before, loopNanoseconds()};
    }

    private double loopNanoseconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long from = threads.getCurrentThreadCpuTime();
        loopWeeks += LOOP_WEEKS;
        long events = loop.runTo(loopWeeks);
        return (threads.getCurrentThreadCpuTime() - from) / (double) events;
    }

    /** The mean over the replications that were counted. */
    private double firedEvents() {
        Blueprint blueprint = scenario.run().begin() == Begin.FULL
                ? Blueprint.of(scenario, ExpectedPopulation.of(scenario))
                : Blueprint.of(scenario);
        Layout layout = new Layout(scenario);
        long events = 0;
        for (int r = replication - Rounds.COUNT + 1; r <= replication; r++) {
            Simulation simulation = new Simulation(blueprint, RegionReplications.SEED, r, new Measurements(layout));
            simulation.run();
            events += simulation.firedEvents();
        }
        return events / (double) Rounds.COUNT;
    }
}
