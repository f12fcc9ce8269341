package nl.doorstroom.engine.child;

import java.util.List;
import nl.doorstroom.engine.time.Step;

/** What a clock of a child rings for; in this order for one child in one step (R4, R10). */
public enum ChildClock {
    STAY_ENDS(Step.ENDS),
    AGE_LIMIT(Step.ENDS),
    ADULT_PLACE_FOUND(Step.ENDS),
    INTAKE_DONE(Step.ARRIVES),
    ALTERNATIVE_DUE(Step.ARRIVES),
    LEAVES(Step.LEAVES),
    WORSENS(Step.LEAVES),
    DEADLINE(Step.LEAVES),
    OUTSIDE(Step.LEAVES),
    GRACE_ENDS(Step.LEAVES);

    public static final List<ChildClock> IN_ORDER = List.of(values());
    /** Those that stop when the need is over. */
    static final int OF_NEED = LEAVES.bit | WORSENS.bit | OUTSIDE.bit;

    public final Step step;
    /** Its place in a set of clocks. */
    final int bit = 1 << ordinal();

    ChildClock(Step step) {
        this.step = step;
    }
}
