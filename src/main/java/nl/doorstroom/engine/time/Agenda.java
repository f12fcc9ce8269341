package nl.doorstroom.engine.time;

import org.jspecify.annotations.Nullable;
import umontreal.ssj.simevents.Simulator;

/**
 * The clock and what is to happen, on SSJ's Simulator with our own list of pending events. SSJ brings the clock to the first event
 * of an instant; from there the program of the instant asks for the events of its steps (R10).
 */
public final class Agenda {
    private final PendingEvents events = new PendingEvents();
    private final Simulator simulator = new Simulator(events);
    private double now;
    /** How often the steps of this instant have been gone through. */
    private int pass;

    private int step;
    /** Whether another event may be due at this instant; saves most looks at the heap. */
    private boolean mayHaveMore;
    /** The event that opened this instant, until it happens. */
    private @Nullable EngineEvent opening;

    private Runnable instant = () -> {};

    /** An agenda whose clock stands at a day. */
    public Agenda(double startDay) {
        now = startDay;
    }

    /** The time, in days since the start date. */
    public double now() {
        return now;
    }

    Simulator simulator() {
        return simulator;
    }

    /** Puts an event on the list; one for this very instant whose step has passed waits for the next pass. */
    public void schedule(EngineEvent event, double day, Step at) {
        if (day <= now) {
            event.order = (at.number < step ? pass + 1 : pass) * Step.COUNT + at.number;
            event.scheduleAt(now);
            mayHaveMore = true;
        } else {
            event.order = at.number;
            event.scheduleAt(day);
        }
    }

    /** Whether a step has passed at this instant. */
    public boolean hasPassed(Step at) {
        return at.number < step;
    }

    /** Goes from instant to instant until a day, at which nothing happens any more. */
    public void run(Runnable programOfInstant, double endDay) {
        instant = programOfInstant;
        new End().scheduleAt(endDay);
        simulator.start();
        now = endDay;
    }

    /** The clock has come to the first event of an instant. */
    void open(EngineEvent event) {
        now = simulator.time();
        opening = event;
        mayHaveMore = events.hasDue(now);
        instant.run();
    }

    /** Lets everything happen that is due in this pass up to and including a step, in order; returns whether anything did. */
    public boolean happenUpTo(Step last) {
        boolean any = false;
        for (EngineEvent event = takeUpTo(last); event != null; event = takeUpTo(last)) {
            pass = event.order >> Step.BITS;
            step = event.order & (Step.COUNT - 1);
            event.happen();
            any = true;
        }
        return any;
    }

    private @Nullable EngineEvent takeUpTo(Step last) {
        int latest = pass * Step.COUNT + last.number;
        EngineEvent next = opening;
        if (next != null) {
            if (next.order > latest) {
                return null;
            }
            opening = null;
            return next;
        }
        next = nextNow();
        if (next == null || next.order > latest) {
            return null;
        }
        events.removeFirst();
        next.forgetTime();
        mayHaveMore = events.hasDue(now);
        return next;
    }

    /** Goes on to a step in which no events happen. */
    public void goTo(Step next) {
        step = next.number;
    }

    /** Whether any event is still to come at this instant. */
    public boolean hasMore() {
        return opening != null || nextNow() != null;
    }

    /** Begins the steps again for the events that this instant has brought about; returns false when there are none. */
    public boolean beginNextPass() {
        EngineEvent next = nextNow();
        if (next == null) {
            return false;
        }
        pass = next.order >> Step.BITS;
        return true;
    }

    /** Nothing more happens at this instant. */
    public void endInstant() {
        pass = 0;
        step = Step.FULL.number;
    }

    private @Nullable EngineEvent nextNow() {
        if (!mayHaveMore) {
            return null;
        }
        EngineEvent next = events.getFirst();
        if (next != null && next.time() == now) {
            return next;
        }
        mayHaveMore = false;
        return null;
    }

    /** The end of the run. */
    private final class End extends EngineEvent {
        End() {
            super(Agenda.this, false);
            order = Step.END.number;
        }

        @Override
        public void actions() {
            simulator.stop();
        }

        @Override
        protected void happen() {}
    }
}
