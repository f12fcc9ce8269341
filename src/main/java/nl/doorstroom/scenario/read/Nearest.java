package nl.doorstroom.scenario.read;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The known word most like one that is not known, by the number of letters to add, drop, change or swap with their
 * neighbour (Damerau 1964, in the restricted form: no letter is touched twice). Capitals, and {@code _} for {@code -},
 * do not count.
 */
public final class Nearest {
    private static final int LONGEST_WORD = 100;
    private static final int MOST_LOOKED_AT = 2000;

    private Nearest() {}

    /** The nearest of the known words, of equals the first with the same first letter; null if none comes close. */
    public static @Nullable String of(String word, Collection<String> known) {
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        int looked = 0;
        for (String candidate : known) {
            if (++looked > MOST_LOOKED_AT) {
                break;
            }
            int allowed = Math.min(fewest, allowed(word, candidate));
            // Words differ at least by their lengths: most need no closer look.
            if (Math.abs(word.length() - candidate.length()) > allowed) {
                continue;
            }
            int distance = distance(folded(word), folded(candidate));
            if (distance > allowed) {
                continue;
            }
            if (distance < fewest || (nearest != null && !startsAlike(word, nearest) && startsAlike(word, candidate))) {
                fewest = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    private static boolean startsAlike(String word, String candidate) {
        return !word.isEmpty() && !candidate.isEmpty() && word.charAt(0) == candidate.charAt(0);
    }

    /** A third of the letters may differ, and one in the shortest words. */
    private static int allowed(String word, String candidate) {
        int longest = Math.max(word.length(), candidate.length());
        return longest > LONGEST_WORD ? -1 : Math.min(longest - 1, Math.max(1, longest / 3));
    }

    private static String folded(String word) {
        return word.length() > LONGEST_WORD ? "" : word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : fewest(a, b, i, j, steps);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int fewest(String a, String b, int i, int j, int[][] steps) {
        int changed = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
