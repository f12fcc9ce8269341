package nl.doorstroom.engine.time;

import java.util.Arrays;

/**
 * Some of the pending events as a 4-ary heap of slots (D. B. Johnson (1975), "Priority queues with update and finding minimum
 * spanning trees", Information Processing Letters 4(3), 53-57). An event knows its position, so that to cancel one costs
 * O(log n). Sifting moves numbers in arrays and touches the events themselves only where times are equal.
 */
final class EventHeap {
    private final EventSlots slots;
    /** By position on the heap. */
    private double[] times = new double[16];

    /** By position on the heap. */
    private int[] heap = new int[16];

    private int size;

    EventHeap(EventSlots slots) {
        this.slots = slots;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The slot of the first event. */
    int first() {
        return heap[0];
    }

    /** Whether an event is due at a day, before which there is none. */
    boolean hasDue(double day) {
        return size > 0 && times[0] == day;
    }

    void clear() {
        size = 0;
    }

    void add(int slot) {
        if (size == heap.length) {
            times = Arrays.copyOf(times, 2 * size);
            heap = Arrays.copyOf(heap, 2 * size);
        }
        siftUp(size++, slot, slots.event(slot).time());
    }

    int removeFirst() {
        int first = heap[0];
        remove(0);
        return first;
    }

    void remove(int position) {
        size--;
        if (position < size) {
            int slot = heap[size];
            double time = times[size];
            if (position > 0 && precedes(slot, time, (position - 1) >> 2)) {
                siftUp(position, slot, time);
            } else {
                siftDown(position, slot, time);
            }
        }
    }

    private void siftUp(int start, int slot, double time) {
        int position = start;
        while (position > 0) {
            int parent = (position - 1) >> 2;
            if (!precedes(slot, time, parent)) {
                break;
            }
            put(position, heap[parent], times[parent]);
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
            put(position, heap[least], times[least]);
            position = least;
        }
        put(position, slot, time);
    }

    private int leastOf(int from, int to) {
        int least = from;
        double time = times[from];
        for (int i = from + 1; i < to; i++) {
            double other = times[i];
            if (other < time || (other == time && inOrder(heap[i], heap[least]))) {
                least = i;
                time = other;
            }
        }
        return least;
    }

    private boolean precedes(int slot, double time, int position) {
        double other = times[position];
        return time < other || (time == other && inOrder(slot, heap[position]));
    }

    private boolean inOrder(int one, int other) {
        return slots.event(one).precedesAtSameTime(slots.event(other));
    }

    private void put(int position, int slot, double time) {
        times[position] = time;
        heap[position] = slot;
        slots.links[EventSlots.PER_SLOT * slot + EventSlots.POSITION] = position;
    }
}
