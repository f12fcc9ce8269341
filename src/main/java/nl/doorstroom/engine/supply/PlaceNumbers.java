package nl.doorstroom.engine.supply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The numbers of a pool's places, from 1: which are free, and which are in use by a child or a turnover. */
public final class PlaceNumbers {
    private final BitSet free = new BitSet();
    private final BitSet inUse = new BitSet();
    /** Claims without a number, first come first. */
    private final List<Claim> unnumbered = new ArrayList<>();
    /** Numbers that fell free and have not met who waits. */
    private final BitSet newlyFree = new BitSet();
    /** Counts the times a number was free, so that a meeting knows whether it goes on. */
    private int[] freeSerial = new int[16];

    private int freeCount;

    /** The lowest free number, or 0. */
    public int lowestFree() {
        return Math.max(0, free.nextSetBit(1));
    }

    public int nextFree(int after) {
        return Math.max(0, free.nextSetBit(after + 1));
    }

    public int highestFree() {
        return Math.max(0, free.length() - 1);
    }

    public boolean isFree(int number, int serial) {
        return free.get(number) && freeSerial[number] == serial;
    }

    public int freeSerial(int number) {
        return freeSerial[number];
    }

    /** The numbers that fell free since they were last asked for, and still are. */
    public BitSet takeNewlyFree() {
        BitSet taken = (BitSet) newlyFree.clone();
        newlyFree.clear();
        return taken;
    }

    /** The lowest free number taken by a claim, or no number when none is free. */
    void enter(Claim claim) {
        int number = lowestFree();
        if (number == 0) {
            claim.number = 0;
            unnumbered.add(claim);
        } else {
            take(claim, number);
        }
    }

    void take(Claim claim, int number) {
        setFree(number, false);
        inUse.set(number);
        claim.number = number;
    }

    /** A claim takes the place of another one that is given up in the same ring (R9). */
    void swap(Claim out, Claim in, int number) {
        in.number = number;
        if (number == 0) {
            unnumbered.remove(out);
            unnumbered.add(in);
        }
    }

    /** A claim is given up; its number stays in use when a turnover starts. */
    void leave(Claim claim, boolean turnover) {
        if (claim.number == 0) {
            unnumbered.remove(claim);
        } else if (!turnover) {
            fallFree(claim.number);
        }
    }

    /** A number that falls free passes to the first claim without one. */
    void fallFree(int number) {
        inUse.clear(number);
        if (!unnumbered.isEmpty()) {
            take(unnumbered.remove(0), number);
        }
    }

    /** A turning-over place closes. */
    void close(int number) {
        inUse.clear(number);
    }

    /** Hands out unused numbers, lowest first, and closes free ones, highest first, until so many places are free. */
    void settle(int open, int shouldBeFree) {
        while (!unnumbered.isEmpty() && inUse.cardinality() < open) {
            take(unnumbered.remove(0), lowestUnused());
        }
        while (freeCount > shouldBeFree) {
            setFree(highestFree(), false);
        }
        while (freeCount < shouldBeFree) {
            setFree(lowestUnused(), true);
        }
    }

    private int lowestUnused() {
        int number = inUse.nextClearBit(1);
        while (free.get(number)) {
            number = inUse.nextClearBit(number + 1);
        }
        return number;
    }

    private void setFree(int number, boolean isFree) {
        if (free.get(number) == isFree) {
            return;
        }
        free.set(number, isFree);
        freeCount += isFree ? 1 : -1;
        if (number >= freeSerial.length) {
            freeSerial = Arrays.copyOf(freeSerial, 2 * number);
        }
        freeSerial[number]++;
        newlyFree.set(number, isFree);
    }
}
