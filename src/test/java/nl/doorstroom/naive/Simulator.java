package nl.doorstroom.naive;

import nl.doorstroom.domain.Scenario;

/** Runs one replication of a scenario. */
public interface Simulator {
    Trace run(Scenario scenario, long seed);
}
