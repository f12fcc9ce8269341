package nl.doorstroom.engine.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** The numbers of places (R16). */
class PlaceNumbersTest {
    private final PlaceNumbers numbers = new PlaceNumbers();
    private final Claim first = new Claim();
    private final Claim second = new Claim();
    private final Claim third = new Claim();

    private static BitSet set(int... numbers) {
        BitSet set = new BitSet();
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }

    @Test
    void freePlacesAreNumberedFromOne() {
        assertThat(numbers.lowestFree()).isZero();
        assertThat(numbers.highestFree()).isZero();
        numbers.settle(3, 3);
        assertThat(numbers.lowestFree()).isEqualTo(1);
        assertThat(numbers.nextFree(1)).isEqualTo(2);
        assertThat(numbers.nextFree(3)).isZero();
        assertThat(numbers.highestFree()).isEqualTo(3);
    }

    @Test
    void aClaimTakesTheLowestFreeNumberOrTheOneStated() {
        numbers.settle(3, 3);
        numbers.take(first, 2);
        numbers.enter(second);
        numbers.enter(third);
        assertThat(first.number()).isEqualTo(2);
        assertThat(second.number()).isEqualTo(1);
        assertThat(third.number()).isEqualTo(3);
        assertThat(numbers.lowestFree()).isZero();
    }

    @Test
    void theNumberOfAPlaceLeftPassesToTheClaimThatCameFirstWithoutOne() {
        numbers.settle(1, 1);
        numbers.enter(first);
        numbers.enter(second);
        numbers.enter(third);
        assertThat(second.number()).isZero();
        numbers.leave(first, false);
        assertThat(second.number()).isEqualTo(1);
        assertThat(third.number()).isZero();
        numbers.leave(second, false);
        assertThat(third.number()).isEqualTo(1);
    }

    @Test
    void aClaimWithoutNumberThatIsGivenUpGetsNoneLater() {
        numbers.settle(1, 1);
        numbers.enter(first);
        numbers.enter(second);
        numbers.enter(third);
        numbers.leave(second, false);
        numbers.leave(first, false);
        assertThat(second.number()).isZero();
        assertThat(third.number()).isEqualTo(1);
    }

    @Test
    void aNumberThatTurnsOverStaysInUseUntilItFallsFree() {
        numbers.settle(2, 2);
        numbers.enter(first);
        numbers.leave(first, true);
        numbers.settle(2, 1);
        assertThat(numbers.lowestFree()).isEqualTo(2);
        numbers.fallFree(1);
        numbers.settle(2, 2);
        assertThat(numbers.lowestFree()).isEqualTo(1);
    }

    @Test
    void aNumberThatTurnedOverPassesToAClaimWithoutOne() {
        numbers.settle(1, 1);
        numbers.enter(first);
        numbers.leave(first, true);
        numbers.enter(second);
        numbers.fallFree(1);
        assertThat(second.number()).isEqualTo(1);
    }

    @Test
    void aTurningPlaceThatClosesIsHandedOutAnewOnlyWhenPlacesOpen() {
        numbers.settle(2, 2);
        numbers.enter(first);
        numbers.enter(second);
        numbers.leave(first, true);
        numbers.close(1);
        numbers.settle(1, 0);
        assertThat(numbers.lowestFree()).isZero();
        numbers.settle(2, 1);
        assertThat(numbers.lowestFree()).isEqualTo(1);
    }

    @Test
    void newPlacesGoToClaimsWithoutNumberFirstAndThenToFreeOnes() {
        numbers.settle(1, 1);
        numbers.enter(first);
        numbers.enter(second);
        numbers.enter(third);
        numbers.settle(2, 0);
        assertThat(second.number()).isEqualTo(2);
        assertThat(third.number()).isZero();
        numbers.settle(4, 1);
        assertThat(third.number()).isEqualTo(3);
        assertThat(numbers.lowestFree()).isEqualTo(4);
    }

    @Test
    void freePlacesCloseHighestFirst() {
        numbers.settle(4, 4);
        numbers.take(first, 3);
        numbers.settle(2, 1);
        assertThat(numbers.lowestFree()).isEqualTo(1);
        assertThat(numbers.highestFree()).isEqualTo(1);
        numbers.settle(3, 2);
        assertThat(numbers.highestFree()).isEqualTo(2);
        numbers.settle(4, 3);
        assertThat(numbers.highestFree()).isEqualTo(4);
    }

    @Test
    void inARingANumberGoesFromOneClaimToTheNext() {
        numbers.settle(2, 2);
        numbers.take(first, 2);
        numbers.swap(first, second, 2);
        assertThat(second.number()).isEqualTo(2);
        assertThat(numbers.lowestFree()).isEqualTo(1);
    }

    @Test
    void inARingTheTurnOfAClaimWithoutNumberGoesWithItsPlace() {
        numbers.settle(1, 1);
        numbers.enter(first);
        numbers.enter(second);
        numbers.swap(second, third, 0);
        assertThat(third.number()).isZero();
        numbers.leave(first, false);
        assertThat(third.number()).isEqualTo(1);
        assertThat(second.number()).isZero();
    }

    @Test
    void aPlaceThatWasTakenInBetweenIsNotFreeAsItWas() {
        numbers.settle(2, 2);
        int serial = numbers.freeSerial(1);
        assertThat(numbers.isFree(1, serial)).isTrue();
        numbers.enter(first);
        assertThat(numbers.isFree(1, serial)).isFalse();
        numbers.leave(first, false);
        numbers.settle(2, 2);
        assertThat(numbers.isFree(1, serial)).isFalse();
        assertThat(numbers.isFree(1, numbers.freeSerial(1))).isTrue();
        assertThat(numbers.isFree(2, numbers.freeSerial(2))).isTrue();
    }

    @Test
    void numbersThatFellFreeAreToldOnceAndOnlyWhileFree() {
        numbers.settle(3, 3);
        numbers.take(first, 2);
        assertThat(numbers.takeNewlyFree()).isEqualTo(set(1, 3));
        assertThat(numbers.takeNewlyFree()).isEqualTo(set());
        numbers.leave(first, false);
        numbers.settle(3, 3);
        assertThat(numbers.takeNewlyFree()).isEqualTo(set(2));
    }

    @Test
    void countsAsManyPlacesAsThereAre() {
        numbers.settle(100, 100);
        assertThat(numbers.highestFree()).isEqualTo(100);
        numbers.take(first, 100);
        numbers.leave(first, false);
        numbers.settle(100, 100);
        assertThat(numbers.isFree(100, 3)).isTrue();
        assertThat(numbers.isFree(16, 1)).isTrue();
    }
}
