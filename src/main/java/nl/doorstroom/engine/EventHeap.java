package nl.doorstroom.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.eventlist.EventList;

/**
 * The pending events of one replication as a 4-ary heap (D. B. Johnson (1975), "Priority queues with update and finding
 * minimum spanning trees", Information Processing Letters 4(3), 53-57).
 *
 * <p>Times stand in an array of their own beside the events; an event knows its position, so that to cancel or move one
 * costs O(log n). Events that agree in every key have no stated order. Not safe for use by two threads.
 */
final class EventHeap implements EventList {
    private static final int FIRST_CAPACITY = 256;

    private double[] times = new double[FIRST_CAPACITY];
    private @Nullable EngineEvent[] events = new EngineEvent[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    /** Takes off all events and frees them to be scheduled again. */
    @Override
    public void clear() {
        for (int i = 0; i < size; i++) {
            at(i).release();
        }
        Arrays.fill(events, 0, size, null);
        size = 0;
    }

    @Override
    public void add(Event event) {
        EngineEvent added = (EngineEvent) event;
        double time = requireTime(added, added.time());
        if (added.heapIndex >= 0) {
            throw new IllegalStateException("event already on the list at day " + time + ": " + event);
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            events = Arrays.copyOf(events, 2 * size);
        }
        siftUp(size++, added, time);
    }

    /** Moves a scheduled event to another absolute time, in days. */
    void reschedule(EngineEvent event, double timeDays) {
        requireTime(event, timeDays);
        if (!holds(event)) {
            throw new IllegalStateException("event is not on this list: " + event);
        }
        event.moveTo(timeDays);
        settle(event.heapIndex, event, timeDays);
    }

    @Override
    public boolean remove(Event event) {
        EngineEvent removed = (EngineEvent) event;
        if (!holds(removed)) {
            return false;
        }
        int index = removed.heapIndex;
        removed.release();
        EngineEvent last = at(--size);
        events[size] = null;
        if (last != removed) {
            settle(index, last, times[size]);
        }
        return true;
    }

    /** Returns the first event without taking it off, or null if there is none. */
    @Override
    public @Nullable EngineEvent getFirst() {
        return size == 0 ? null : events[0];
    }

    /** Takes off and returns the first event, its time still set as SSJ's Simulator expects; null if there is none. */
    @Override
    public @Nullable EngineEvent removeFirst() {
        if (size == 0) {
            return null;
        }
        EngineEvent first = at(0);
        first.heapIndex = -1;
        EngineEvent last = at(--size);
        events[size] = null;
        if (size > 0) {
            siftDown(0, last, times[size]);
        }
        return first;
    }

    @Override
    public @Nullable Event getFirstOfClass(String className) {
        for (Event event : sorted()) {
            if (event.getClass().getName().equals(className)) {
                return event;
            }
        }
        return null;
    }

    @Override
    public <E extends Event> @Nullable E getFirstOfClass(Class<E> type) {
        for (Event event : sorted()) {
            if (event.getClass() == type) {
                return type.cast(event);
            }
        }
        return null;
    }

    @Override
    public Iterator<Event> iterator() {
        return listIterator();
    }

    /** Returns an iterator over the events as they are now, in order; it changes nothing. */
    @Override
    public ListIterator<Event> listIterator() {
        return sorted().listIterator();
    }

    @Override
    public void addFirst(Event event) {
        throw orderIsStated();
    }

    @Override
    public void addBefore(Event event, Event other) {
        throw orderIsStated();
    }

    @Override
    public void addAfter(Event event, Event other) {
        throw orderIsStated();
    }

    private static IllegalStateException orderIsStated() {
        return new IllegalStateException("the place of an event follows from its keys (R10), not from another event");
    }

    private static double requireTime(EngineEvent event, double timeDays) {
        if (!Double.isFinite(timeDays)) {
            throw new IllegalArgumentException("time is " + timeDays + ", expected a finite day, for " + event);
        }
        return timeDays;
    }

    private List<Event> sorted() {
        EngineEvent[] copy = Arrays.copyOf(events, size, EngineEvent[].class);
        Arrays.sort(copy, EventHeap::compare);
        return Collections.unmodifiableList(Arrays.<Event>asList(copy));
    }

    private static int compare(EngineEvent one, EngineEvent other) {
        if (precedes(one, one.time(), other, other.time())) {
            return -1;
        }
        return precedes(other, other.time(), one, one.time()) ? 1 : 0;
    }

    private boolean holds(EngineEvent event) {
        int index = event.heapIndex;
        return index >= 0 && index < size && events[index] == event;
    }

    @SuppressWarnings("NullAway") // every position below size holds an event
    private EngineEvent at(int index) {
        return events[index];
    }

    private void settle(int index, EngineEvent event, double time) {
        if (index > 0 && precedes(event, time, (index - 1) >> 2)) {
            siftUp(index, event, time);
        } else {
            siftDown(index, event, time);
        }
    }

    private boolean precedes(EngineEvent event, double time, int index) {
        double other = times[index];
        return time < other || (time == other && event.precedesAtSameTime(at(index)));
    }

    private void siftUp(int start, EngineEvent event, double time) {
        int index = start;
        while (index > 0) {
            int parent = (index - 1) >> 2;
            if (!precedes(event, time, parent)) {
                break;
            }
            put(index, at(parent), times[parent]);
            index = parent;
        }
        put(index, event, time);
    }

    private void siftDown(int start, EngineEvent event, double time) {
        int index = start;
        for (int child = 4 * index + 1; child < size; child = 4 * index + 1) {
            int least = leastOf(child, Math.min(child + 4, size));
            if (!precedes(at(least), times[least], event, time)) {
                break;
            }
            put(index, at(least), times[least]);
            index = least;
        }
        put(index, event, time);
    }

    private int leastOf(int from, int to) {
        int least = from;
        double time = times[from];
        for (int i = from + 1; i < to; i++) {
            double other = times[i];
            if (other < time || (other == time && at(i).precedesAtSameTime(at(least)))) {
                least = i;
                time = other;
            }
        }
        return least;
    }

    private static boolean precedes(EngineEvent event, double time, EngineEvent other, double otherTime) {
        return time < otherTime || (time == otherTime && event.precedesAtSameTime(other));
    }

    private void put(int index, EngineEvent event, double time) {
        times[index] = time;
        events[index] = event;
        event.heapIndex = index;
    }
}
