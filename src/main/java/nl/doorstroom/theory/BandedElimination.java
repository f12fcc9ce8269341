package nl.doorstroom.theory;

/**
 * The stationary law of an irreducible chain by the elimination of Grassmann, Taksar and Heyman, which never subtracts
 * and so loses no digits. Breadth-first numbering keeps the rates in a band of half width b, so the work is n b^2 and
 * the memory 2 n b.
 *
 * <p>Source: Grassmann, Taksar and Heyman (1985), Regenerative analysis and steady state distributions for Markov
 * chains, Operations Research 33(5).
 */
final class BandedElimination {

    private static final long MOST_CELLS = 100_000_000;

    private final int size;
    private final int half;
    /** Row i holds the rates to states i - half .. i + half. */
    private final double[][] band;

    private BandedElimination(SparseRates rates) {
        size = rates.size();
        half = halfWidth(rates);
        long cells = size * (2L * half + 1);
        Require.that(cells <= MOST_CELLS, "the number of cells", cells, "a smaller chain, at most " + MOST_CELLS);
        band = new double[size][2 * half + 1];
        for (int i = 0; i < size; i++) {
            for (int entry = rates.rowStart(i); entry < rates.rowStart(i + 1); entry++) {
                band[i][rates.to(entry) - i + half] += rates.perDay(entry);
            }
        }
    }

    static double[] stationary(SparseRates rates) {
        return new BandedElimination(rates).solve();
    }

    private static int halfWidth(SparseRates rates) {
        int half = 0;
        for (int i = 0; i < rates.size(); i++) {
            for (int entry = rates.rowStart(i); entry < rates.rowStart(i + 1); entry++) {
                half = Math.max(half, Math.abs(rates.to(entry) - i));
            }
        }
        return half;
    }

    private double[] solve() {
        for (int k = size - 1; k > 0; k--) {
            eliminate(k);
        }
        double[] shares = new double[size];
        shares[0] = 1;
        double sum = 1;
        for (int k = 1; k < size; k++) {
            for (int i = Math.max(0, k - half); i < k; i++) {
                shares[k] += shares[i] * band[i][k - i + half];
            }
            sum += shares[k];
        }
        for (int k = 0; k < size; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    /** Takes state k out: what goes to k goes on to where k goes among the lower states. */
    private void eliminate(int k) {
        int low = Math.max(0, k - half);
        double[] row = band[k];
        double down = 0;
        for (int j = low; j < k; j++) {
            down += row[j - k + half];
        }
        Require.that(down > 0, "the chain", "one with states it never leaves", "one that returns to every state");
        for (int i = low; i < k; i++) {
            double[] above = band[i];
            double up = above[k - i + half] / down;
            above[k - i + half] = up;
            if (up > 0) {
                for (int j = low; j < k; j++) {
                    above[j - i + half] += up * row[j - k + half];
                }
            }
        }
    }
}
