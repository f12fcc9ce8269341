package nl.doorstroom.naive;

import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.Replications;

/** The engine, with its rows collected. */
public final class EngineSimulator implements Simulator {
    @Override
    public Trace run(Scenario scenario, long seed) {
        VisitLog log = new VisitLog(new Network(scenario.base()));
        Replications.engine(scenario, seed).run(0, log);
        return log.trace();
    }
}
