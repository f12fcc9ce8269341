package nl.doorstroom.engine.child;

import nl.doorstroom.engine.prepared.FormRules;
import nl.doorstroom.engine.supply.Places;
import nl.doorstroom.engine.supply.PlacesObserver;
import nl.doorstroom.engine.time.Agenda;
import org.jspecify.annotations.Nullable;

/** One form in one area: its waiting list and its places. */
public final class Pool implements Places.Watcher {
    /** Where a child is that has no place in the region, and what serves a home that no pool serves. */
    public static final Pool NOWHERE = nowhere();

    /** Told who stands on the list, where a place may not suit a child (R16). */
    public interface Matcher {
        void listed(ListEntry entry);

        void unlisted(ListEntry entry);

        /** What lets an entry in, or bars it, may have changed. */
        void recheck(ListEntry entry);
    }

    public final int index;
    /** By index. */
    public final int form;

    public final WaitingList list;
    public final Places places;
    public FormRules rules;
    /** Null where every place suits. */
    public @Nullable Matcher matcher;

    private final @Nullable Pools marks;
    private final Agenda agenda;
    /** Start of the running stretch of equal numbers, and the children in the pool on it. */
    private double reportedFrom;

    private int reportedOccupied;
    /** Whether it is on the chain of pools with children coming and going at this instant. */
    boolean changed;

    @Nullable Pool nextChanged;
    /** Whether it is on the chain of pools that may have a place for someone. */
    boolean touched;

    @Nullable Pool nextTouched;

    /**
     * An empty pool.
     *
     * @param open places; {@code Integer.MAX_VALUE} without limit
     * @param marks where it notes that it changed, or null for a pool by itself
     */
    public Pool(
            int index,
            int form,
            int open,
            boolean numbered,
            FormRules rules,
            int classes,
            Agenda agenda,
            @Nullable Pools marks) {
        this.index = index;
        this.form = form;
        this.rules = rules;
        this.list = new WaitingList(classes);
        this.agenda = agenda;
        this.marks = marks;
        reportedFrom = agenda.now();
        places = new Places(agenda, this, open, numbered);
    }

    @SuppressWarnings("NullAway") // nobody asks for its rules
    private static Pool nowhere() {
        return new Pool(-1, -1, 0, false, null, 0, new Agenda(0), null);
    }

    /** The next pool on the chain of those that may have a place for someone. */
    public @Nullable Pool nextTouched() {
        return nextTouched;
    }

    @Override
    public void childrenChange() {
        if (marks != null) {
            marks.childrenChange(this);
        }
    }

    @Override
    public void placesChange() {
        if (marks != null) {
            endStretch(marks.observer());
        }
    }

    @Override
    public void mayPlace() {
        if (marks != null) {
            marks.touch(this);
        }
    }

    /** Reports the stretch that ends now, before its open or turning places or its stop change. */
    private void endStretch(PlacesObserver observer) {
        double now = agenda.now();
        if (now > reportedFrom) {
            int open = places.isUnlimited() ? -1 : places.open();
            observer.pool(index, open, reportedOccupied, places.turning(), rules.stopped, reportedFrom, now);
            reportedFrom = now;
        }
    }

    /** Ends the stretch if the number of children changed; a place left and taken at one instant ends none. */
    void endInstant(PlacesObserver observer) {
        changed = false;
        if (places.taken() != reportedOccupied) {
            endStretch(observer);
            reportedOccupied = places.taken();
        }
    }
}
