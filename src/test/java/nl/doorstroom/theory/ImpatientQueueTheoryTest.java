package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;

class ImpatientQueueTheoryTest {

    /** Case V5: five places, six arrivals in 28 days, stay 28, patience 60 days. */
    @Test
    void impatientChildrenLeaveAsKnown() {
        ImpatientQueue queue = new ImpatientQueue(6 / 28.0, 28, 5, 60);
        assertThat(queue.waitedShare()).isCloseTo(0.81119, within(5e-6));
        assertThat(queue.waitingMean()).isCloseTo(2.87815, within(5e-6));
        assertThat(queue.leftListShare()).isCloseTo(0.22386, within(5e-6));
        assertThat(queue.occupiedMean()).isCloseTo(4.65686, within(5e-6));
        assertThat(queue.waitAllDaysMean()).isCloseTo(13.43137, within(5e-6));
    }

    /** Palm's form with the incomplete gamma function: Mandelbaum and Zeltyn (2007), section 2. */
    @Test
    void agreesWithPalmsClosedForm() {
        double[][] cases = {{0.2, 28, 5, 60}, {1.3, 40, 50, 15}, {3, 10, 24, 200}, {0.5, 10, 9, 5}};
        for (double[] c : cases) {
            ImpatientQueue queue = new ImpatientQueue(c[0], c[1], (int) c[2], c[3]);
            double x = c[2] / c[1] * c[3];
            double y = c[0] * c[3];
            double palm = Math.exp(Gamma.logGamma(x + 1) + y - x * Math.log(y)) * Gamma.regularizedGammaP(x, y);
            double lost = Erlang.lostShare((int) c[2], c[0] * c[1]);
            double waited = palm * lost / (1 + (palm - 1) * lost);
            double load = c[0] * c[1] / c[2];
            double left = waited * (1 / (load * palm) + 1 - 1 / load);
            assertThat(queue.waitedShare()).as("places %s", c[2]).isCloseTo(waited, within(1e-9));
            assertThat(queue.leftListShare()).as("places %s", c[2]).isCloseTo(left, within(1e-9));
        }
    }

    @Test
    void flowsBalance() {
        ImpatientQueue queue = new ImpatientQueue(0.4, 28, 9, 45);
        assertThat(queue.occupiedMean() / 28).isCloseTo(0.4 * (1 - queue.leftListShare()), within(1e-12));
    }

    /** A tagged arrival is followed to its end in the chain (ahead of it: children in places, then its own rank). */
    @Test
    void waitOfTheAdmittedAgreesWithATaggedChild() {
        double full = 5 / 28.0;
        double leaves = 1 / 60.0;
        StateLaw<Integer> law = MarkovChain.<Integer>from(0, (n, rates) -> {
                    rates.to(n + 1, n < 150 ? 6 / 28.0 : 0);
                    rates.to(n - 1, Math.min(n, 5) / 28.0 + Math.max(0, n - 5) * leaves);
                })
                .stationary();
        // admit[k]: chance that a child with k ahead on the list is admitted; wait[k]: its mean wait times that.
        double admitted = law.share(n -> n < 5);
        double waits = 0;
        double admit = 1;
        double wait = 0;
        for (int k = 0; k < 146; k++) {
            double rate = full + (k + 1) * leaves;
            double onward = (full + k * leaves) / rate;
            double nextAdmit = k == 0 ? full / rate : onward * admit;
            wait = onward * (k == 0 ? 0 : wait) + nextAdmit / rate;
            admit = nextAdmit;
            admitted += law.share(5 + k) * admit;
            waits += law.share(5 + k) * wait;
        }
        ImpatientQueue queue = new ImpatientQueue(6 / 28.0, 28, 5, 60);
        assertThat(1 - admitted).isCloseTo(queue.leftListShare(), within(1e-10));
        assertThat(queue.waitDaysMean()).isCloseTo(waits / admitted, within(1e-8));
    }

    @Test
    void endlessPatienceIsErlangC() {
        ImpatientQueue queue = new ImpatientQueue(5 / 28.0, 28, 6, 1e9);
        MultiServerQueue patient = new MultiServerQueue(5 / 28.0, 28, 6);
        assertThat(queue.waitDaysMean()).isCloseTo(patient.waitDaysMean(), within(1e-4));
        assertThat(queue.waitedShare()).isCloseTo(patient.waitedShare(), within(1e-6));
    }

    @Test
    void largeLoadsDoNotOverflow() {
        ImpatientQueue queue = new ImpatientQueue(100, 50, 4000, 30);
        // Far above capacity the places are full and the rest leaves: 1 - 4000/5000.
        assertThat(queue.leftListShare()).isCloseTo(0.2, within(1e-6));
        assertThat(queue.occupiedMean()).isCloseTo(4000, within(1e-3));
    }
}
