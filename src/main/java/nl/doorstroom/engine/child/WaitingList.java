package nl.doorstroom.engine.child;

import org.jspecify.annotations.Nullable;

/**
 * The waiting list of one pool: per class a ring in the order of (since, source, number), through a link that stands for both
 * its ends. New entries are put in from the back, where they nearly always belong.
 */
public final class WaitingList {
    /** What stands on a ring: an entry, or its ends. */
    public static class Link {
        Link previous = this;
        Link next = this;
    }

    private final Link[] ends;
    private int size;

    public WaitingList(int classes) {
        ends = new Link[classes];
        for (int i = 0; i < classes; i++) {
            ends[i] = new Link();
        }
    }

    public int size() {
        return size;
    }

    /** The head of a class, or null. */
    public @Nullable ListEntry first(int priority) {
        return entry(ends[priority].next);
    }

    /** The head of the list, or null. */
    public @Nullable ListEntry head() {
        return size == 0 ? null : firstFrom(0);
    }

    /** The entry that comes next in the whole list, or null. */
    public @Nullable ListEntry after(ListEntry entry) {
        ListEntry found = afterInClass(entry);
        return found != null ? found : firstFrom(entry.priority + 1);
    }

    /** The entry that comes next in its class, or null. */
    public @Nullable ListEntry afterInClass(ListEntry entry) {
        return entry(entry.next);
    }

    private @Nullable ListEntry firstFrom(int priority) {
        for (int i = priority; i < ends.length; i++) {
            Link first = ends[i].next;
            if (first != ends[i]) {
                return (ListEntry) first;
            }
        }
        return null;
    }

    private static @Nullable ListEntry entry(Link link) {
        return link instanceof ListEntry entry ? entry : null;
    }

    public void add(ListEntry entry) {
        Link end = ends[entry.priority];
        Link before = end.previous;
        while (before != end && entry.precedesInClass((ListEntry) before)) {
            before = before.previous;
        }
        Link after = before.next;
        entry.previous = before;
        entry.next = after;
        before.next = entry;
        after.previous = entry;
        size++;
    }

    public void remove(ListEntry entry) {
        entry.previous.next = entry.next;
        entry.next.previous = entry.previous;
        size--;
    }
}
