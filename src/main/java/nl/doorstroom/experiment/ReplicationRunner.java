package nl.doorstroom.experiment;

import java.util.function.Consumer;
import nl.doorstroom.observe.Count;

/**
 * Runs replications of one scenario, on what it has: threads of this program, or elsewhere. What a replication counts depends on its
 * number only, so that any runner gives the same counts.
 */
public interface ReplicationRunner {
    /**
     * Runs the replications [from, to) and hands over the count of each, in any order and from any thread, one at a time or several
     * at once. An interrupt of the calling thread ends them, within a replication too.
     */
    void run(int from, int to, Consumer<Count> counts) throws InterruptedException;
}
