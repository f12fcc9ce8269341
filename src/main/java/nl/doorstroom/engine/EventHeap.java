package nl.doorstroom.engine;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.eventlist.EventList;

/**
 * The pending events of one replication as a 4-ary heap (D. B. Johnson (1975), "Priority queues with update and finding
 * minimum spanning trees", Information Processing Letters 4(3), 53-57).
 *
 * <p>While it is on the heap an event has a slot, by which its position is known, so that to cancel or move one costs
 * O(log n). Sifting moves times and slots in arrays of numbers and touches the events themselves only where times are
 * equal. Events that agree in every key have no stated order. Not safe for use by two threads.
 */
final class EventHeap implements EventList {
    private static final int FIRST_CAPACITY = 256;

    /** By position on the heap. */
    private double[] times = new double[FIRST_CAPACITY];

    /** By position on the heap; beyond the size, the slots that are free. */
    private int[] slots = IntStream.range(0, FIRST_CAPACITY).toArray();

    /** By slot. */
    private int[] positions = new int[FIRST_CAPACITY];

    /** By slot. */
    private @Nullable EngineEvent[] events = new EngineEvent[FIRST_CAPACITY];

    /** Positions in use, the root also while it is vacant. */
    private int size;

    /** After the first event was taken the root waits for the next event added, which saves a sift. */
    private boolean isRootVacant;

    int size() {
        return isRootVacant ? size - 1 : size;
    }

    @Override
    public boolean isEmpty() {
        return size() == 0;
    }

    /** Takes off all events and frees them to be scheduled again. */
    @Override
    public void clear() {
        fillRoot();
        for (int i = 0; i < size; i++) {
            at(i).release();
        }
        Arrays.fill(events, null);
        size = 0;
    }

    @Override
    public void add(Event event) {
        EngineEvent added = (EngineEvent) event;
        double time = requireTime(added, added.time());
        if (added.slot >= 0) {
            throw new IllegalStateException("event already on the list at day " + time + ": " + event);
        }
        if (isRootVacant) {
            isRootVacant = false;
            siftDown(0, occupy(slots[0], added), time);
            return;
        }
        if (size == times.length) {
            grow();
        }
        int slot = occupy(slots[size], added);
        siftUp(size++, slot, time);
    }

    /** Moves a scheduled event to another absolute time, in days. */
    void reschedule(EngineEvent event, double timeDays) {
        requireTime(event, timeDays);
        if (!holds(event)) {
            throw new IllegalStateException("event is not on this list: " + event);
        }
        fillRoot();
        event.moveTo(timeDays);
        settle(positions[event.slot], event.slot, timeDays);
    }

    @Override
    public boolean remove(Event event) {
        EngineEvent removed = (EngineEvent) event;
        if (!holds(removed)) {
            return false;
        }
        fillRoot();
        int position = positions[removed.slot];
        events[removed.slot] = null;
        int last = takeLast(removed.slot);
        if (position < size) {
            settle(position, last, times[size]);
        }
        removed.release();
        return true;
    }

    /** Returns the first event without taking it off, or null if there is none. */
    @Override
    public @Nullable EngineEvent getFirst() {
        fillRoot();
        return size == 0 ? null : at(0);
    }

    /** The first event, or null; leaves a vacant root as it is. */
    @Nullable EngineEvent peek() {
        if (!isRootVacant) {
            return size == 0 ? null : at(0);
        }
        return size <= 1 ? null : at(leastOf(1, Math.min(5, size)));
    }

    /** Whether an event is due at a day, before which there is none. */
    boolean hasDue(double day) {
        int last = isRootVacant ? Math.min(5, size) : Math.min(1, size);
        for (int i = isRootVacant ? 1 : 0; i < last; i++) {
            if (times[i] == day) {
                return true;
            }
        }
        return false;
    }

