package nl.doorstroom.engine;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.OpenPlaces;
import org.jspecify.annotations.Nullable;

/** The places of one pool and its waiting list. */
final class PoolState {
    /** Where a child is that has no place in the region, and what serves a home that no pool serves. */
    static final PoolState NOWHERE = nowhere();

    final int index;
    final int form;
    final WaitingList list;
    /** Numbered places, where a place may not suit a child; null where every place suits. */
    final @Nullable Places places;
    /** Who meets which numbered place; null where every place suits. */
    @Nullable Matching matching;

    final List<Turnover> turnovers = new ArrayList<>();
    FormRules rules;
    /** Open places; {@code Integer.MAX_VALUE} without limit. */
    int open;

    int occupied;
    int overhang;
    /** Start of the running stretch of equal numbers, and the children in the pool on it. */
    double reportedFrom;

    private int reportedOccupied;
    /** Whether it is on the list of pools with children coming and going at this instant. */
    boolean changed;

    @Nullable PoolState nextChanged;
    /** Whether it is on the list of pools that may have a place for someone. */
    boolean touched;

    @Nullable PoolState nextTouched;

    PoolState(int index, int form, int open, FormRules rules, WaitingList list, boolean numbered) {
        this.index = index;
        this.form = form;
        this.open = open == OpenPlaces.UNLIMITED ? Integer.MAX_VALUE : open;
        this.rules = rules;
        this.list = list;
        this.places = numbered ? new Places() : null;
    }

    @SuppressWarnings("NullAway") // nobody asks for its rules
    private static PoolState nowhere() {
        return new PoolState(-1, -1, 0, null, new WaitingList(0), false);
    }

    boolean isUnlimited() {
        return open == Integer.MAX_VALUE;
    }

    /** Places that stand empty and ready. */
    int free() {
        return open - occupied - turnovers.size();
    }

    /** Reports the stretch that ends now, before its open or turning places or its stop change. */
    void endStretch(Observer observer, double now) {
        if (now > reportedFrom) {
            int places = isUnlimited() ? OpenPlaces.UNLIMITED : open;
            observer.pool(index, places, reportedOccupied, turnovers.size(), rules.stopped, reportedFrom, now);
            reportedFrom = now;
        }
    }

    /** Ends the stretch if the number of children changed; a place left and taken at one instant ends none. */
    void endInstant(Observer observer, double now) {
        changed = false;
        if (occupied != reportedOccupied) {
            endStretch(observer, now);
            reportedOccupied = occupied;
        }
    }
}
