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
    double reportedFrom;
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

    void report(Observer observer, double now) {
        if (now > reportedFrom) {
            observer.pool(
                    index,
                    isUnlimited() ? CapacityPlan.UNLIMITED : open,
                    occupied,
                    turnovers.size(),
                    rules.stopped,
                    reportedFrom,
                    now);
            reportedFrom = now;
        }
    }
}
