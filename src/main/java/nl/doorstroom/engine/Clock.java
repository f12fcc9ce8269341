package nl.doorstroom.engine;

import nl.doorstroom.domain.Calendar;
import org.jspecify.annotations.Nullable;
import umontreal.ssj.simevents.Simulator;

/** The time, and the steps within one instant (R10). */
final class Clock {
    static final int DATED = 1;
    static final int ENDS = 2;
    static final int ARRIVES = 3;
    static final int FIRST_ROUND = 4;
    static final int LEAVES = 5;
    static final int SECOND_ROUND = 6;
    static final int FULL = 7;
    private static final int STEP_BITS = 3;
    private static final int STEPS = 1 << STEP_BITS;

    final PendingEvents events = new PendingEvents();
    final Simulator simulator = new Simulator(events);
    double now;
    int pass;
    int step;
    /** Whether another event may be due at this instant; saves most looks at the heap. */
    private boolean mayHaveMore;

    /** Puts an event on the list; one for this very instant whose step has passed waits for the next pass. */
    void schedule(EngineEvent event, double day, int step) {
        double instant = Calendar.instant(day);
        if (instant <= now) {
            event.order = (step < this.step ? pass + 1 : pass) * STEPS + step;
            event.scheduleAt(now);
            mayHaveMore = true;
        } else {
            event.order = step;
            event.scheduleAt(instant);
        }
    }

    /** Takes over the time and step of an event that was just taken off the list. */
    void enter(EngineEvent event) {
        now = simulator.time();
        pass = event.order >> STEP_BITS;
        step = event.order & (STEPS - 1);
        mayHaveMore = events.hasDue(now);
    }

    /** Whether an event of this pass, up to and including a step, is still to come at this instant. */
    boolean hasMore(int upToStep) {
        EngineEvent next = mayHaveMore ? nextNow() : null;
        return next != null && next.order <= pass * STEPS + upToStep;
    }

    /** Whether any event is still to come at this instant. */
    boolean hasMore() {
        return mayHaveMore && nextNow() != null;
    }

    private @Nullable EngineEvent nextNow() {
        EngineEvent next = events.getFirst();
        return next != null && next.time() == now ? next : null;
    }
}
