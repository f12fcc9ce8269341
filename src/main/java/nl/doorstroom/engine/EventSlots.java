package nl.doorstroom.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The pending events by slot: a small number that each keeps while it is scheduled. */
final class EventSlots {
    private static final int FIRST_CAPACITY = 256;

    private @Nullable EngineEvent[] events = new EngineEvent[FIRST_CAPACITY];
    /** The time of each event, in days, beside one another. */
    double[] times = new double[FIRST_CAPACITY];
    /** Its position on the heap, or {@code -1 - slice} for an event of a later slice. */
    int[] positions = new int[FIRST_CAPACITY];

    private int[] free = IntStream.range(0, FIRST_CAPACITY).toArray();
    private int freeCount = FIRST_CAPACITY;

    int capacity() {
        return times.length;
    }

    int size() {
        return times.length - freeCount;
    }

    @SuppressWarnings("NullAway") // asked only of slots that are taken
    EngineEvent event(int slot) {
        return events[slot];
    }

    /** Gives a slot to an event. */
    int take(EngineEvent event, double timeDays) {
        if (freeCount == 0) {
            grow();
        }
        int slot = free[--freeCount];
        events[slot] = event;
        times[slot] = timeDays;
        event.slot = slot;
        return slot;
    }

    /** Frees a slot; its event is no longer scheduled. */
    EngineEvent release(int slot) {
        EngineEvent event = event(slot);
        events[slot] = null;
        free[freeCount++] = slot;
        event.slot = -1;
        return event;
    }

    /** Whether an event stands here, and not on another list or on none. */
    boolean holds(EngineEvent event) {
        return event.slot >= 0 && event.slot < events.length && events[event.slot] == event;
    }

    /** The slots that are taken, in no stated order. */
    int[] taken() {
        return IntStream.range(0, events.length)
                .filter(slot -> events[slot] != null)
                .toArray();
    }

    private void grow() {
        int from = times.length;
        int to = 2 * from;
        events = Arrays.copyOf(events, to);
        times = Arrays.copyOf(times, to);
        positions = Arrays.copyOf(positions, to);
        free = Arrays.copyOf(free, to);
        while (freeCount < to - from) {
            free[freeCount] = from + freeCount;
            freeCount++;
        }
    }
}
