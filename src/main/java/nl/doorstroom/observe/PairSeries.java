package nl.doorstroom.observe;

/**
 * The pairs that one replication saw, with their amounts by year.
 *
 * @param keys of the pairs, in rising order
 * @param amounts the years of the first pair, then those of the next
 */
public record PairSeries(long[] keys, double[] amounts) {
    static PairSeries of(int years, Pairs pairs) {
        int[] seen = {0};
        pairs.read((first, second, byYear) -> seen[0]++);
        long[] keys = new long[seen[0]];
        double[] amounts = new double[keys.length * years];
        seen[0] = 0;
        pairs.read((first, second, byYear) -> {
            keys[seen[0]] = key(first, second);
            System.arraycopy(byYear, 0, amounts, seen[0] * years, years);
            seen[0]++;
        });
        return new PairSeries(keys, amounts);
    }

    /** The key of a pair. */
    public static long key(int first, int second) {
        return ((long) first << 32) | second;
    }

    /** The first number of a pair. */
    public static int first(long key) {
        return (int) (key >> 32);
    }

    /** The second number of a pair. */
    public static int second(long key) {
        return (int) key;
    }
}
