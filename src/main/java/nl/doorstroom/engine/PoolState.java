package nl.doorstroom.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of one pool and its waiting list. */
final class PoolState {
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
    /** Start of the running stretch of equal numbers, and what they were before the changes of this instant. */
    double reportedFrom;

    private boolean changed;
    private int keptOpen;
    private int keptOccupied;
    private int keptTurning;
    private boolean keptStopped;
    boolean touched;

    PoolState(int index, int form, int open, FormRules rules, WaitingList list, boolean numbered) {
        this.index = index;
        this.form = form;
        this.open = open == CapacityPlan.UNLIMITED ? Integer.MAX_VALUE : open;
        this.rules = rules;
        this.list = list;
        this.places = numbered ? new Places() : null;
    }

    boolean isUnlimited() {
        return open == Integer.MAX_VALUE;
    }

    /** Places that stand empty and ready. */
    int free() {
        return open - occupied - turnovers.size();
    }

    /** Keeps what the running stretch is of, before the first change of an instant; true if this is that change. */
    boolean keepStretch() {
        if (changed) {
            return false;
        }
        changed = true;
        keptOpen = open;
        keptOccupied = occupied;
        keptTurning = turnovers.size();
        keptStopped = rules.stopped;
        return true;
    }

    /** Reports the stretch that changes of this instant ended; a place left and taken at one instant ends none. */
    void endInstant(Observer observer, double now) {
        changed = false;
        boolean goesOn = keptOpen == open
                && keptOccupied == occupied
                && keptTurning == turnovers.size()
                && keptStopped == rules.stopped;
        if (!goesOn) {
            report(observer, keptOpen, keptOccupied, keptTurning, keptStopped, now);
        }
    }

    /** Reports the stretch that is running at the end. */
    void endRun(Observer observer, double now) {
        report(observer, open, occupied, turnovers.size(), rules.stopped, now);
    }

    private void report(Observer observer, int places, int inPlace, int turning, boolean stopped, double now) {
        if (now > reportedFrom) {
            int reported = places == Integer.MAX_VALUE ? CapacityPlan.UNLIMITED : places;
            observer.pool(index, reported, inPlace, turning, stopped, reportedFrom, now);
        }
        reportedFrom = now;
    }
}
