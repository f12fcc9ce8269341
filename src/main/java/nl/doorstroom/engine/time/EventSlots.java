package nl.doorstroom.engine.time;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The pending events by slot: a small number that an event has while it is scheduled; one that recurs keeps it. */
final class EventSlots {
    static final int PER_SLOT = 4;
    /** In the links: the position on the heap, or {@code -1 - slice} for an event of a later slice. */
    static final int POSITION = 0;
    /** In the links: the slots of the neighbours on the chain of a slice, or -1. */
    static final int NEXT = 1;

    static final int PREVIOUS = 2;

    private static final int FIRST_CAPACITY = 256;

    private @Nullable EngineEvent[] events = new EngineEvent[FIRST_CAPACITY];
    /** Four numbers of each event beside one another, as they are used together; from {@code PER_SLOT * slot} on. */
    int[] links = new int[PER_SLOT * FIRST_CAPACITY];

    private int[] free = IntStream.range(0, FIRST_CAPACITY).toArray();
    private int freeCount = FIRST_CAPACITY;
    private int scheduled;

    /** The number of scheduled events. */
    int size() {
        return scheduled;
    }

    @SuppressWarnings("NullAway") // asked only of slots that are given
    EngineEvent event(int slot) {
        return events[slot];
    }

    /** Notes that an event is scheduled, and tells its slot. */
    int schedule(EngineEvent event) {
        if (event.slot < 0) {
            giveSlot(event);
        }
        event.scheduled = true;
        scheduled++;
        return event.slot;
    }

    private void giveSlot(EngineEvent event) {
        if (freeCount == 0) {
            grow();
        }
        event.slot = free[--freeCount];
        events[event.slot] = event;
    }

    /** Notes that the event of a slot is no longer scheduled, and gives it back. */
    EngineEvent release(int slot) {
        EngineEvent event = event(slot);
        event.scheduled = false;
        scheduled--;
        if (!event.recurs) {
            events[slot] = null;
            free[freeCount++] = slot;
            event.slot = -1;
        }
        return event;
    }

    /** Whether an event is scheduled here, and not on another list or on none. */
    boolean holds(EngineEvent event) {
        return event.scheduled && event.slot < events.length && events[event.slot] == event;
    }

    /** The slots of the scheduled events, in no stated order. */
    int[] taken() {
        return IntStream.range(0, events.length)
                .filter(slot -> events[slot] != null && events[slot].scheduled)
                .toArray();
    }

    private void grow() {
        int from = events.length;
        int to = 2 * from;
        events = Arrays.copyOf(events, to);
        links = Arrays.copyOf(links, PER_SLOT * to);
        free = Arrays.copyOf(free, to);
        while (freeCount < to - from) {
            free[freeCount] = from + freeCount;
            freeCount++;
        }
    }
}
