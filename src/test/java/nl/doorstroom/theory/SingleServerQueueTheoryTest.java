package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SingleServerQueueTheoryTest {

    /** Case V4. */
    @Test
    void variableStaysWaitAsKnown() {
        assertThat(new SingleServerQueue(0.02, 30, 45).waitDaysMean()).isCloseTo(73.125, within(1e-10));
    }

    @Test
    void exponentialAndFixedStaysWorkedByHand() {
        assertThat(new SingleServerQueue(0.75, 1, 1).waitDaysMean()).isCloseTo(3, within(1e-12));
        assertThat(new SingleServerQueue(0.75, 1, 0).waitDaysMean()).isCloseTo(1.5, within(1e-12));
        assertThat(new SingleServerQueue(0.75, 1, 0).waitingMean()).isCloseTo(1.125, within(1e-12));
        assertThat(new SingleServerQueue(0.75, 1, 0).waitedShare()).isEqualTo(0.75);
    }

    private record Place(int waiting, boolean taken, boolean turningOver) {}

    /** Exponential stay of 20 and turnover of 5 days as a chain of its own, list cut at 600. */
    @Test
    void turnoverAgreesWithItsChain() {
        StateLaw<Place> law = MarkovChain.<Place>from(new Place(0, false, false), (s, rates) -> {
                    boolean free = !s.taken() && !s.turningOver();
                    Place more = new Place(s.waiting() + 1, s.taken(), s.turningOver());
                    rates.to(free ? new Place(0, true, false) : more, s.waiting() < 600 ? 0.03 : 0);
                    if (s.taken()) {
                        rates.to(new Place(s.waiting(), false, true), 1 / 20.0);
                    }
                    if (s.turningOver()) {
                        boolean next = s.waiting() > 0;
                        rates.to(new Place(Math.max(0, s.waiting() - 1), next, false), 1 / 5.0);
                    }
                })
                .stationary();
        SingleServerQueue queue = new SingleServerQueue(0.03, 20, 20).withTurnover(5, 5);
        assertThat(queue.waitingMean()).isCloseTo(law.mean(Place::waiting), within(1e-8));
        assertThat(queue.waitedShare()).isCloseTo(law.share(s -> s.taken() || s.turningOver()), within(1e-10));
    }
}
