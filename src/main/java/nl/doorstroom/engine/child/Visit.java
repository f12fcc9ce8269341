package nl.doorstroom.engine.child;

import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.engine.supply.Claim;
import nl.doorstroom.engine.supply.Outside;
import org.jspecify.annotations.Nullable;

/** Where a child is: at home, in a place of a pool, or outside the region; and how its stay there stands (R1, R3, R7, R8, R13). */
public final class Visit {
    /** What it holds of the supply it is in. */
    public final Claim claim = new Claim();

    private Pool pool = Pool.NOWHERE;
    private Pool previousPool = Pool.NOWHERE;
    private @Nullable Outside outside;
    /** Whether the form it is in is the one it needs. */
    public boolean fitting = true;

    public Admission admission = Admission.PLACED;
    public double admittedDay;
    /** Start of the running stretch in one state. */
    public double stateFrom;
    /** When the running stay began, in whatever place. */
    public double stayFrom;
    /** Whether the stay will break down. */
    public boolean broken;

    private boolean over;
    /** Whether the open need is what follows the stay here, and not what this place stands in for. */
    private boolean raisedNeed;
    /** When the stay was over. */
    public double readyDay;
    /** Whether it came in at this instant and is not reported yet. */
    public boolean unreported;

    public boolean forNeed;
    /** Whether it stays on only until there is an adult place (R24). */
    public boolean waitsForAdultPlace;

    public CapacityEdit.@Nullable Moving displacedBy;
    /** Sorts the lists of a displaced child: start of its open need, else of the displacement. */
    public double displacedSince;

    /** The next on the chain of those that came into a place at this instant, and whether it is on it. */
    public @Nullable Child nextAdmitted;

    public boolean admittedNow;

    /** At home, having been nowhere. */
    void clear() {
        claim.clear();
        pool = Pool.NOWHERE;
        previousPool = Pool.NOWHERE;
        outside = null;
        fitting = true;
        over = false;
        raisedNeed = false;
        waitsForAdultPlace = false;
        unreported = false;
    }

    /** In a place of a pool from now on. */
    public void goInto(Pool to) {
        pool = to;
    }

    /** Outside the region from now on. */
    public void goOutside(Outside to) {
        outside = to;
    }

    /** A child known at the start was in another pool before. */
    public void cameFrom(Pool before) {
        previousPool = before;
    }

    /** No longer there; at home until told otherwise. */
    public void leave(boolean wasThere) {
        if (wasThere) {
            previousPool = pool;
        }
        pool = Pool.NOWHERE;
        outside = null;
        over = false;
        raisedNeed = false;
        fitting = true;
    }

    /** The stay is over and the child keeps its place. */
    public void overSince(double readySince) {
        over = true;
        readyDay = readySince;
    }

    /** A need begins that follows the stay, while the child keeps its place. */
    public void raisesNeed() {
        raisedNeed = true;
    }

    public void stayBegins(double now) {
        over = false;
        raisedNeed = false;
        stayFrom = now;
    }

    /** The pool it is in, or {@link Pool#NOWHERE}. */
    public Pool pool() {
        return pool;
    }

    /** The last pool it was in before the present one. */
    public Pool previousPool() {
        return previousPool;
    }

    public boolean isInPool() {
        return pool != Pool.NOWHERE;
    }

    /** What it is in outside the region, or null. */
    public @Nullable Outside outside() {
        return outside;
    }

    public boolean isOutside() {
        return outside != null;
    }

    /** Whether the stay is over, in a place that the child still holds (R3). */
    public boolean isOver() {
        return over;
    }

    public boolean isOverhang() {
        return claim.isOverhang();
    }

    /** Its one situation (R1). */
    public Situation situation() {
        if (outside != null) {
            return Situation.OUTSIDE;
        }
        if (pool == Pool.NOWHERE) {
            return Situation.HOME;
        }
        if (waitsForAdultPlace) {
            return Situation.BLOCKED;
        }
        if (!fitting && !raisedNeed) {
            return Situation.NOT_FITTING;
        }
        return over ? Situation.BLOCKED : Situation.IN_PLACE;
    }
}
