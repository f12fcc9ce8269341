package nl.doorstroom.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final double[] STARTS = {0, 31, 59, 90, 120.5};
    private static final int WAITING = Cell.WAITING_DAYS.index();

    @Test
    void aStretchIsCutAtTheEndsOfItsPeriods() {
        Ledger ledger = new Ledger(1, STARTS);
        stretch(ledger, 0, 3, 20, 100, 1);
        assertThat(ledger.series(0, Cell.WAITING_DAYS)).containsExactly(11, 28, 31, 10);
        assertThat(ledger.series(0, Cell.WAITING_END)).containsExactly(1, 1, 1, 0);
    }

    @Test
    void aStretchThatEndsAtABoundaryIsThereAtTheLastInstantBeforeIt() {
        Ledger ledger = new Ledger(1, STARTS);
        stretch(ledger, 1, 2, 40, 59, 1);
        Ledger.waiting(ledger.rows(1)[0], ledger.rows(2)[0], 35);
        assertThat(ledger.series(0, Cell.WAITING_DAYS)).containsExactly(0, 19, 0, 0);
        assertThat(ledger.series(0, Cell.WAITING_END)).containsExactly(0, 1, 0, 0);
        assertThat(ledger.series(0, Cell.WAIT_SO_FAR_END)).containsExactly(0, 24, 0, 0);
    }

    @Test
    void whatIsNeverCountedIsNull() {
        assertThat(new Ledger(1, STARTS).series(0, Cell.BLOCKED_DAYS)).isNull();
    }

    /** Against cutting every stretch by hand. */
    @Test
    void manyStretchesAddUpLikeTheirParts() {
        long seed = 7;
        Random random = new Random(seed);
        Ledger ledger = new Ledger(1, STARTS);
        double[] expected = new double[4];
        for (int k = 0; k < 1000; k++) {
            double from = random.nextDouble() * 120;
            double to = k % 10 == 0 ? 120.5 : from + random.nextDouble() * (120.5 - from);
            int weight = 1 + random.nextInt(3);
            stretch(ledger, period(from), period(to), from, to, weight);
            for (int p = 0; p < 4; p++) {
                expected[p] += weight * Math.max(0, Math.min(to, STARTS[p + 1]) - Math.max(from, STARTS[p]));
            }
        }
        double[] series = ledger.series(0, Cell.WAITING_DAYS);
        for (int p = 0; p < 4; p++) {
            assertThat(series[p]).as("seed %d, period %d", seed, p).isCloseTo(expected[p], within(1e-9 * expected[p]));
        }
    }

    private static void stretch(Ledger ledger, int i, int j, double from, double to, int weight) {
        if (i == j) {
            ledger.rows(i)[0][WAITING] += (to - from) * weight;
        } else {
            ledger.across(ledger.rows(i)[0], ledger.rows(j)[0], WAITING, i, j, from, to, weight);
        }
    }

    private static int period(double day) {
        int p = 0;
        while (p < 4 && day >= STARTS[p + 1]) {
            p++;
        }
        return p;
    }
}
