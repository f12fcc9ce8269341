package nl.doorstroom.naive;

import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.engine.Simulation;
import nl.doorstroom.engine.prepared.Blueprint;

/** The engine, with its rows collected. */
public final class EngineSimulator implements Simulator {
    @Override
    public Trace run(Scenario scenario, long seed) {
        VisitLog log = new VisitLog(new Network(scenario.base()));
        new Simulation(Blueprint.of(scenario), seed, 0, log).run();
        return log.trace();
    }
}
