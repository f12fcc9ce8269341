package nl.doorstroom.observe;

import java.util.Arrays;

/**
 * Amounts by pair of small numbers and year, for tables of which few cells are used. Grows with the pairs seen, not with time.
 * Pairs come back in the order of their numbers, whatever the order in which they came.
 */
public final class Pairs {
    /** Receives the pairs seen. */
    public interface Reader {
        /** The amounts of a pair by year; read only. */
        void pair(int first, int second, double[] byYear);
    }

    private final int years;
    private final int seconds;
    private long[] keys = new long[64];
    private double[][] amounts = new double[64][];
    private int used;

    Pairs(int seconds, int years) {
        this.seconds = seconds;
        this.years = years;
        Arrays.fill(keys, -1);
    }

    void add(int first, int second, int year, double amount) {
        int slot = slotOf((long) first * seconds + second);
        amounts[slot][year] += amount;
    }

    private int slotOf(long key) {
        int slot = find(key);
        if (keys[slot] != key) {
            if (2 * ++used > keys.length) {
                grow();
                slot = find(key);
            }
            keys[slot] = key;
            amounts[slot] = new double[years];
        }
        return slot;
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] != key && keys[slot] != -1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[][] oldAmounts = amounts;
        keys = new long[2 * oldKeys.length];
        amounts = new double[keys.length][];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != -1) {
                int slot = find(oldKeys[i]);
                keys[slot] = oldKeys[i];
                amounts[slot] = oldAmounts[i];
            }
        }
    }

    /** Gives all pairs seen, by first number and then by second. */
    public void read(Reader reader) {
        long[] sorted = Arrays.stream(keys).filter(k -> k != -1).sorted().toArray();
        for (long key : sorted) {
            reader.pair((int) (key / seconds), (int) (key % seconds), amounts[find(key)]);
        }
    }
}
