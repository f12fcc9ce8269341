package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MultiServerQueueTheoryTest {

    /** Case V2: six places, five arrivals in 28 days, mean stay 28 days. */
    @Test
    void crisisGroupWaitsAsKnown() {
        MultiServerQueue queue = new MultiServerQueue(5 / 28.0, 28, 6);
        assertThat(queue.waitedShare()).isCloseTo(0.587516, within(5e-7));
        assertThat(queue.waitDaysMean()).isCloseTo(16.4505, within(5e-5));
        assertThat(queue.waitingMean()).isCloseTo(2.9376, within(5e-5));
        assertThat(queue.occupancyShare()).isCloseTo(5 / 6.0, within(1e-14));
    }

    /** Gross and Harris, example 2.3 (eye clinic): 6 an hour, 20 minutes, 3 servers: Lq = 8/9, Wq = 8/54 h. */
    @Test
    void eyeClinicOfGrossAndHarris() {
        MultiServerQueue queue = new MultiServerQueue(6, 1.0 / 3, 3);
        assertThat(queue.waitingMean()).isCloseTo(8.0 / 9, within(1e-12));
        assertThat(queue.waitDaysMean()).isCloseTo(8.0 / 54, within(1e-12));
    }

    @Test
    void oneServerHasTheKnownExponentialTail() {
        MultiServerQueue queue = new MultiServerQueue(0.75, 1, 1);
        assertThat(queue.waitDaysMean()).isCloseTo(3, within(1e-12));
        assertThat(queue.waitLongerShare(4)).isCloseTo(0.75 * Math.exp(-1), within(1e-12));
        assertThat(queue.waitLongerShare(0)).isCloseTo(queue.waitedShare(), within(1e-15));
    }

    @Test
    void meanWaitIsTheAreaUnderItsTail() {
        MultiServerQueue queue = new MultiServerQueue(5 / 28.0, 28, 6);
        double area = 3000 * TimeAverage.of(queue::waitLongerShare, 0, 3000);
        assertThat(area).isCloseTo(queue.waitDaysMean(), within(1e-8));
    }

    /** Gross and Harris, example 2.5 (inspection lanes): 1 a minute, 6 minutes, 3 lanes, room for 4 more. */
    @Test
    void inspectionLanesOfGrossAndHarris() {
        FiniteRoomQueue queue = new FiniteRoomQueue(1, 6, 3, 4);
        // p(0..7) = 1, 6, 18, 36, 72, 144, 288, 576 over 1141.
        assertThat(queue.lostShare()).isCloseTo(576.0 / 1141, within(1e-12));
        assertThat(queue.waitingMean()).isCloseTo(3528.0 / 1141, within(1e-12));
        assertThat(queue.waitingMean() + queue.occupiedMean()).isCloseTo(6.06, within(5e-3));
        assertThat(queue.waitDaysMean()).isCloseTo(3528.0 / 565, within(1e-12));
    }

    @Test
    void finiteRoomHasItsLimits() {
        assertThat(new FiniteRoomQueue(8, 1, 10, 0).lostShare()).isCloseTo(Erlang.lostShare(10, 8), within(1e-14));
        FiniteRoomQueue roomy = new FiniteRoomQueue(5 / 28.0, 28, 6, 2000);
        MultiServerQueue endless = new MultiServerQueue(5 / 28.0, 28, 6);
        assertThat(roomy.waitDaysMean()).isCloseTo(endless.waitDaysMean(), within(1e-9));
        assertThat(roomy.waitedShare()).isCloseTo(endless.waitedShare(), within(1e-9));
        assertThat(roomy.occupiedMean()).isCloseTo(5, within(1e-9));
    }

    @Test
    void finiteRoomAgreesWithItsChain() {
        StateLaw<Integer> law = MarkovChain.<Integer>from(0, (n, rates) -> {
                    rates.to(n + 1, n < 9 ? 2.2 : 0);
                    rates.to(n - 1, Math.min(n, 4) / 1.5);
                })
                .stationary();
        FiniteRoomQueue queue = new FiniteRoomQueue(2.2, 1.5, 4, 5);
        assertThat(queue.lostShare()).isCloseTo(law.share(9), within(1e-13));
        assertThat(queue.waitingMean()).isCloseTo(law.mean(n -> Math.max(0, n - 4)), within(1e-12));
        assertThat(queue.waitedShare()).isCloseTo(law.share(n -> n >= 4 && n < 9) / (1 - law.share(9)), within(1e-12));
    }

    @Test
    void refusesOverload() {
        assertThatThrownBy(() -> new MultiServerQueue(1, 6, 6)).hasMessageContaining("steady state");
        assertThatThrownBy(() -> new MultiServerQueue(1, Double.NaN, 6)).hasMessageContaining("meanStayDays is NaN");
    }
}
