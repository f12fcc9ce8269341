package nl.doorstroom.experiment;

import java.util.function.IntFunction;
import nl.doorstroom.engine.Observer;
import org.jspecify.annotations.Nullable;

/**
 * How a scenario is run.
 *
 * @param progress told after each replication
 * @param alsoTold makes a further observer for a replication, numbered from 0, such as an event log; it may give null
 */
public record RunOptions(
        long seed,
        int replications,
        int threads,
        Progress progress,
        @Nullable IntFunction<@Nullable Observer> alsoTold) {
    /** Told from any thread, one call at a time. */
    public interface Progress {
        /** So many replications are done. */
        void done(int replications);
    }

    /** A run without anything beside it. */
    public static RunOptions of(long seed, int replications, int threads) {
        return new RunOptions(seed, replications, threads, done -> {}, null);
    }

    public RunOptions withProgress(Progress told) {
        return new RunOptions(seed, replications, threads, told, alsoTold);
    }

    public RunOptions withReplications(int number) {
        return new RunOptions(seed, number, threads, progress, alsoTold);
    }

    public RunOptions alsoTelling(IntFunction<@Nullable Observer> observers) {
        return new RunOptions(seed, replications, threads, progress, observers);
    }
}
