package nl.doorstroom.experiment;

import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.doorstroom.domain.Begin;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.engine.Simulation;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.observe.Count;
import nl.doorstroom.observe.Detail;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.theory.ExpectedPopulation;

/**
 * Runs the replications of a scenario and adds up what they count. Results do not depend on the runner or its threads: a replication
 * depends on its number only, and numbers are added up in order. An interrupt of the calling thread stops the run.
 */
public final class Replications {
    /** Runs one replication, numbered from 0, and tells the observer; called from several threads at once. */
    public interface Simulator {
        void run(int replication, Observer observer);
    }

    private final ReplicationRunner runner;
    private final RunOptions options;
    private final Layout layout;
    private final Gathered gathered;
    private int done;

    Replications(Layout layout, ReplicationRunner runner, RunOptions options) {
        this.layout = layout;
        this.runner = runner;
        this.options = options;
        gathered = new Gathered(layout, new ScratchFile(options.scratch()));
    }

    Replications(Scenario scenario, Simulator simulator, RunOptions options) {
        this(new Layout(scenario), simulator, options);
    }

    private Replications(Layout layout, Simulator simulator, RunOptions options) {
        this(layout, new ThreadRunner(layout, simulator, options), options);
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

    /** Runs a scenario on the engine and counts no more than is asked for. */
    public static Results run(Scenario scenario, Detail detail, RunOptions options) throws InterruptedException {
        return new Replications(new Layout(scenario, detail), engine(scenario, options.seed()), options)
                .upTo(options.replications());
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

    /** A runner of a scenario on threads of this program, for counts that are put together with others. */
    public static ReplicationRunner onThreads(Layout layout, RunOptions options) {
        return new ThreadRunner(layout, engine(layout.scenario(), options.seed()), options);
    }

    /**
     * Puts counts together that were made anywhere and come in any order: the same bits as when they had been counted here, in one
     * go. They are those of replications 0, 1, 2... of one scenario.
     *
     * @return to be closed
     * @throws IllegalArgumentException for a count of another layout, and for one that is missing or there twice
     */
    public static Results merged(Layout layout, Stream<Count> counts, RunOptions options) {
        Gathered gathered = new Gathered(layout, new ScratchFile(options.scratch()));
        boolean complete = false;
        try {
            counts.forEach(gathered::take);
            gathered.checkComplete();
            complete = true;
            return new Results(layout, gathered, options.threads());
        } finally {
            if (!complete) {
                gathered.close();
            }
        }
    }

    /** Adds replications until there are so many, and gives the results of all, which are to be closed once. */
    Results upTo(int total) throws InterruptedException {
        Results results = null;
        try {
            if (total > done) {
                Consumer<Count> taken = gathered::take;
                runner.run(done, total, taken);
                done = total;
            }
            results = new Results(layout, gathered, options.threads());
            return results;
        } finally {
            if (results == null) {
                gathered.close();
            }
        }
    }
}
