package nl.doorstroom.engine.child;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.engine.prepared.RoutingTables;
import org.jspecify.annotations.Nullable;

/** What a child asks for, from the instant it begins until it is met or dropped (R2, R5-R7, R16). */
public final class Need {
    private static final List<Pool> NO_POOLS = List.of();

    private boolean open;
    /** When it began. */
    public double since;
    /** Days of intake for it, up to now. */
    public double intakeDays;
    /** Start of the running stretch on the list, or in intake, and where the child is on it. */
    public double waitFrom;

    public double intakeFrom;
    public Situation waitsIn = Situation.HOME;

    private int form = -1;
    private Pool pool = Pool.NOWHERE;
    private int firstForm = -1;
    private RoutingTables.@Nullable Key table;
    private RoutingTables.@Nullable Key cameFrom;
    /** The entry for the form sought. */
    public final ListEntry own;
    /** Whether the child has been in a place of any kind for it (R8). */
    public boolean placed;
    /** Whether {@code after} of outside has passed: it does so once (R13). */
    public boolean askedOutside;
    /** Pools of second choice already used for it. */
    private List<Pool> used = NO_POOLS;

    // hazards (R5)
    public double hazardsFrom;
    public double leavesPerDay;
    public double worsensPerDay;
    public double leavesLeft;
    public double worsensLeft;
    public double patienceU;
    /** The days waited on the start date, of which its patience is to last longer (R21). */
    public double patienceBeyond;

    Need(Child child) {
        own = new ListEntry(child, ListEntry.Reason.OWN);
    }

    /** A new need, for a form and its pool for the child. */
    public void begin(
            double now,
            int soughtForm,
            Pool soughtPool,
            RoutingTables.Key origin,
            RoutingTables.Key from,
            Situation in) {
        open = true;
        since = now;
        intakeDays = 0;
        waitsIn = in;
        seek(soughtForm, soughtPool);
        firstForm = soughtForm;
        table = origin;
        cameFrom = from;
        placed = false;
        askedOutside = false;
        if (!used.isEmpty()) {
            used.clear();
        }
        hazardsFrom = now;
        patienceBeyond = 0;
    }

    /** It began before the start date, so many days before now, some of them intake (R20, R21). */
    public void hasWaited(double days, double ofIntake) {
        since -= days;
        patienceBeyond = days;
        intakeDays = ofIntake;
    }

    /** It is over, and no hazard of it runs on. */
    void close() {
        open = false;
        leavesPerDay = 0;
        worsensPerDay = 0;
    }

    /** Turns to a form and its pool for the child's home. */
    public void seek(int soughtForm, Pool soughtPool) {
        form = soughtForm;
        pool = soughtPool;
    }

    public boolean isOpen() {
        return open;
    }

    /** The form sought, by index; that of the last need when none is open, -1 before the first. */
    public int form() {
        return form;
    }

    /** The pool of that form for the child's home. */
    public Pool pool() {
        return pool;
    }

    /** The form sought when the need began: names the purposes of its clocks. */
    public int firstForm() {
        return firstForm;
    }

    /** The table that raised the need. */
    @SuppressWarnings("NullAway") // asked only of a need that began
    public RoutingTables.Key table() {
        return table;
    }

    /** Where the child had come from then. */
    @SuppressWarnings("NullAway") // asked only of a need that began
    public RoutingTables.Key cameFrom() {
        return cameFrom;
    }

    public boolean hasUsed(Pool secondChoice) {
        return used.contains(secondChoice);
    }

    public void use(Pool secondChoice) {
        if (used == NO_POOLS) {
            used = new ArrayList<>();
        }
        used.add(secondChoice);
    }
}
