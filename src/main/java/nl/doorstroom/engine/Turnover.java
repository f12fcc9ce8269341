package nl.doorstroom.engine;

/** A place that stays empty after a child left (R16). */
final class Turnover extends EngineEvent {
    final PoolState pool;
    final int placeNumber;
    private final Pools pools;

    Turnover(Pools pools, PoolState pool, ChildState left) {
        super(pools.run.clock.simulator);
        this.pools = pools;
        this.pool = pool;
        this.placeNumber = left.placeNumber;
        this.source = left.source;
        this.number = left.number;
        this.sequence = 1;
    }

    @Override
    public void actions() {
        pools.run.clock.enter(this);
        pools.turnoverDone(this);
        pools.run.settle();
    }
}
