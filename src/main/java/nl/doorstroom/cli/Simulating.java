package nl.doorstroom.cli;

import java.util.function.IntFunction;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.experiment.Replications;
import nl.doorstroom.experiment.Results;
import nl.doorstroom.experiment.RunOptions;
import org.jspecify.annotations.Nullable;

/** Runs scenarios on the engine with their progress shown. */
final class Simulating {
    private final CommonOptions common;
    private final boolean quiet;

    Simulating(CommonOptions common, boolean quiet) {
        this.common = common;
        this.quiet = quiet;
    }

    /**
     * Runs all replications.
     *
     * @param log makes the event log of a replication, or null
     */
    Results run(String task, Scenario scenario, RunOptions options, @Nullable IntFunction<@Nullable Observer> log)
            throws InterruptedException {
        try (ProgressShown progress = new ProgressShown(common, task, options.replications(), quiet)) {
            RunOptions told = options.withProgress(progress);
            return Replications.run(scenario, log == null ? told : told.alsoTelling(log));
        }
    }
}
