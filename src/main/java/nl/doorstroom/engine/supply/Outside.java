package nl.doorstroom.engine.supply;

/** Help outside the region in place of a form, as much as is asked for (R13). */
public final class Outside extends Supply {
    private final int form;

    public Outside(int form) {
        this.form = form;
    }

    /** The form it stands in for, by index. */
    public int form() {
        return form;
    }

    @Override
    public int open() {
        return Integer.MAX_VALUE;
    }

    public void take(Claim claim) {
        grant(claim);
    }

    public void release(Claim claim) {
        takeBack(claim);
    }
}
