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
        child.soughtForm = form;
        child.since = since;
        child.intakeDays = intakeDays;
        return this;
    }

    /** Now in a pool, or nowhere with -1. */
    public ChildOnPaper in(int pool, int previousPool, boolean fitting) {
        child.pool = pool;
        child.previousPool = previousPool;
        child.fitting = fitting;
        return this;
    }

    public ChildOnPaper situation(Situation situation) {
        child.situation = situation;
        return this;
    }
}
