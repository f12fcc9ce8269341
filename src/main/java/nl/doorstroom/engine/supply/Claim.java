package nl.doorstroom.engine.supply;

import org.jspecify.annotations.Nullable;

/** What a child holds of a supply, or may hold: one object serves all its claims in turn, so that none is made per admission. */
public final class Claim {
    /** What it is a claim on, or null. */
    @Nullable Supply of;

    /** The number of the place, or 0 for a place without one. */
    int number;
    /** Whether the place is to close under the child and it has nowhere to go yet (R11). */
    boolean overhang;

    public boolean isHeld() {
        return of != null;
    }

    public int number() {
        return number;
    }

    public boolean isOverhang() {
        return overhang;
    }

    /** Back to a claim on nothing. */
    public void clear() {
        of = null;
        number = 0;
        overhang = false;
    }
}
