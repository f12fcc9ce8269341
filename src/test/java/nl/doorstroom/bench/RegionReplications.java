package nl.doorstroom.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.Replications;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.Measurements;
import nl.doorstroom.scenario.Loaded;
import nl.doorstroom.scenario.Scenarios;
import nl.doorstroom.scenario.read.Problems;

/**
 * A program that reads numbers of replications, runs each on a scenario with all statistics on, and answers with the
 * nanoseconds of processor time of its thread.
 *
 * <p>This one source is compiled against today's program and against version 0.1.0 ({@link FirstVersion}), and so may use
 * only what both have. When that is no longer possible, it is split in two.
 */
public final class RegionReplications {
    static final long SEED = 1;

    private RegionReplications() {}

    /** Argument: the file of the scenario. Ends with its input. */
    public static void main(String[] arguments) throws IOException {
        Scenario scenario = load(Path.of(arguments[0]));
        Replications.Simulator engine = Replications.engine(scenario, SEED);
        Layout layout = new Layout(scenario);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        BufferedReader numbers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String number = numbers.readLine(); number != null; number = numbers.readLine()) {
            long from = threads.getCurrentThreadCpuTime();
            Measurements measurements = new Measurements(layout);
            engine.run(Integer.parseInt(number), measurements);
            long nanoseconds = threads.getCurrentThreadCpuTime() - from;
            if (measurements.tally().events() == 0) {
                throw new IllegalStateException("a replication in which nothing happened");
            }
            System.out.println(nanoseconds);
        }
    }

    static Scenario load(Path file) {
        Problems problems = new Problems();
        Loaded loaded = Scenarios.load(file, problems);
        if (loaded == null) {
            throw new IllegalArgumentException(problems.in(Locale.ENGLISH));
        }
        return loaded.scenario();
    }
}
