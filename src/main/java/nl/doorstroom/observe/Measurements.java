package nl.doorstroom.observe;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.Presence;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Admission;

/**
 * Counts everything that the measures of one replication need, from day 0 on; what happens in the warm-up is clipped off. A
 * stretch belongs to the groups its child was in when it began, but is cut on birthdays: a child counts by its age on the day.
 * Allocates nothing per call; memory grows with the months of the run only.
 */
public final class Measurements implements Observer {
    /** A wait counts as waited when it is longer, so that rounding makes no waits. */
    public static final double WAITED_DAYS = 1e-9;

    /** Calls of which one is passed on to the pulse; a power of two. */
    private static final int CALLS_PER_BEAT = 256;

    private final Layout layout;
    private final Pulse pulse;
    private int calls;
    private final Tally tally;
    private final Tracks tracks;
    /** Children now outside the region, so that flows know where they come from. */
    private final Set<Child> away = Collections.newSetFromMap(new IdentityHashMap<>());

    private final int whole;
    private final double endDay;

    public Measurements(Layout layout) {
        this(layout, Pulse.NONE);
    }

    public Measurements(Layout layout, Pulse pulse) {
        this.layout = layout;
        this.pulse = pulse;
        tally = new Tally(layout);
        tracks = new Tracks(layout, tally);
        whole = layout.pools();
        endDay = layout.periods().lengthDays();
    }

    /** What was counted; to be read when the run is over. */
    public Tally tally() {
        return tally;
    }

    @Override
    public void arrived(Child child, ArrivalKind origin, double now) {
        beat(now);
        if (now < 0 || origin == ArrivalKind.INITIAL) {
            return;
        }
        tracks.at(child, whole, now);
        tracks.count(Cell.ARRIVED);
        if (origin == ArrivalKind.RETURN) {
            tracks.count(Cell.RETURNED);
        }
    }

    @Override
    public void needBegan(Child child, double now) {
        if (now >= 0) {
            tracks.at(child, child.soughtPool(), now);
            tracks.count(Cell.NEEDS);
        }
    }

    @Override
    public void needMoved(Child child, int fromForm, double now) {
        needBegan(child, now);
    }

    @Override
    public void intake(Child child, int pool, double from, double to) {
        if (tracks.over(child, pool, from, to)) {
            tracks.stretch(Cell.INTAKE_DAYS);
        }
        if (to >= endDay) {
            normDate(child, pool, Double.NaN, to);
        }
    }

    @Override
    public void waited(Child child, int pool, Situation situation, double from, double to) {
        if (tracks.over(child, pool, from, to)) {
            tracks.stretch(Cell.WAITING_DAYS);
            tracks.waiting(child.since() + child.intakeDays());
            if (situation != Situation.HOME) {
                tracks.stretch(Cell.WAITING_PLACED_DAYS);
            }
        }
        if (to >= endDay) {
            normDate(child, pool, Double.NaN, to);
        }
    }

    @Override
    public void waitEnded(Child child, int pool, WaitEnd how, double now) {
        normEnded(child, pool, how, now);
        if (now < 0 || how == WaitEnd.MOVED_LIST) {
            return;
        }
        tracks.at(child, pool, now);
        double wait = waitDays(child, now);
        tracks.count(Cell.WAITS_ENDED);
        tracks.add(Cell.ALL_WAIT_SUM, wait);
        switch (how) {
            case ADMITTED -> admittedAfter(wait, child.intakeDays());
            case LOST -> tracks.count(Cell.LOST);
            case LEFT_LIST -> tracks.count(Cell.LEFT_LIST);
            case AGED_OUT -> tracks.count(Cell.AGED_OUT_WAITING);
            case WENT_OUTSIDE -> outsideAfter(wait);
            case WORSENED, MOVED_LIST, NEED_DROPPED -> {}
        }
    }

