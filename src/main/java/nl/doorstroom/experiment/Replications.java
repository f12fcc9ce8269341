package nl.doorstroom.experiment;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import nl.doorstroom.domain.Begin;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.engine.Blueprint;
import nl.doorstroom.engine.Observer;
import nl.doorstroom.engine.Simulation;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.Measurements;
import nl.doorstroom.observe.Observers;
import nl.doorstroom.theory.ExpectedPopulation;
import org.jspecify.annotations.Nullable;

/**
 * Runs the replications of a scenario on several threads. Results do not depend on the number of threads: a replication depends
 * on its number only, and numbers are added up in order. An interrupt of the calling thread stops the run.
 */
public final class Replications {
    /** Runs one replication, numbered from 0, and tells the observer; called from several threads at once. */
    public interface Simulator {
        void run(int replication, Observer observer);
    }

    private final Simulator simulator;
    private final RunOptions options;
    private final Layout layout;
    private final List<Row> rows;
    private final Gathered gathered;
    private int done;

    Replications(Scenario scenario, Simulator simulator, RunOptions options) {
        this.simulator = simulator;
        this.options = options;
        layout = new Layout(scenario);
        rows = Row.of(layout);
        gathered = new Gathered(layout, rows, new ScratchFile(options.scratch()));
    }

    /**
     * Runs a scenario on the engine.
     *
     * @return to be closed
     * @throws ScratchFileException when there is no room for what the replications count
     */
    public static Results run(Scenario scenario, RunOptions options) throws InterruptedException {
        return run(scenario, engine(scenario, options.seed()), options);
    }

    /** The engine as a simulator of a scenario. */
    public static Simulator engine(Scenario scenario, long seed) {
        Blueprint blueprint = scenario.run().begin() == Begin.FULL
                ? Blueprint.of(scenario, ExpectedPopulation.of(scenario))
                : Blueprint.of(scenario);
        return (replication, observer) -> new Simulation(blueprint, seed, replication, observer).run();
    }

    /** Runs a scenario with a simulator of one's own. */
    public static Results run(Scenario scenario, Simulator simulator, RunOptions options) throws InterruptedException {
        return new Replications(scenario, simulator, options).upTo(options.replications());
    }

    /** Adds replications until there are so many, and gives the results of all, which are to be closed once. */
    Results upTo(int total) throws InterruptedException {
        Results results = null;
        try {
            if (total > done) {
                runOnThreads(total);
                done = total;
            }
            results = new Results(layout, rows, gathered);
            return results;
        } finally {
            if (results == null) {
                gathered.close();
            }
        }
    }

    private void runOnThreads(int total) throws InterruptedException {
        AtomicInteger next = new AtomicInteger(done);
        int workers = Math.max(1, Math.min(options.threads(), total - done));
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            ExecutorCompletionService<@Nullable Void> running = new ExecutorCompletionService<>(pool);
            for (int w = 0; w < workers; w++) {
                running.submit(() -> {
                    runSome(next, total);
                    return null;
                });
            }
            for (int w = 0; w < workers; w++) {
                running.take().get();
            }
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } finally {
            pool.shutdownNow();
        }
    }

    private void runSome(AtomicInteger next, int total) {
        for (int r = next.getAndIncrement();
                r < total && !Thread.currentThread().isInterrupted(); ) {
            Measurements measurements = new Measurements(layout);
            simulator.run(r, told(measurements, r));
            gathered.take(r, measurements.tally(), options.progress());
            r = next.getAndIncrement();
        }
    }

    private Observer told(Measurements measurements, int replication) {
        IntFunction<@Nullable Observer> also = options.alsoTold();
        Observer other = also == null ? null : also.apply(replication);
        return other == null ? measurements : Observers.of(List.of(measurements, other));
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
