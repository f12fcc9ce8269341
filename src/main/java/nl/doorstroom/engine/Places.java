package nl.doorstroom.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The numbers of a pool's places, from 1: which are free, and which are in use by a child or a turnover. */
final class Places {
    final BitSet free = new BitSet();
    private final BitSet inUse = new BitSet();
    /** Children in the pool without a number, first come first. */
    private final List<ChildState> unnumbered = new ArrayList<>();

    /** The lowest free number taken by a child, or no number when none is free. */
    void enter(ChildState child) {
        int number = free.nextSetBit(1);
        if (number < 0) {
            child.placeNumber = 0;
            unnumbered.add(child);
        } else {
            take(child, number);
        }
    }

    void take(ChildState child, int number) {
        free.clear(number);
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
        if (number > 0) {
            inUse.clear(number);
            if (!unnumbered.isEmpty()) {
                take(unnumbered.remove(0), number);
            }
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
        while (free.cardinality() > shouldBeFree) {
            free.clear(free.length() - 1);
        }
        while (free.cardinality() < shouldBeFree) {
            free.set(lowestUnusedNorFree());
        }
    }

    private int lowestUnused() {
        return inUse.nextClearBit(1);
    }

    private int lowestUnusedNorFree() {
        int number = 1;
        while (free.get(number) || inUse.get(number)) {
            number++;
        }
        return number;
    }
}