    /** Takes off and returns the first event, its time still set as SSJ's Simulator expects; null if there is none. */
    @Override
    public @Nullable EngineEvent removeFirst() {
        EngineEvent first = getFirst();
        if (first != null) {
            events[first.slot] = null;
            first.slot = -1;
            isRootVacant = true;
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
        fillRoot();
        return IntStream.range(0, size)
                .mapToObj(this::at)
                .sorted(EventHeap::compare)
                .map(Event.class::cast)
                .toList();
    }

    private static int compare(EngineEvent one, EngineEvent other) {
        if (one.time() != other.time()) {
            return one.time() < other.time() ? -1 : 1;
        }
        if (one.precedesAtSameTime(other)) {
            return -1;
        }
        return other.precedesAtSameTime(one) ? 1 : 0;
    }

    private boolean holds(EngineEvent event) {
        return event.slot >= 0 && event.slot < events.length && events[event.slot] == event;
    }

    private EngineEvent at(int position) {
        return inSlot(slots[position]);
    }

    @SuppressWarnings("NullAway") // a slot below the size of the heap is taken
    private EngineEvent inSlot(int slot) {
        return events[slot];
    }

    private void grow() {
        int larger = 2 * size;
        times = Arrays.copyOf(times, larger);
        positions = Arrays.copyOf(positions, larger);
        events = Arrays.copyOf(events, larger);
        slots = Arrays.copyOf(slots, larger);
        for (int slot = size; slot < larger; slot++) {
            slots[slot] = slot;
        }
    }

    private int occupy(int slot, EngineEvent event) {
        events[slot] = event;
        event.slot = slot;
        return slot;
    }

    private void fillRoot() {
        if (isRootVacant) {
            isRootVacant = false;
            int last = takeLast(slots[0]);
            if (size > 0) {
                siftDown(0, last, times[size]);
            }
        }
    }

    /** Shortens the heap by one, sets a slot free and returns the slot that stood last, to be put elsewhere. */
    private int takeLast(int freed) {
        int last = slots[--size];
        slots[size] = freed;
        return last;
    }

    private void settle(int start, int slot, double time) {
        if (start > 0 && precedes(slot, time, (start - 1) >> 2)) {
            siftUp(start, slot, time);
        } else {
            siftDown(start, slot, time);
        }
    }

    private void siftUp(int start, int slot, double time) {
        int position = start;
        while (position > 0) {
            int parent = (position - 1) >> 2;
            if (!precedes(slot, time, parent)) {
                break;
            }
            put(position, slots[parent], times[parent]);
            position = parent;
        }
        put(position, slot, time);
    }

    private void siftDown(int start, int slot, double time) {
        int position = start;
        for (int child = 4 * position + 1; child < size; child = 4 * position + 1) {
            int least = leastOf(child, Math.min(child + 4, size));
            if (precedes(slot, time, least)) {
                break;
            }
            put(position, slots[least], times[least]);
            position = least;
        }
        put(position, slot, time);
    }

    private int leastOf(int from, int to) {
        return to - from == 4 ? leastOfFour(from) : leastOfSome(from, to);
    }

    /** Chooses by the signs of differences: which of four is least cannot be foretold, and a wrong guess costs more. */
    private int leastOfFour(int from) {
        int one = from + before(times[from + 1], times[from]);
        int other = from + 2 + before(times[from + 3], times[from + 2]);
        boolean ties = times[from] == times[from + 1] || times[from + 2] == times[from + 3];
        if (ties || times[one] == times[other]) {
            return leastOfSome(from, from + 4);
        }
        return one + (other - one) * before(times[other], times[one]);
    }

    /** 1 if one time is less than another one, else 0. */
    private static int before(double one, double other) {
        return (int) (Double.doubleToRawLongBits(one - other) >>> 63);
    }

    private int leastOfSome(int from, int to) {
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

    private boolean precedes(int slot, double time, int position) {
        double other = times[position];
        return time < other || (time == other && inSlot(slot).precedesAtSameTime(at(position)));
    }

    private void put(int position, int slot, double time) {
        times[position] = time;
        slots[position] = slot;
        positions[slot] = position;
    }
}
