package nl.doorstroom.engine.decide;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.child.WaitingList;
import nl.doorstroom.engine.prepared.FormRules;

/** What a child does that finds no place at the instant it comes: wait, be lost, or go outside the region (R13). */
public final class WhenFullRule {
    /** What it does. */
    public enum Answer {
        WAITS,
        IS_LOST,
        GOES_OUTSIDE
    }

    private final List<ListEntry> newcomers = new ArrayList<>();

    /** An own entry has just come on its list. */
    public void comes(ListEntry entry) {
        if (entry.pool.rules.limitsWait) {
            entry.child.newcomer = true;
            newcomers.add(entry);
        }
    }

    /** Whether anyone has come at this instant to whom a limit may apply. */
    public boolean hasNewcomers() {
        return !newcomers.isEmpty();
    }

    /** Those who have come at this instant, in key order, and are forgotten by that. */
    public List<ListEntry> takeNewcomers() {
        List<ListEntry> taken = new ArrayList<>(newcomers);
        newcomers.clear();
        taken.sort((one, other) -> Child.compare(one.child, other.child));
        return taken;
    }

    /** What a newcomer does, each counting those who wait before it. */
    public static Answer answer(ListEntry entry) {
        Child child = entry.child;
        child.newcomer = false;
        Situation situation = child.situation();
        boolean waits = situation == Situation.HOME || situation == Situation.BLOCKED;
        if (!entry.listed || child.isGone() || !waits || hasRoom(child, entry.pool)) {
            return Answer.WAITS;
        }
        FormRules rules = entry.pool.rules;
        WhenFull.Outside outside = rules.outside;
        if (outside != null && outside.afterDays() <= 0) {
            return Answer.GOES_OUTSIDE;
        }
        boolean isLost = rules.room < Integer.MAX_VALUE && situation == Situation.HOME;
        return isLost ? Answer.IS_LOST : Answer.WAITS;
    }

    private static boolean hasRoom(Child child, Pool pool) {
        return pool.rules.room < Integer.MAX_VALUE && othersAtHome(child, pool) < pool.rules.room;
    }

    /** Other children at home on the list for their own form, without those who have not met the rule yet. */
    private static int othersAtHome(Child child, Pool pool) {
        WaitingList list = pool.list;
        int count = 0;
        for (ListEntry e = list.head(); e != null; e = list.after(e)) {
            boolean atHome = e.reason == ListEntry.Reason.OWN && e.child.situation() == Situation.HOME;
            count += atHome && e.child != child && !e.child.newcomer ? 1 : 0;
        }
        return count;
    }
}
