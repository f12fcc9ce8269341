package nl.doorstroom.engine;

import java.util.Arrays;
import nl.doorstroom.random.Draws;

/**
 * One replication of a scenario, on SSJ's Simulator with our own heap. The same blueprint, seed and replication give the same
 * calls to the observer, whatever else runs beside it. Used once, by one thread.
 */
public final class Simulation {
    final Blueprint blueprint;
    final Observer observer;
    final Draws draws;
    final Clock clock = new Clock();
    final Origins origins;
    ModelRules rules;
    final Life life;
    final Needs needs;
    final Stays stays;
    final Clocks clocks;
    final Ages ages;
    final Worsening worsening;
    final Displacement displacement;
    final Full full;
    final Placement placement;
    final Rings rings;
    final Arrivals arrivals;
    final Pools pools;

    public Simulation(Blueprint blueprint, long seed, int replication, Observer observer) {
        this.blueprint = blueprint;
        this.observer = observer;
        draws = new Draws(seed, replication);
        rules = blueprint.models[0];
        origins = new Origins(rules.streams.length, rules.forms.length);
        life = new Life(this);
        needs = new Needs(this);
        stays = new Stays(this);
        clocks = new Clocks(this);
        ages = new Ages(this);
        worsening = new Worsening(this);
        displacement = new Displacement(this);
        full = new Full(this);
        placement = new Placement(this);
        rings = new Rings(this);
        arrivals = new Arrivals(this);
        clock.now = blueprint.startDay;
        pools = new Pools(this);
    }

    /** Runs from the start of the warm-up to the end, and reports what is still open then. */
    public void run() {
        KnownStart start = new KnownStart(this);
        start.load();
        if (blueprint.standing != null) {
            new FullStart(this, start, blueprint.standing).load();
        }
        pools.endInstant();
        arrivals.open();
        new Changes(this).planNext();
        End end = new End();
        end.scheduleAt(blueprint.endDay);
        clock.simulator.start();
        clock.now = blueprint.endDay;
        life.cutAll();
        pools.reportAll();
    }

    /**
     * After an event: runs the steps of the instant that lie between it and the next event (R10).
     */
    void settle() {
        boolean first = clock.step <= Clock.ARRIVES;
        if (clock.hasMore(first ? Clock.ARRIVES : Clock.LEAVES)) {
            return;
        }
        clock.step = first ? Clock.FIRST_ROUND : Clock.SECOND_ROUND;
        placement.round();
        // Without anyone who leaves in between, a second round would find what the first one left.
        if (first && clock.hasMore(Clock.LEAVES)) {
            return;
        }
        clock.step = Clock.FULL;
        full.meet();
        if (!clock.hasMore() && !arrivals.refillDoors()) {
            stays.endInstant();
            life.endInstant();
            pools.endInstant();
            clock.pass = 0;
            clock.step = Clock.FULL;
        }
    }

    int mostClasses() {
        return Arrays.stream(blueprint.models)
                .mapToInt(m -> m.classes.count())
                .max()
                .orElse(0);
    }

    String poolName(PoolState pool) {
        return blueprint.scenario.base().forms().get(pool.form).id() + "@"
                + blueprint.network.pools().get(pool.index).area();
    }

    /** The end of the run, before anything else at its instant. */
    private final class End extends EngineEvent {
        End() {
            super(clock.simulator);
        }

        @Override
        public void actions() {
            clock.simulator.stop();
        }
    }
}
