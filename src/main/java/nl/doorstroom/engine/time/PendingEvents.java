package nl.doorstroom.engine.time;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.eventlist.EventList;

/**
 * The pending events of one replication. The days to come are cut into slices of equal length; only the events of the slice at
 * hand stand in order, on a heap, and those of a later one on a chain until the clock gets there, so that to schedule or cancel
 * an event costs the same whatever their number (R. Rönngren, J. Riboe and R. Ayani (1991), "Lazy queue: an efficient
 * implementation of the pending-event set", Proc. 24th Annual Simulation Symposium, 194-204). What lies beyond the last slice
 * stands on a chain of its own, and is cut into slices when they are used up.
 *
 * <p>Events that agree in every key have no stated order. Not safe for use by two threads.
 */
final class PendingEvents implements EventList {
    private static final int FEWEST_SLICES = 64;
    /** More would not fit the caches. */
    private static final int MOST_SLICES = 1 << 16;
    /** Many, because events bunch where stays are short. */
    private static final int SLICES_PER_EVENT = 64;

    /** Events whose times are looked at to choose the length of the slices. */
    private static final int SAMPLE = 64;

    private static final int NONE = -1;

    private final EventSlots slots = new EventSlots();
    private final EventHeap heap = new EventHeap(slots);

    /** Day at which slice 0 begins, and slices per day. */
    private double startDay;

    private double slicesPerDay;
    private int sliceCount;
    /** The slice at hand: events of it and before are on the heap. */
    private int slice = -1;
    /** First slot on the chain of each slice that has one; after the last slice that of all later events. */
    private int[] chains = new int[1];
    /** A bit for each slice with a chain, so that those of others are never looked at. */
    private long[] chained = {0};

    int size() {
        return slots.size();
    }

    @Override
    public boolean isEmpty() {
        return size() == 0;
    }

    /** Takes off all events and frees them to be scheduled again. */
    @Override
    public void clear() {
        for (int slot : slots.taken()) {
            slots.release(slot).forgetTime();
        }
        heap.clear();
        Arrays.fill(chained, 0);
    }

    @Override
    public void add(Event event) {
        EngineEvent added = (EngineEvent) event;
        double day = added.time();
        if (!Double.isFinite(day)) {
            throw new IllegalArgumentException("time is " + day + ", expected a finite day, for " + added);
        }
        if (added.scheduled) {
            throw new IllegalStateException("event already on the list at day " + day + ": " + event);
        }
        insert(slots.schedule(added), day);
    }

    /** The slice follows from the day by one rising function, so that an earlier event is never in a later slice. */
    private void insert(int slot, double day) {
        int wanted = (int) ((day - startDay) * slicesPerDay);
        if (wanted <= slice) {
            heap.add(slot);
        } else {
            chain(slot, Math.min(wanted, sliceCount));
        }
    }

    private void chain(int slot, int of) {
        int[] links = slots.links;
        int at = EventSlots.PER_SLOT * slot;
        long bit = 1L << of;
        boolean isFirst = (chained[of >> 6] & bit) == 0;
        int first = isFirst ? NONE : chains[of];
        chains[of] = slot;
        links[at + EventSlots.POSITION] = -1 - of;
        links[at + EventSlots.NEXT] = first;
        links[at + EventSlots.PREVIOUS] = NONE;
        if (isFirst) {
            chained[of >> 6] |= bit;
        } else {
            links[EventSlots.PER_SLOT * first + EventSlots.PREVIOUS] = slot;
        }
    }

    private void unchain(int slot, int of) {
        int[] links = slots.links;
        int before = links[EventSlots.PER_SLOT * slot + EventSlots.PREVIOUS];
        int after = next(slot);
        if (after != NONE) {
            links[EventSlots.PER_SLOT * after + EventSlots.PREVIOUS] = before;
        }
        if (before != NONE) {
            links[EventSlots.PER_SLOT * before + EventSlots.NEXT] = after;
        } else if (after != NONE) {
            chains[of] = after;
        } else {
            chained[of >> 6] &= ~(1L << of);
        }
    }

    /** The slot after another one on its chain, or none. */
    private int next(int slot) {
        return slots.links[EventSlots.PER_SLOT * slot + EventSlots.NEXT];
    }

    @Override
    public boolean remove(Event event) {
        EngineEvent removed = (EngineEvent) event;
        if (!slots.holds(removed)) {
            return false;
        }
        int position = slots.links[EventSlots.PER_SLOT * removed.slot + EventSlots.POSITION];
        if (position >= 0) {
            heap.remove(position);
        } else {
            unchain(removed.slot, -1 - position);
        }
        slots.release(removed.slot);
        removed.forgetTime();
        return true;
    }

    /** Returns the first event without taking it off, or null if there is none. */
    @Override
    public @Nullable EngineEvent getFirst() {
        return hasFirst() ? slots.event(heap.first()) : null;
    }

    /** Whether an event is due at a day, before which there is none. */
    boolean hasDue(double day) {
        return heap.hasDue(day);
    }

    /** Takes off and returns the first event, its time still set as SSJ's Simulator expects; null if there is none. */
    @Override
    public @Nullable EngineEvent removeFirst() {
        return hasFirst() ? slots.release(heap.removeFirst()) : null;
    }

    private boolean hasFirst() {
        return !heap.isEmpty() || openNextSlice();
    }

    /** Puts the events of the next slice on the heap; false when there are no more events. */
    private boolean openNextSlice() {
        int found = nextChain(slice + 1);
        if (found == sliceCount) {
            cutIntoSlices();
            found = nextChain(0);
        }
        if (found < 0) {
            return false;
        }
        slice = found;
        chained[found >> 6] &= ~(1L << found);
        int slot = chains[found];
        while (slot != NONE) {
            int after = next(slot);
            heap.add(slot);
            slot = after;
        }
        return true;
    }

    /** The first slice with a chain from one on, or -1. */
    private int nextChain(int from) {
        int word = from >> 6;
        long bits = chained[word] & (-1L << from);
        while (bits == 0) {
            if (++word == chained.length) {
                return -1;
            }
            bits = chained[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    /** Cuts the time from the first of the later events on anew, so that most of them lie in a slice and few in the same. */
    private void cutIntoSlices() {
        int count = slots.size();
        int[] later = new int[count];
        int n = 0;
        for (int slot = chains[sliceCount]; slot != NONE; slot = next(slot)) {
            later[n++] = slot;
        }
        int step = 1 + count / SAMPLE;
        double[] sample = new double[(count + step - 1) / step];
        Arrays.setAll(sample, i -> slots.event(later[i * step]).time());
        Arrays.sort(sample);
        startDay = earliest(later);
        double length = 4 * (sample[sample.length / 2] - startDay);
        sliceCount = Math.max(FEWEST_SLICES, Math.min(MOST_SLICES, SLICES_PER_EVENT * Integer.highestOneBit(count)));
        slicesPerDay = length > 0 ? sliceCount / length : 0;
        slice = -1;
        chains = new int[sliceCount + 1];
        chained = new long[(sliceCount >> 6) + 1];
        for (int slot : later) {
            insert(slot, slots.event(slot).time());
        }
    }

    private double earliest(int[] some) {
        double earliest = Double.POSITIVE_INFINITY;
        for (int slot : some) {
            earliest = Math.min(earliest, slots.event(slot).time());
        }
        return earliest;
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

    private List<Event> sorted() {
        return Arrays.stream(slots.taken())
                .mapToObj(slots::event)
                .sorted(PendingEvents::compare)
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
}
