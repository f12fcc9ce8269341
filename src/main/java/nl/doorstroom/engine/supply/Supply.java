package nl.doorstroom.engine.supply;

/** Something that children ask for and that can run out. It knows no child: what one holds of it is a {@link Claim}. */
public abstract class Supply {
    private int taken;

    /** How many claims there may be at a time; {@code Integer.MAX_VALUE} without limit. */
    public abstract int open();

    /** How many claims there are. */
    public final int taken() {
        return taken;
    }

    /** How many more claims it would grant now; below 0 when there are more than are open. */
    public int free() {
        return open() - taken;
    }

    public final boolean isUnlimited() {
        return open() == Integer.MAX_VALUE;
    }

    final void grant(Claim claim) {
        taken++;
        claim.of = this;
    }

    final void takeBack(Claim claim) {
        taken--;
        claim.of = null;
    }
}
