package nl.doorstroom.engine;

import umontreal.ssj.simevents.Simulator;

/** A child whose state a test sets by hand, to feed observers without a simulation. */
public final class ChildOnPaper {
    private final Child child = new Child(new Simulator(), null, 0);

    public Child child() {
        return child;
    }

    public ChildOnPaper named(String source, long number) {
        child.source = source;
        child.number = number;
        return this;
    }

    /** Home and profile, by index. */
    public ChildOnPaper of(int home, int profile) {
        child.home = home;
        child.profile = profile;
        return this;
    }

    public ChildOnPaper born(long birthDay) {
        child.birthDay = birthDay;
        return this;
    }

    /** An open need. */
    public ChildOnPaper seeks(int form, double since, double intakeDays) {
        child.seek(form, pool(form));
        child.since = since;
        child.intakeDays = intakeDays;
        return this;
    }

    /** Now in a pool, or nowhere with -1. */
    public ChildOnPaper in(int pool, int previousPool, boolean fitting) {
        child.pool = pool(pool);
        child.previousPool = pool(previousPool);
        child.fitting = fitting;
        return this;
    }

    /** One pool for each form, of the same number. */
    private static PoolState pool(int index) {
        return index < 0
                ? PoolState.NOWHERE
                : new PoolState(index, index, 0, PoolState.NOWHERE.rules, new WaitingList(0), false);
    }

    public ChildOnPaper situation(Situation situation) {
        child.situation = situation;
        return this;
    }
}
