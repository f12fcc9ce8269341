package nl.doorstroom.engine.supply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Help outside the region never runs out (R13), and a claim serves one supply after another. */
class OutsideTest {
    @Test
    void outsideTakesAsManyAsAsk() {
        Outside outside = new Outside(4);
        Claim one = new Claim();
        outside.take(one);
        outside.take(new Claim());
        assertThat(outside.form()).isEqualTo(4);
        assertThat(outside.taken()).isEqualTo(2);
        assertThat(outside.isUnlimited()).isTrue();
        assertThat(outside.free()).isEqualTo(Integer.MAX_VALUE - 2);
        outside.release(one);
        assertThat(outside.taken()).isEqualTo(1);
        assertThat(one.isHeld()).isFalse();
    }

    @Test
    void endingOverhangOutsideTouchesNoPlaces() {
        Outside outside = new Outside(0);
        Claim claim = new Claim();
        outside.take(claim);
        Places.endOverhang(claim);
        assertThat(claim.isHeld()).isTrue();
        assertThat(outside.taken()).isEqualTo(1);
    }

    @Test
    void aClearedClaimIsOnNothing() {
        Claim claim = new Claim();
        new Outside(0).take(claim);
        claim.number = 3;
        claim.overhang = true;
        claim.clear();
        assertThat(claim.isHeld()).isFalse();
        assertThat(claim.number()).isZero();
        assertThat(claim.isOverhang()).isFalse();
    }
}
