package nl.doorstroom.experiment;

import java.util.Arrays;
import nl.doorstroom.observe.Pairs;
import org.jspecify.annotations.Nullable;

/**
 * Where the pairs that one replication saw lie in the scratch file: the years of the first pair, then those of the next.
 *
 * @param keys of the pairs, in rising order
 */
record KeptPairs(long place, long[] keys) {
    static KeptPairs write(ScratchFile file, int years, Pairs pairs) {
        int[] seen = {0};
        pairs.read((first, second, byYear) -> seen[0]++);
        long[] keys = new long[seen[0]];
        double[] numbers = new double[keys.length * years];
        seen[0] = 0;
        pairs.read((first, second, byYear) -> {
            keys[seen[0]] = key(first, second);
            System.arraycopy(byYear, 0, numbers, seen[0] * years, years);
            seen[0]++;
        });
        return new KeptPairs(file.append(numbers), keys);
    }

    static long key(int first, int second) {
        return ((long) first << 32) | second;
    }

    static int first(long key) {
        return (int) (key >> 32);
    }

    static int second(long key) {
        return (int) key;
    }

    /** The amounts of a pair by year; null when the replication did not see it. */
    double @Nullable [] read(ScratchFile file, int years, long key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? null : file.read(place + (long) at * years, years);
    }
}
