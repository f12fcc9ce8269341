package nl.doorstroom.engine;

import org.jspecify.annotations.Nullable;

/**
 * The waiting list of one pool: per class a chain in the order of (since, source, number). New entries are put in from the back,
 * where they nearly always belong.
 */
final class WaitingList {
    private final @Nullable Entry[] first;
    private final @Nullable Entry[] last;
    private int size;

    WaitingList(int classes) {
        first = new Entry[classes];
        last = new Entry[classes];
    }

    int size() {
        return size;
    }

    /** The head of a class, or null. */
    @Nullable Entry first(int priority) {
        return first[priority];
    }

    int classes() {
        return first.length;
    }

    /** The head of the list, or null. */
    @Nullable Entry head() {
        if (size > 0) {
            for (Entry entry : first) {
                if (entry != null) {
                    return entry;
                }
            }
        }
        return null;
    }

    /** The entry that comes next in the whole list, or null. */
    @Nullable Entry after(Entry entry) {
        Entry found = entry.next;
        for (int i = entry.priority + 1; found == null && i < first.length; i++) {
            found = first[i];
        }
        return found;
    }

    void add(Entry entry) {
        Entry before = last[entry.priority];
        while (before != null && entry.precedes(before)) {
            before = before.previous;
        }
        Entry after = before == null ? first[entry.priority] : before.next;
        link(before, entry);
        link(entry, after);
        if (before == null) {
            first[entry.priority] = entry;
        }
        if (after == null) {
            last[entry.priority] = entry;
        }
        size++;
    }

    void remove(Entry entry) {
        Entry before = entry.previous;
        Entry after = entry.next;
        if (before == null) {
            first[entry.priority] = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            last[entry.priority] = before;
        } else {
            after.previous = before;
        }
        entry.previous = null;
        entry.next = null;
        size--;
    }

    private static void link(@Nullable Entry before, @Nullable Entry after) {
        if (before != null) {
            before.next = after;
        }
        if (after != null) {
            after.previous = before;
        }
    }
}
