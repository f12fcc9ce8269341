package nl.doorstroom.naive;

import nl.doorstroom.domain.Begin;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.engine.Blueprint;
import nl.doorstroom.engine.Simulation;
import nl.doorstroom.theory.ExpectedPopulation;

/** The engine, with its rows collected. */
public final class EngineSimulator implements Simulator {
    @Override
    public Trace run(Scenario scenario, long seed) {
        VisitLog log = new VisitLog(new Network(scenario.base()));
        Blueprint blueprint = scenario.run().begin() == Begin.FULL
                ? Blueprint.of(scenario, ExpectedPopulation.of(scenario))
                : Blueprint.of(scenario);
        new Simulation(blueprint, seed, 0, log).run();
        return log.trace();
    }
}
