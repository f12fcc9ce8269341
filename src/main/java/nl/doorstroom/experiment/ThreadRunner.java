package nl.doorstroom.experiment;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.observe.Count;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.Measurements;
import nl.doorstroom.observe.Observers;
import nl.doorstroom.observe.Pulse;
import org.jspecify.annotations.Nullable;

/** Runs replications on threads of this program. */
final class ThreadRunner implements ReplicationRunner {
    /** Ends a replication in the middle. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        StoppedException() {
            super("stopped", null, false, false);
        }
    }

    private final Layout layout;
    private final Replications.Simulator simulator;
    private final int threads;
    private final @Nullable IntFunction<@Nullable Observer> alsoTold;
    private final Underway underway;

    ThreadRunner(Layout layout, Replications.Simulator simulator, RunOptions options) {
        this.layout = layout;
        this.simulator = simulator;
        threads = options.threads();
        alsoTold = options.alsoTold();
        underway = new Underway(layout.scenario(), options.progress());
    }

    @Override
    public void run(int from, int to, Consumer<Count> counts) throws InterruptedException {
        AtomicInteger next = new AtomicInteger(from);
        int workers = Math.max(1, Math.min(threads, to - from));
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            ExecutorCompletionService<@Nullable Void> running = new ExecutorCompletionService<>(pool);
            for (int w = 0; w < workers; w++) {
                running.submit(() -> {
                    runSome(next, to, counts);
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

    private void runSome(AtomicInteger next, int to, Consumer<Count> counts) {
        for (int r = next.getAndIncrement(); r < to && !Thread.currentThread().isInterrupted(); ) {
            try {
                counts.accept(count(r));
            } catch (StoppedException e) {
                return;
            }
            underway.done(r);
            r = next.getAndIncrement();
        }
    }

    private Count count(int replication) {
        Pulse progress = underway.pulse(replication);
        Measurements measurements = new Measurements(layout, day -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new StoppedException();
            }
            progress.at(day);
        });
        Observer other = alsoTold == null ? null : alsoTold.apply(replication);
        simulator.run(replication, other == null ? measurements : Observers.of(List.of(measurements, other)));
        return Count.of(layout, replication, measurements.tally());
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
