package nl.doorstroom.engine;

import umontreal.ssj.simevents.Simulator;

/** A child, as an observer may see it. */
public final class Child extends ChildState {
    private final Life life;

    Child(Simulator simulator, Life life, int purposes) {
        super(simulator, purposes);
        this.life = life;
    }

    @Override
    public void actions() {
        life.clockRings(this);
    }

    /** Id of the source: a stream, a return or a known start (R19). */
    public String source() {
        return source;
    }

    /** Number within its source, from 1. */
    public long number() {
        return number;
    }

    /** Index of the stream it belongs to. */
    public int stream() {
        return stream;
    }

    /** Index of its home: a municipality or demand-only region. */
    public int home() {
        return home;
    }

    /** Index of its profile. */
    public int profile() {
        return profile;
    }

    /** Index in the stream's list of referrers, or -1. */
    public int referrer() {
        return referrer;
    }

    /** Index in the stream's list of frames, or -1. */
    public int frame() {
        return frame;
    }

    /** Day of birth, or {@link #NO_BIRTH} when the scenario has no ages. */
    public long birthDay() {
        return birthDay;
    }

    /** Start of the open need, or of the last one. */
    public double since() {
        return since;
    }

    /** Intake days of the own entries since then. */
    public double intakeDays() {
        return intakeDays;
    }

    /** The form of the open need, or of the last one; -1 before the first. */
    public int soughtForm() {
        return soughtForm;
    }

    /** The pool of that form for its home, or -1. */
    public int soughtPool() {
        return soughtPool.index;
    }

    /** Whether a need is open. */
    public boolean needOpen() {
        return needOpen;
    }

    /** The pool it is in, or -1. */
    public int pool() {
        return pool.index;
    }

    /** The last pool it was in before the present one, or -1. */
    public int previousPool() {
        return previousPool.index;
    }

    /** Whether the form it is in is the one it needed. */
    public boolean fitting() {
        return fitting;
    }

    /** Where it is. */
    public Situation situation() {
        return situation;
    }

    /** Whether it must leave a closed place and has none to go to yet (R11). */
    public boolean overhang() {
        return overhang;
    }
}