    private void admittedAfter(double wait, double intakeDays) {
        tracks.count(Cell.WAITS);
        tracks.add(Cell.WAIT_SUM, wait);
        tracks.add(Cell.INTAKE_SUM, intakeDays);
        if (wait > WAITED_DAYS) {
            tracks.count(Cell.WAITED);
        }
        tracks.waited(wait);
    }

    private void outsideAfter(double wait) {
        tracks.count(Cell.OUTSIDE_WAITS);
        tracks.add(Cell.OUTSIDE_WAIT_SUM, wait);
    }

    private void normEnded(Child child, int pool, WaitEnd how, double now) {
        double norm = layout.waitNormDays(pool);
        boolean goesOn = how == WaitEnd.MOVED_LIST && child.since() + norm > now;
        if (!Double.isNaN(norm) && !goesOn) {
            normDate(child, pool, how == WaitEnd.ADMITTED ? now : Double.NaN, now);
        }
    }

    /** Counts a need by its norm date; {@code admitted} is NaN when the form did not admit. */
    private void normDate(Child child, int pool, double admitted, double now) {
        double date = child.since() + layout.waitNormDays(pool);
        if (date >= 0 && date < endDay) {
            tracks.at(child, pool, now);
            tracks.countOn(date, Cell.NORM_DATES);
            if (admitted <= date) {
                tracks.countOn(date, Cell.WITHIN_NORM);
            }
        }
    }

    @Override
    public void admitted(Child child, int pool, Admission how, boolean firstOfNeed, double now) {
        if (now < 0 || how == Admission.INITIAL) {
            return;
        }
        int source = source(child, child.previousPool());
        isBack(child);
        tracks.at(child, pool, now);
        tracks.flow(source, pool);
        tracks.count(Cell.ADMISSIONS);
        if (how == Admission.SWAPPED) {
            tracks.count(Cell.SWAPS);
        }
        if (firstOfNeed) {
            firstPlace(child, child.fitting() ? pool : child.soughtPool(), now);
        }
        arrivedAtPlace(child, pool, source, now);
    }

    private void firstPlace(Child child, int ownPool, double now) {
        if (ownPool >= 0) {
            tracks.at(child, ownPool, now);
            tracks.count(Cell.FIRST_PLACES);
            tracks.add(Cell.FIRST_PLACE_WAIT_SUM, waitDays(child, now));
        }
    }

    private void arrivedAtPlace(Child child, int pool, int source, double now) {
        boolean transfer = isPlace(source);
        boolean start = layout.isOutOfHome(pool) && layout.isRegional(child.home()) && !wasOutOfHome(source);
        if (transfer || start) {
            tracks.at(child, whole, now);
            tracks.count(transfer ? Cell.TRANSFERS : Cell.OUT_OF_HOME_STARTS);
            if (transfer && start) {
                tracks.count(Cell.OUT_OF_HOME_STARTS);
            }
        }
    }

    private boolean isPlace(int source) {
        return source < layout.pools() || source == layout.outsideSource();
    }

    private boolean wasOutOfHome(int source) {
        return source < layout.pools() ? layout.isOutOfHome(source) : isPlace(source);
    }

    private int source(Child child, int place) {
        if (!away.isEmpty() && away.contains(child)) {
            return layout.outsideSource();
        }
        return place >= 0 ? place : layout.streamNode(child.stream());
    }

    @Override
    public void stayed(
            Child child, int pool, Presence presence, boolean fitting, int nextPool, double from, double to) {
        if (!tracks.over(child, pool, from, to)) {
            return;
        }
        tracks.stretch(presence == Presence.ACTIVE ? Cell.ACTIVE_DAYS : Cell.BLOCKED_DAYS);
        if (!fitting) {
            tracks.stretch(Cell.NOT_FITTING_DAYS);
        }
        if (presence == Presence.BLOCKED) {
            tracks.pair(tally.blocked, pool, nextPool + 1);
        }
        outOfHome(child, pool, from, to);
    }

