package nl.doorstroom.engine;

import org.jspecify.annotations.Nullable;

/**
 * The waiting list of one pool: per class a ring in the order of (since, source, number), through a link that stands for both
 * its ends. New entries are put in from the back, where they nearly always belong.
 */
final class WaitingList {
    /** What stands on a ring: an entry, or its ends. */
    static class Link {
        Link previous = this;
        Link next = this;
    }

    private final Link[] ends;
    private int size;

    WaitingList(int classes) {
        ends = new Link[classes];
        for (int i = 0; i < classes; i++) {
            ends[i] = new Link();
        }
    }

    int size() {
        return size;
    }

    /** The head of a class, or null. */
    @Nullable Entry first(int priority) {
        return entry(ends[priority].next);
    }

    /** The head of the list, or null. */
    @Nullable Entry head() {
        return size == 0 ? null : firstFrom(0);
    }

    /** The entry that comes next in the whole list, or null. */
    @Nullable Entry after(Entry entry) {
        Entry found = afterInClass(entry);
        return found != null ? found : firstFrom(entry.priority + 1);
    }

    /** The entry that comes next in its class, or null. */
    @Nullable Entry afterInClass(Entry entry) {
        return entry(entry.next);
    }

    private @Nullable Entry firstFrom(int priority) {
        for (int i = priority; i < ends.length; i++) {
            Link first = ends[i].next;
            if (first != ends[i]) {
                return (Entry) first;
            }
        }
        return null;
    }

    private static @Nullable Entry entry(Link link) {
        return link instanceof Entry entry ? entry : null;
    }

    void add(Entry entry) {
        Link end = ends[entry.priority];
        Link before = end.previous;
        while (before != end && entry.precedes((Entry) before)) {
            before = before.previous;
        }
        Link after = before.next;
        entry.previous = before;
        entry.next = after;
        before.next = entry;
        after.previous = entry;
        size++;
    }

    void remove(Entry entry) {
        entry.previous.next = entry.next;
        entry.next.previous = entry.previous;
        size--;
    }
}
