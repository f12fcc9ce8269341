package nl.doorstroom.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The numbers of a pool's places, from 1: which are free, and which are in use by a child or a turnover. */
final class Places {
    private final BitSet free = new BitSet();
    private final BitSet inUse = new BitSet();
    /** Children in the pool without a number, first come first. */
    private final List<ChildState> unnumbered = new ArrayList<>();
    /** Numbers that fell free and have not met who waits. */
    private final BitSet newlyFree = new BitSet();
    /** Counts the times a number was free, so that a meeting knows whether it goes on. */
    private int[] freeSerial = new int[16];

    private int freeCount;

    /** The lowest free number, or 0. */
    int lowestFree() {
        return Math.max(0, free.nextSetBit(1));
    }

    int nextFree(int after) {
        return Math.max(0, free.nextSetBit(after + 1));
    }

    int highestFree() {
        return Math.max(0, free.length() - 1);
    }

    boolean isFree(int number, int serial) {
        return free.get(number) && freeSerial[number] == serial;
    }

    int freeSerial(int number) {
        return freeSerial[number];
    }

    /** The numbers that fell free since they were last asked for. */
    BitSet takeNewlyFree() {
        BitSet taken = (BitSet) newlyFree.clone();
        taken.and(free);
        newlyFree.clear();
        return taken;
    }

    /** The lowest free number taken by a child, or no number when none is free. */
    void enter(ChildState child) {
        int number = lowestFree();
        if (number == 0) {
            child.placeNumber = 0;
            unnumbered.add(child);
        } else {
            take(child, number);
        }
    }

    void take(ChildState child, int number) {
        setFree(number, false);
        inUse.set(number);
        child.placeNumber = number;
    }

    /** The child takes the place of another one that leaves in the same ring (R9). */
    void swap(ChildState out, ChildState in, int number) {
        in.placeNumber = number;
        if (number == 0) {
            unnumbered.remove(out);
            unnumbered.add(in);
        }
    }

    /** A child's place, or lack of one, is given up; its number stays in use when a turnover starts. */
    void leave(ChildState child, boolean turnover) {
        if (child.placeNumber == 0) {
            unnumbered.remove(child);
        } else if (!turnover) {
            fallFree(child.placeNumber);
        }
    }

    /** A number that falls free passes to the child that came in first of those without one. */
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
