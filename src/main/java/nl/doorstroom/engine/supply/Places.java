package nl.doorstroom.engine.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.engine.time.Step;
import org.jspecify.annotations.Nullable;

/** The places of one pool: they open, close, fill, empty and turn over (R11, R12, R16). */
public final class Places extends Supply {
    /** Whoever has to know of changes: the pool whose places they are. */
    public interface Watcher {
        /** Children come or go at this instant. */
        void childrenChange();

        /** The number of open places, or of those that turn over, is about to change. */
        void placesChange();

        /** A place may have fallen free. */
        void mayPlace();
    }

    private final Agenda agenda;
    private final Watcher watcher;
    /** Numbered places, where a place may not suit a child; null where every place suits. */
    private final @Nullable PlaceNumbers numbers;

    private final List<Turnover> turnovers = new ArrayList<>();
    private int open;
    private int overhang;

    /**
     * Empty places.
     *
     * @param open {@code Integer.MAX_VALUE} without limit
     * @param numbered whether places have numbers, because one may not suit a child
     */
    public Places(Agenda agenda, Watcher watcher, int open, boolean numbered) {
        this.agenda = agenda;
        this.watcher = watcher;
        this.open = open;
        numbers = numbered ? new PlaceNumbers() : null;
        settle();
    }

    @Override
    public int open() {
        return open;
    }

    /** Places that stand empty and ready. */
    @Override
    public int free() {
        return open - taken() - turnovers.size();
    }

    /** Places that stand empty and are not ready yet. */
    public int turning() {
        return turnovers.size();
    }

    /** Children over the number of a closing pool that have nowhere to go yet (R11). */
    public int overhang() {
        return overhang;
    }

    /** Residents over the number of open places who have not been told to leave. */
    public int toMoveOut() {
        return taken() - open - overhang;
    }

    /** The numbers of the places, or null where every place suits. */
    public @Nullable PlaceNumbers numbers() {
        return numbers;
    }

    /** A claim on a place: the one with a number, or the lowest free for 0. */
    public void take(Claim claim, int number) {
        watcher.childrenChange();
        if (numbers != null) {
            if (number > 0) {
                numbers.take(claim, number);
            } else {
                numbers.enter(claim);
            }
        }
        grant(claim);
    }

    /** Whether a place that is left now would turn over, and not close. */
    public boolean wouldTurnOver() {
        return !isUnlimited() && free() >= 0;
    }

    /**
     * Gives a place back: it turns over, closes or falls free.
     *
     * @param turnoverDays 0 for none
     * @param source of the child that leaves
     * @param child its number
     */
    public void release(Claim claim, double turnoverDays, String source, long child) {
        watcher.childrenChange();
        takeBack(claim);
        if (claim.overhang) {
            overhang--;
        }
        boolean turns = turnoverDays > 0;
        if (turns) {
            watcher.placesChange();
            Turnover turnover = new Turnover(agenda, this, claim.number, source, child);
            turnovers.add(turnover);
            agenda.schedule(turnover, agenda.now() + turnoverDays, Step.ENDS);
        }
        if (numbers != null) {
            numbers.leave(claim, turns);
        }
        claim.number = 0;
        if (!turns) {
            settle();
        }
        watcher.mayPlace();
    }

    void turnoverDone(Turnover turnover) {
        watcher.placesChange();
        turnovers.remove(turnover);
        if (numbers != null) {
            numbers.fallFree(turnover.placeNumber);
        }
        settle();
        watcher.mayPlace();
    }

    /** Opens or closes places: empty ones close first, then those turning over, ready last first; the rest when they fall free. */
    public void setOpen(int number) {
        if (number != open) {
            watcher.placesChange();
        }
        int closing = open - number - Math.max(0, free());
        open = number;
        for (; closing > 0 && !turnovers.isEmpty(); closing--) {
            Turnover last = turnovers.stream()
                    .max(Comparator.comparingDouble(Turnover::time).thenComparingInt(t -> t.placeNumber))
                    .orElseThrow();
            last.cancel();
            turnovers.remove(last);
            if (numbers != null) {
                numbers.close(last.placeNumber);
            }
        }
        settle();
        watcher.mayPlace();
    }

    /** The child that holds a claim is to leave and has nowhere to go yet. */
    public void startOverhang(Claim claim) {
        claim.overhang = true;
        overhang++;
    }

    /** That is over; the claim may have been given back before. */
    public static void endOverhang(Claim claim) {
        if (claim.of instanceof Places places) {
            places.overhang--;
        }
        claim.overhang = false;
    }

    /** A child of a ring gives up its place to the next one (R9): the numbers stay as they are. */
    public void leaveInRing(Claim claim) {
        if (claim.overhang) {
            overhang--;
        }
        takeBack(claim);
    }

    /** A child of a ring takes the place that another one gave up. */
    public void enterInRing(Claim claim, Claim before, int number) {
        if (numbers != null) {
            numbers.swap(before, claim, number);
        }
        grant(claim);
        watcher.mayPlace();
    }

    /** Brings the numbers of free places in line with their count. */
    private void settle() {
        if (numbers != null) {
            numbers.settle(open, Math.max(0, free()));
        }
    }
}