    private void outOfHome(Child child, int pool, double from, double to) {
        if (layout.isOutOfHome(pool) && layout.isRegional(child.home())) {
            tracks.over(child, whole, from, to);
            tracks.stretch(Cell.OUT_OF_HOME_DAYS);
        }
    }

    @Override
    public void departed(Child child, int pool, double since, double ready, double now) {
        if (now < 0) {
            return;
        }
        tracks.at(child, pool, now);
        // A blocked child that was moved (R11) was ready before it came in.
        double blockedFrom = Math.max(ready, since);
        tracks.count(Cell.DEPARTURES);
        tracks.add(Cell.STAYED_ACTIVE_SUM, blockedFrom - since);
        tracks.add(Cell.STAYED_BLOCKED_SUM, Math.max(0, now - blockedFrom));
        double norm = layout.stayNormDays(pool);
        if (!Double.isNaN(norm)) {
            tracks.count(Cell.STAYS_WITH_NORM);
            tracks.add(Cell.STAYS_WITHIN_NORM, now - since <= norm ? 1 : 0);
        }
    }

    @Override
    public void brokeDown(Child child, int pool, double now) {
        countAt(child, pool, Cell.BREAKDOWNS, now);
    }

    @Override
    public void worsened(Child child, int fromProfile, double now) {
        countAt(child, child.soughtPool(), Cell.WORSENED, now);
    }

    @Override
    public void displaced(Child child, int pool, boolean moved, double now) {
        countAt(child, pool, moved ? Cell.MOVED : Cell.OVERHANG, now);
    }

    private void countAt(Child child, int pool, Cell cell, double now) {
        if (now >= 0 && pool >= 0) {
            tracks.at(child, pool, now);
            tracks.count(cell);
        }
    }

    @Override
    public void wentOutside(Child child, int form, boolean firstOfNeed, double now) {
        int pool = layout.network().poolOf(form, child.home());
        if (now >= 0) {
            int source = source(child, child.pool() >= 0 ? child.pool() : child.previousPool());
            tracks.at(child, pool, now);
            tracks.flow(source, layout.outsideTarget());
            tracks.count(Cell.WENT_OUTSIDE);
            if (child.needOpen()) {
                outsideAfter(waitDays(child, now));
            }
            if (firstOfNeed) {
                firstPlace(child, pool, now);
            }
            arrivedAtPlace(child, pool, source, now);
        }
        away.add(child);
    }

    @Override
    public void outside(Child child, int form, double from, double to) {
        int pool = layout.network().poolOf(form, child.home());
        if (tracks.over(child, pool, from, to)) {
            tracks.stretch(Cell.OUTSIDE_DAYS);
            outOfHome(child, pool, from, to);
        }
    }

    @Override
    public void ended(Child child, Outcome outcome, Situation from, double now) {
        if (now >= 0) {
            int place = child.pool() >= 0 ? child.pool() : child.previousPool();
            tracks.at(child, whole, now);
            tracks.flow(source(child, place), layout.outcomeTarget(outcome));
            tracks.count(Cell.ENDED);
            boolean atHome = from == Situation.HOME || from == Situation.OUTSIDE;
            int at = atHome && child.soughtPool() >= 0 ? child.soughtPool() : place;
            tracks.at(child, at < 0 ? whole : at, now);
            tracks.outcome(OutcomeCode.of(outcome, from));
        }
        isBack(child);
    }

    private void isBack(Child child) {
        if (!away.isEmpty()) {
            away.remove(child);
        }
    }

    @Override
    public void pool(int pool, int open, int occupied, int turning, boolean stopped, double from, double to) {
        beat(to);
        if (tracks.over(pool, from, to)) {
            tracks.places(open, occupied, turning, stopped);
        }
    }

    private void beat(double now) {
        if ((++calls & (CALLS_PER_BEAT - 1)) == 0) {
            pulse.at(now);
        }
    }

    private static double waitDays(Child child, double now) {
        return Math.max(0, now - child.since() - child.intakeDays());
    }
}
