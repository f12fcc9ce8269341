package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.doorstroom.theory.SecondChoice.State;
import org.junit.jupiter.api.Test;

class SecondChoiceTheoryTest {

    @Test
    void equalStaysWithoutASecondStreamLoseLikeOneGroup() {
        SecondChoice choice = new SecondChoice(0.5, 8, 20, 0, 5, 20, 20);
        StateLaw<State> law = choice.law();
        assertThat(choice.firstLostShare(law)).isCloseTo(Erlang.lostShare(13, 10), within(1e-13));
        assertThat(choice.firstLostShare(law) + choice.alternativeShare(law))
                .isCloseTo(Erlang.lostShare(8, 10), within(1e-13));
    }

    @Test
    void firstPoolIsErlangWhateverTheSecondDoes() {
        SecondChoice choice = new SecondChoice(0.5, 8, 20, 0.2, 5, 15, 30);
        StateLaw<State> law = choice.law();
        assertThat(choice.firstLostShare(law) + choice.alternativeShare(law))
                .isCloseTo(Erlang.lostShare(8, 10), within(1e-13));
        assertThat(law.mean(State::alternative)).isCloseTo(0.5 * choice.alternativeShare(law) * 30, within(1e-12));
        assertThat(law.mean(State::own)).isCloseTo(0.2 * (1 - choice.secondLostShare(law)) * 15, within(1e-12));
    }

    /** Kosten (1937) and Wilkinson (1956): overflow into unlimited places has mean M and variance M (1 - M + a/(c+1-a+M)). */
    @Test
    void overflowHasKostensMeanAndVariance() {
        SecondChoice choice = new SecondChoice(0.5, 8, 20, 0, 60, 20, 20);
        StateLaw<State> law = choice.law();
        double mean = 10 * Erlang.lostShare(8, 10);
        double variance = mean * (1 - mean + 10 / (8 + 1 - 10 + mean));
        assertThat(law.mean(State::alternative)).isCloseTo(mean, within(1e-10));
        assertThat(law.mean(s -> Math.pow(s.alternative() - mean, 2))).isCloseTo(variance, within(1e-9));
    }

    @Test
    void fullyOverflowingStreamsShareTheSecondPool() {
        // First pool always nearly full: with a tiny first pool the second sees almost both whole streams.
        SecondChoice choice = new SecondChoice(3, 1, 1e6, 1, 4, 2, 2);
        assertThat(choice.secondLostShare(choice.law())).isCloseTo(Erlang.lostShare(4, 8), within(1e-5));
    }
}
