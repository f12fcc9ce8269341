package nl.doorstroom.experiment;

import java.time.YearMonth;
import java.util.function.IntFunction;
import nl.doorstroom.engine.observer.Observer;
import org.jspecify.annotations.Nullable;

/**
 * How a scenario is run.
 *
 * @param progress told after each replication, and while one is under way
 * @param alsoTold makes a further observer for a replication, numbered from 0, such as an event log; it may give null
 * @param scratch opens the file for what the replications count
 */
public record RunOptions(
        long seed,
        int replications,
        int threads,
        Progress progress,
        @Nullable IntFunction<@Nullable Observer> alsoTold,
        ScratchOpening scratch) {
    /** Told from any thread, one call at a time. */
    public interface Progress {
        /** So many replications are done. */
        void done(int replications);

        /**
         * A replication is under way; called several times a second.
         *
         * @param replications those done and the simulated parts of those under way
         * @param month to which this one has come, in the warm-up before the start date
         */
        default void running(double replications, YearMonth month) {}
    }

    /** A run without anything beside it. */
    public static RunOptions of(long seed, int replications, int threads) {
        return new RunOptions(seed, replications, threads, done -> {}, null, ScratchOpening.ON_DISK);
    }

    public RunOptions withProgress(Progress told) {
        return new RunOptions(seed, replications, threads, told, alsoTold, scratch);
    }

    public RunOptions withReplications(int number) {
        return new RunOptions(seed, number, threads, progress, alsoTold, scratch);
    }

    public RunOptions alsoTelling(IntFunction<@Nullable Observer> observers) {
        return new RunOptions(seed, replications, threads, progress, observers, scratch);
    }

    public RunOptions withScratch(ScratchOpening opening) {
        return new RunOptions(seed, replications, threads, progress, alsoTold, opening);
    }
}
