package nl.doorstroom.engine.time;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import umontreal.ssj.simevents.Event;

/**
 * One of the {@link PendingEvents}, taken in the order of (time, order, source, number, sequence).
 *
 * <p>Its time is absolute, in days, and may lie before day 0: sums of delays would change bits. The other keys may be
 * changed only while the event is not scheduled. One object may be scheduled again after it was taken or cancelled.
 */
public abstract class EngineEvent extends Event {
    private static final double NOT_SCHEDULED = -10;

    /** The step of the instant (R10): pass * 8 + step. */
    int order;

    /** The id of the source; sources compare by their UTF-8 bytes. */
    protected String source = "";

    /** The number of the child within its source. */
    protected long number;

    /** The last tie-break, for the events of one child in one step. */
    protected long sequence;

    private final Agenda agenda;

    /** Whether it will be scheduled again and again, and so keeps its slot. */
    final boolean recurs;

    /** The slot among the pending events, or -1. */
    int slot = -1;

    boolean scheduled;

    /** An event that happens once or a few times. */
    protected EngineEvent(Agenda agenda) {
        this(agenda, false);
    }

    /** An event that, when it recurs, is scheduled again and again. */
    protected EngineEvent(Agenda agenda, boolean recurs) {
        super(agenda.simulator());
        this.agenda = agenda;
        this.recurs = recurs;
    }

    /** What happens. */
    protected abstract void happen();

    /** The clock has come to this event: it opens an instant. */
    @Override
    public void actions() {
        agenda.open(this);
    }

    /** Puts this event on the list at an absolute time, in days. */
    final void scheduleAt(double timeDays) {
        if (scheduled) {
            throw new IllegalStateException("event already scheduled at day " + eventTime + ": " + this);
        }
        eventTime = timeDays;
        sim.getEventList().add(this);
    }

    public final boolean isScheduled() {
        return scheduled;
    }

    /** Takes this event off the list; returns false if it was not on it. */
    @Override
    public boolean cancel() {
        return scheduled && sim.getEventList().remove(this);
    }

    /** Forgets the time, as SSJ expects of an event that was taken off. */
    final void forgetTime() {
        eventTime = NOT_SCHEDULED;
    }

    /** Whether this event comes before another one at the same time. */
    final boolean precedesAtSameTime(EngineEvent other) {
        if (order != other.order) {
            return order < other.order;
        }
        if (!source.equals(other.source)) {
            return compareSources(source, other.source) < 0;
        }
        if (number != other.number) {
            return number < other.number;
        }
        return sequence < other.sequence;
    }

    /** The order of two different sources. Ties in time are rare enough to afford the bytes. */
    public static int compareSources(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
