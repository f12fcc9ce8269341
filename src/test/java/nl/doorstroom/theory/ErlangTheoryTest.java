package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ErlangTheoryTest {

    /** Printed Erlang B tables: 1% lost at 1.361 on 5, 4.461 on 10 and 12.03 on 20 lines. */
    @Test
    void lossMatchesThePrintedTables() {
        assertThat(Erlang.lostShare(5, 1.361)).isCloseTo(0.01, within(1e-5));
        assertThat(Erlang.lostShare(10, 4.461)).isCloseTo(0.01, within(1e-5));
        assertThat(Erlang.lostShare(20, 12.031)).isCloseTo(0.01, within(1e-5));
    }

    /** Case V1: ten crisis places at load 8, forty at 36. */
    @Test
    void crisisPlacesLoseTheKnownShare() {
        assertThat(Erlang.lostShare(10, 8)).isCloseTo(0.121661, within(5e-7));
        assertThat(Erlang.lostShare(40, 36)).isCloseTo(0.065370, within(5e-7));
    }

    @Test
    void limitsWorkedByHand() {
        assertThat(Erlang.lostShare(0, 3)).isEqualTo(1);
        assertThat(Erlang.lostShare(1, 3)).isCloseTo(0.75, within(1e-15));
        assertThat(Erlang.lostShare(2, 2)).isCloseTo(0.4, within(1e-15));
        assertThat(Erlang.lostShare(5, 0)).isZero();
        assertThat(Erlang.waitedShare(1, 0.7)).isCloseTo(0.7, within(1e-15));
        assertThat(Erlang.waitedShare(2, 1)).isCloseTo(1.0 / 3, within(1e-15));
    }

    @Test
    void placesForALossAreTheFewest() {
        int places = Erlang.placesForLostShare(30, 0.01);
        assertThat(Erlang.lostShare(places, 30)).isLessThanOrEqualTo(0.01);
        assertThat(Erlang.lostShare(places - 1, 30)).isGreaterThan(0.01);
    }

    /** Case V9: five pools of eight at load six against one of forty; 31 pooled places lose no more. */
    @Test
    void poolingSavesNineOfFortyPlaces() {
        Pooling pooling = new Pooling(5, 8, 6);
        assertThat(pooling.separateLostShare()).isCloseTo(0.12188, within(5e-6));
        assertThat(pooling.pooledLostShare()).isCloseTo(0.01441, within(5e-6));
        assertThat(pooling.pooledPlacesForSameLoss()).isEqualTo(31);
    }

    @Test
    void refusesALoadWithoutASteadyState() {
        assertThatThrownBy(() -> Erlang.waitedShare(3, 3))
                .hasMessage("the load per place is 1.0, expected below 1 for a steady state");
        assertThatThrownBy(() -> Erlang.lostShare(-1, 3)).hasMessageContaining("places is -1");
    }
}
