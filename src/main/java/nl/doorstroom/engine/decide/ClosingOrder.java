package nl.doorstroom.engine.decide;

import java.util.Comparator;
import java.util.List;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Visit;

/** Which residents leave a pool that closes under them (R11). */
public final class ClosingOrder {
    /** Blocked first, the longest blocked before others; then the longest in the place. */
    private static final Comparator<Child> FIRST_TO_GO = Comparator.comparing((Child c) -> !c.visit.isOver())
            .thenComparingDouble(c -> c.visit.isOver() ? c.visit.readyDay : c.visit.admittedDay)
            .thenComparing(Child::compare);

    private ClosingOrder() {}

    /** So many residents of a pool, those without overhang and who do not wait for an adult place, in the order in which they go. */
    public static List<Child> firstToGo(List<Child> inside, Pool pool, int count) {
        return inside.stream()
                .filter(child -> isAskedToGo(child.visit, pool))
                .sorted(FIRST_TO_GO)
                .limit(count)
                .toList();
    }

    private static boolean isAskedToGo(Visit visit, Pool pool) {
        return visit.pool() == pool && !visit.isOverhang() && !visit.waitsForAdultPlace;
    }
}
