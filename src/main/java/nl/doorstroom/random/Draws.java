package nl.doorstroom.random;

import java.nio.charset.StandardCharsets;

/**
 * Random numbers keyed by who draws and what for (rule R19), so that a reform changes only the draws it touches.
 *
 * <p>Every draw is a hash of (seed, replication, subject, purpose, occasion), built from two functions on 64-bit words,
 * all arithmetic modulo 2^64:
 *
 * <ul>
 *   <li>{@code mix(z)}: z ^= z >>> 30; z *= 0xbf58476d1ce4e5b9; z ^= z >>> 27; z *= 0x94d049bb133111eb; z ^= z >>> 31;
 *   <li>{@code fold(key, part) = mix(0xd1342543de82ef95 * key + mix(part + 0x9e3779b97f4a7c15))}.
 * </ul>
 *
 * <p>A run's key is fold(fold(0, seed), replication); a subject's key is fold(run, source) or fold(fold(run, source),
 * number); the word of a draw is fold(fold(subject, purpose), occasion). Its first 53 bits choose one of 2^53 cells of
 * (0, 1) and u is the centre of that cell. Above one half a double cannot hold the centre; u is then the lower edge of
 * the cell, so that u is never 0 or 1 and no two cells share a value. The mixer is the finaliser of SplitMix64 (G. L.
 * Steele, D. Lea and C. H. Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA, with variant 13 of D.
 * Stafford (2011)); the multiplier of the key is from G. L. Steele and S. Vigna (2021), "Computationally easy,
 * spectrally good multipliers for congruential pseudorandom number generators", table 5.
 *
 * <p>Immutable and safe on any number of threads. No method allocates, but for {@link #textKey}.
 */
public final class Draws {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long MULTIPLIER = 0xd1342543de82ef95L;
    private static final double HALF_CELL = 0x1.0p-54;
    private static final long RETURN = textKey("return");

    private final long runKey;

    /** The draws of one replication, counted from any number, under one seed. */
    public Draws(long seed, long replication) {
        runKey = fold(fold(0, seed), replication);
    }

    /** Returns the key of a text, such as a source id or a purpose like {@code foster/stay}; depends on its UTF-8 only. */
    public static long textKey(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long key = fold(0, bytes.length);
        for (int start = 0; start < bytes.length; start += Long.BYTES) {
            long word = 0;
            for (int i = start; i < Math.min(start + Long.BYTES, bytes.length); i++) {
                word = (word << Byte.SIZE) | (bytes[i] & 0xff);
            }
            key = fold(key, word);
        }
        return key;
    }

    /** Returns the key of a subject that is a source itself, such as a stream of arrivals. */
    public long subject(long sourceKey) {
        return fold(runKey, sourceKey);
    }

    /** Returns the key of a subject that is number {@code number} of a source: a child, or a family of a pool. */
    public long subject(long sourceKey, long number) {
        return fold(fold(runKey, sourceKey), number);
    }

    /** Returns the source key of the returns of a child: the child's own subject key + "return". */
    public static long returnsOf(long childKey) {
        return fold(childKey, RETURN);
    }

    /** Returns the key of two subjects together, such as a child and a place; the order counts. */
    public static long pair(long subjectKey, long otherKey) {
        return fold(subjectKey, otherKey);
    }

    /** Returns u in (0, 1): the same for the same three keys, otherwise as good as independent. */
    public static double uniform(long subjectKey, long purposeKey, long occasion) {
        return uniformOfWord(subjectKey, purposeWord(purposeKey), occasion);
    }

    /** Returns what the hash takes in of a purpose, to be made once for the many draws of {@link #uniformOfWord}. */
    public static long purposeWord(long purposeKey) {
        return mix(purposeKey + GOLDEN);
    }

    /** Returns the u of {@link #uniform} for the purpose of which {@link #purposeWord} was made. */
    public static double uniformOfWord(long subjectKey, long purposeWord, long occasion) {
        return cellOf(fold(mix(MULTIPLIER * subjectKey + purposeWord), occasion));
    }

    /** Returns an exponential draw of mean 1, -ln(1 - u) for the u of {@link #uniform}; at least 0, at most 36.8. */
    public static double exponential(long subjectKey, long purposeKey, long occasion) {
        return exponentialOf(uniform(subjectKey, purposeKey, occasion));
    }

    /** Returns -ln(1 - u). */
    public static double exponentialOf(double u) {
        // Subtracted from 0 rather than negated: the least u must not give -0.
        return 0.0 - Math.log(1 - u);
    }

    /** Counts in half cells: an odd number is a centre; above one half the last bit does not fit and is cleared. */
    static double cellOf(long word) {
        long halves = word >>> 10;
        return ((halves | 1) & ~(halves >>> 53)) * HALF_CELL;
    }

    private static long fold(long key, long part) {
        return mix(MULTIPLIER * key + mix(part + GOLDEN));
    }

    private static long mix(long word) {
        long z = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
