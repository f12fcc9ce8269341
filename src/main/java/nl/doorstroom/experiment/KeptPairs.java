package nl.doorstroom.experiment;

import java.util.Arrays;
import nl.doorstroom.observe.PairSeries;
import org.jspecify.annotations.Nullable;

/**
 * Where the pairs that one replication saw lie in the scratch file: the years of the first pair, then those of the next.
 *
 * @param keys of the pairs, in rising order
 */
record KeptPairs(long place, long[] keys) {
    static KeptPairs write(ScratchFile file, PairSeries pairs) {
        return new KeptPairs(file.append(pairs.amounts()), pairs.keys());
    }

    /** The amounts of a pair by year; null when the replication did not see it. */
    double @Nullable [] read(ScratchFile file, int years, long key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? null : file.read(place + (long) at * years, years);
    }
}
