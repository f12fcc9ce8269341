package nl.doorstroom.engine.moves;

import java.util.List;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.ListEntry.Reason;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Admission;

/** Moves the children of a ring all together, each into the place that the next one gives up (R9). */
public final class Swaps {
    private final RingSearch rings;
    private final Clocks clocks;
    private final Visits visits;
    private final Displacement displacement;

    public Swaps(RingSearch rings, Clocks clocks, Visits visits, Displacement displacement) {
        this.rings = rings;
        this.clocks = clocks;
        this.visits = visits;
        this.displacement = displacement;
    }

    /** Resolves one ring, if there is any; returns whether it did. */
    public boolean resolveOne() {
        List<ListEntry> ring = rings.find();
        if (ring == null) {
            return false;
        }
        move(ring);
        return true;
    }

    private void move(List<ListEntry> ring) {
        int count = ring.size();
        Child[] movers = ring.stream().map(e -> e.child).toArray(Child[]::new);
        int[] numbers = new int[count];
        Displacement.Carried[] carried = new Displacement.Carried[count];
        for (int i = 0; i < count; i++) {
            Child child = movers[i];
            numbers[i] = child.visit.claim.number();
            carried[i] = Displacement.carry(child);
            visits.cutStay(child);
            child.visit.pool().places.leaveInRing(child.visit.claim);
            visits.left(child);
        }
        for (int i = 0; i < count; i++) {
            Child child = movers[i];
            ListEntry entry = ring.get(i);
            int next = (i + 1) % count;
            boolean displaced = entry.reason == Reason.DISPLACED;
            boolean needMet = displaced && Displacement.meetsNeed(child, entry.pool);
            if (needMet) {
                visits.closeNeed(child, WaitEnd.ADMITTED);
                carried[i] = Displacement.Carried.AFRESH;
            }
            if (displaced) {
                visits.endOverhang(child);
            } else {
                visits.settleNeed(entry);
            }
            entry.pool.places.enterInRing(child.visit.claim, movers[next].visit.claim, numbers[next]);
            child.visit.goInto(entry.pool);
            visits.entered(child, Admission.SWAPPED, needMet || !displaced);
        }
        for (int i = 0; i < count; i++) {
            Child child = movers[i];
            if (ring.get(i).reason == Reason.DISPLACED) {
                displacement.resume(child, carried[i]);
            } else {
                visits.startStay(child);
                visits.settled(child);
                clocks.plan(child);
            }
        }
    }
}
