package nl.doorstroom.engine;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.WhenFull;

/** Children who find no place at the instant they come: lost, outside the region, or waiting (R13, step 7 of R10). */
final class Full {
    private final Simulation run;
    private final List<Entry> newcomers = new ArrayList<>();

    Full(Simulation run) {
        this.run = run;
    }

    /** An own entry has just come on its list. */
    void comes(Entry entry) {
        if (entry.pool.rules.limitsWait) {
            entry.child.newcomer = true;
            newcomers.add(entry);
        }
    }

    /** Those still unplaced meet what is stated, in key order; a place that one frees is filled before the next. */
    void meet() {
        if (newcomers.isEmpty()) {
            return;
        }
        newcomers.sort((one, other) -> one == other ? 0 : one.child.precedes(other.child) ? -1 : 1);
        for (int i = 0; i < newcomers.size(); i++) {
            Entry entry = newcomers.get(i);
            Child child = entry.child;
            child.newcomer = false;
            boolean waits = child.situation == Situation.HOME || child.situation == Situation.BLOCKED;
            if (entry.listed && !child.gone && waits) {
                findsFull(child, entry);
                run.placement.round();
            }
        }
        newcomers.clear();
    }

    private void findsFull(Child child, Entry entry) {
        FormRules rules = entry.pool.rules;
        if (rules.room < Integer.MAX_VALUE && othersAtHome(child, entry.pool) < rules.room) {
            return;
        }
        WhenFull.Outside outside = rules.outside;
        if (outside != null && outside.afterDays() <= 0) {
            sendOutside(child);
        } else if (rules.room < Integer.MAX_VALUE && child.situation == Situation.HOME) {
            run.life.end(child, Outcome.LOST);
        }
    }

    /** Other children at home on the list for their own form, without those who have not met the rule yet. */
    private static int othersAtHome(Child child, PoolState pool) {
        WaitingList list = pool.list;
        int count = 0;
        for (Entry e = list.head(); e != null; e = list.after(e)) {
            boolean atHome = e.kind == Entry.Kind.OWN && e.child.situation == Situation.HOME;
            count += atHome && e.child != child && !e.child.newcomer ? 1 : 0;
        }
        return count;
    }

    /** The time stated for going outside has come; a child in a form of second choice does not go. */
    void afterDays(Child child) {
        child.stopClock(Clocks.Kind.OUTSIDE);
        child.askedOutside = true;
        if (child.situation == Situation.HOME || child.situation == Situation.BLOCKED) {
            sendOutside(child);
        }
    }

    void sendOutside(Child child) {
        int form = child.soughtForm;
        WhenFull.Outside outside = run.rules.forms[form].outside;
        double days = run.stays.outsideDays(child, form, outside == null ? 1 : outside.stayFactor());
        run.stays.goOutside(child, form, days, outside != null && outside.keepsEntry());
    }
}
