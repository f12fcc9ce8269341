package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrioritisedQueueTheoryTest {

    /** Case V3: crisis 1, regular 4 arrivals in 28 days, six places. */
    @Test
    void crisisGoesFirstAsKnown() {
        PrioritisedQueue queue = new PrioritisedQueue(List.of(1 / 28.0, 4 / 28.0), 28, 6);
        assertThat(queue.waitDaysMean(0)).isCloseTo(3.2901, within(5e-5));
        assertThat(queue.waitDaysMean(1)).isCloseTo(19.7406, within(5e-5));
    }

    @Test
    void meanOverTheClassesIsThatOfOneClass() {
        PrioritisedQueue queue = new PrioritisedQueue(List.of(0.1, 0.25, 0.3), 12, 9);
        MultiServerQueue one = new MultiServerQueue(0.65, 12, 9);
        double waiting = queue.waitingMean(0) + queue.waitingMean(1) + queue.waitingMean(2);
        assertThat(waiting).isCloseTo(one.waitingMean(), within(1e-12));
        assertThat(new PrioritisedQueue(List.of(0.65), 12, 9).waitDaysMean(0))
                .isCloseTo(one.waitDaysMean(), within(1e-12));
    }

    private record Lists(int occupied, int first, int second) {}

    /** Two classes, two places, load 0.6 each; lists cut at 60, where the rest is below 1e-12. */
    @Test
    void agreesWithItsChain() {
        StateLaw<Lists> law = MarkovChain.<Lists>from(new Lists(0, 0, 0), (s, rates) -> {
                    boolean free = s.occupied() < 2;
                    Lists in = new Lists(s.occupied() + 1, 0, 0);
                    rates.to(free ? in : new Lists(2, s.first() + 1, s.second()), s.first() < 60 ? 0.5 : 0);
                    rates.to(free ? in : new Lists(2, s.first(), s.second() + 1), s.second() < 60 ? 0.7 : 0);
                    Lists next = s.first() > 0
                            ? new Lists(2, s.first() - 1, s.second())
                            : s.second() > 0 ? new Lists(2, 0, s.second() - 1) : new Lists(s.occupied() - 1, 0, 0);
                    rates.to(next, s.occupied());
                })
                .stationary();
        PrioritisedQueue queue = new PrioritisedQueue(List.of(0.5, 0.7), 1, 2);
        assertThat(queue.waitingMean(0)).isCloseTo(law.mean(Lists::first), within(1e-9));
        assertThat(queue.waitingMean(1)).isCloseTo(law.mean(Lists::second), within(1e-9));
    }

    @Test
    void refusesOverloadByAllClassesTogether() {
        assertThatThrownBy(() -> new PrioritisedQueue(List.of(0.5, 0.6), 1, 1)).hasMessageContaining("steady state");
    }
}
