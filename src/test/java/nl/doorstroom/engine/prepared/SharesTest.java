package nl.doorstroom.engine.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.doorstroom.domain.Share;
import org.junit.jupiter.api.Test;

/** A choice takes the first share whose cumulative sum exceeds u (R19). */
class SharesTest {
    private final Shares three =
            Shares.of(List.of(new Share<>(7, 0.25), new Share<>(8, 0.25), new Share<>(9, 0.5)), i -> i);

    @Test
    void aBorderBelongsToTheNextShare() {
        assertThat(three.at(0)).isEqualTo(7);
        assertThat(three.at(Math.nextDown(0.25))).isEqualTo(7);
        assertThat(three.at(0.25)).isEqualTo(8);
        assertThat(three.at(0.5)).isEqualTo(9);
        assertThat(three.at(Math.nextDown(1))).isEqualTo(9);
    }

    @Test
    void theLastShareTakesWhatRoundingLeaves() {
        Shares tenths = Shares.of(List.of(new Share<>(1, 0.3), new Share<>(2, 0.6)), i -> i);
        assertThat(tenths.at(0.95)).isEqualTo(2);
    }

    @Test
    void aShareOfNothingIsNeverTaken() {
        Shares shares = Shares.of(List.of(new Share<>(1, 0), new Share<>(2, 1)), i -> i);
        assertThat(shares.at(0)).isEqualTo(2);
    }

    @Test
    void valuesMayBePositions() {
        Shares shares = Shares.byPosition(List.of(new Share<>("x", 0.5), new Share<>("y", 0.5)));
        assertThat(shares.at(0.1)).isZero();
        assertThat(shares.at(0.9)).isEqualTo(1);
        assertThat(shares.first()).isZero();
    }

    @Test
    void onlyTwoOrMoreAreAChoice() {
        assertThat(three.isChoice()).isTrue();
        Shares one = Shares.byPosition(List.of(new Share<>("x", 1)));
        assertThat(one.isChoice()).isFalse();
        assertThat(one.isEmpty()).isFalse();
        assertThat(Shares.byPosition(List.of()).isEmpty()).isTrue();
    }
}
