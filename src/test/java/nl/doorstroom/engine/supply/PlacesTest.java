package nl.doorstroom.engine.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.engine.time.Step;
import org.junit.jupiter.api.Test;

/** Places that fill, empty, turn over, open and close (R11, R16). */
class PlacesTest {
    private final Agenda agenda = new Agenda(0);
    private final List<String> told = new ArrayList<>();
    private final Claim first = new Claim();
    private final Claim second = new Claim();
    private final Claim third = new Claim();

    private Places places(int open) {
        return places(open, false);
    }

    private Places places(int open, boolean numbered) {
        return new Places(
                agenda,
                new Places.Watcher() {
                    @Override
                    public void childrenChange() {
                        told.add("children");
                    }

                    @Override
                    public void placesChange() {
                        told.add("places");
                    }

                    @Override
                    public void mayPlace() {
                        told.add("may place");
                    }
                },
                open,
                numbered);
    }

    private void until(double day) {
        agenda.run(
                () -> {
                    agenda.happenUpTo(Step.FULL);
                    agenda.endInstant();
                },
                day);
    }

    @Test
    void aClaimTakesAPlaceAndGivesItBack() {
        Places places = places(2);
        places.take(first, 0);
        assertThat(first.isHeld()).isTrue();
        assertThat(places.taken()).isEqualTo(1);
        assertThat(places.free()).isEqualTo(1);
        assertThat(told).containsExactly("children");
        places.release(first, 0, "child", 1);
        assertThat(first.isHeld()).isFalse();
        assertThat(places.free()).isEqualTo(2);
        assertThat(told).containsExactly("children", "children", "may place");
    }

    @Test
    void aPlaceThatTurnsOverIsReadyAfterItsDays() {
        Places places = places(2);
        places.take(first, 0);
        places.release(first, 3, "child", 1);
        assertThat(places.turning()).isEqualTo(1);
        assertThat(places.taken()).isZero();
        assertThat(places.free()).isEqualTo(1);
        until(2.9);
        assertThat(places.turning()).isEqualTo(1);
        told.clear();
        until(3.1);
        assertThat(places.turning()).isZero();
        assertThat(places.free()).isEqualTo(2);
        assertThat(told).containsExactly("places", "may place");
    }

    @Test
    void aPlaceTurnsOverWhenThoseTakenAndTurningBeforeAreNoMoreThanThoseOpen() {
        Places places = places(2);
        places.take(first, 0);
        places.take(second, 0);
        assertThat(places.wouldTurnOver()).isTrue();
        places.take(third, 0);
        assertThat(places.wouldTurnOver()).isFalse();
        places.release(third, 0, "child", 3);
        places.release(second, 3, "child", 2);
        assertThat(places.wouldTurnOver()).isTrue();
        places.take(third, 0);
        assertThat(places.wouldTurnOver()).isFalse();
        assertThat(places(Integer.MAX_VALUE).wouldTurnOver()).isFalse();
    }

    @Test
    void emptyPlacesCloseFirstThenTheTurningOneThatIsReadyLast() {
        Places places = places(4);
        places.take(first, 0);
        places.take(second, 0);
        places.take(third, 0);
        places.release(first, 5, "child", 1);
        places.release(second, 3, "child", 2);
        places.setOpen(3);
        assertThat(places.free()).isZero();
        assertThat(places.turning()).isEqualTo(2);
        places.setOpen(2);
        assertThat(places.turning()).isEqualTo(1);
        until(3.5);
        assertThat(places.turning()).isZero();
        assertThat(places.free()).isEqualTo(1);
        places.setOpen(0);
        assertThat(places.taken()).isEqualTo(1);
        assertThat(places.free()).isEqualTo(-1);
    }

    @Test
    void aClosedTurningPlaceDoesNotComeBack() {
        Places places = places(1);
        places.take(first, 0);
        places.release(first, 3, "child", 1);
        places.setOpen(0);
        assertThat(places.turning()).isZero();
        places.setOpen(1);
        assertThat(places.free()).isEqualTo(1);
        until(10);
        assertThat(places.free()).isEqualTo(1);
    }

    @Test
    void ofTurningPlacesReadyTogetherTheHighestNumberCloses() {
        Places places = places(2, true);
        places.take(first, 0);
        places.take(second, 0);
        places.release(first, 3, "child", 1);
        places.release(second, 3, "child", 2);
        places.setOpen(1);
        assertThat(places.turning()).isEqualTo(1);
        places.setOpen(2);
        assertThat(places.numbers().lowestFree()).isEqualTo(2);
    }

    @Test
    void aCloseThatTurningPlacesBearTellsTheirNumbersFree() {
        Places places = places(2, true);
        places.take(first, 0);
        places.take(second, 0);
        places.release(second, 3, "child", 2);
        places.setOpen(1);
        places.setOpen(2);
        assertThat(places.numbers().lowestFree()).isEqualTo(2);
    }

    @Test
    void watchersHearOfAChangeOfOpenPlacesOnlyWhenThereIsOne() {
        Places places = places(2);
        places.setOpen(2);
        assertThat(told).containsExactly("may place");
        places.setOpen(3);
        assertThat(told).containsExactly("may place", "places", "may place");
    }

    @Test
    void residentsOverTheNumberAreToMoveOutUnlessTheyStayOn() {
        Places places = places(3);
        places.take(first, 0);
        places.take(second, 0);
        places.take(third, 0);
        places.setOpen(1);
        assertThat(places.toMoveOut()).isEqualTo(2);
        places.startOverhang(first);
        assertThat(first.isOverhang()).isTrue();
        assertThat(places.overhang()).isEqualTo(1);
        assertThat(places.toMoveOut()).isEqualTo(1);
        places.startOverhang(second);
        places.release(first, 0, "child", 1);
        assertThat(places.overhang()).isEqualTo(1);
        Places.endOverhang(second);
        assertThat(second.isOverhang()).isFalse();
        assertThat(places.overhang()).isZero();
    }

    @Test
    void theOverhangOfAClaimGivenBackEndsWithoutAPlace() {
        Places places = places(1);
        places.take(first, 0);
        places.startOverhang(first);
        places.release(first, 0, "child", 1);
        Places.endOverhang(first);
        assertThat(first.isOverhang()).isFalse();
        assertThat(places.overhang()).isZero();
    }

    @Test
    void inARingPlacesChangeHandsWithTheirNumbers() {
        Places here = places(2, true);
        Places there = places(1, true);
        here.take(first, 2);
        there.take(second, 1);
        here.startOverhang(first);
        here.leaveInRing(first);
        there.leaveInRing(second);
        assertThat(here.overhang()).isZero();
        told.clear();
        here.enterInRing(second, first, 2);
        there.enterInRing(first, second, 1);
        assertThat(told).containsExactly("may place", "may place");
        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(here.taken()).isEqualTo(1);
        assertThat(here.numbers().lowestFree()).isEqualTo(1);
        assertThat(there.numbers().lowestFree()).isZero();
        second.overhang = false;
        here.release(second, 0, "child", 2);
        assertThat(here.free()).isEqualTo(2);
    }

    @Test
    void leavingInARingWithoutOverhangLeavesThatOfOthersAlone() {
        Places places = places(1);
        places.take(first, 0);
        places.take(second, 0);
        places.startOverhang(second);
        places.leaveInRing(first);
        assertThat(places.overhang()).isEqualTo(1);
    }

    @Test
    void numberedPlacesFollowTheCountOfFreeOnes() {
        Places places = places(2, true);
        places.take(first, 2);
        assertThat(first.number()).isEqualTo(2);
        assertThat(places.numbers().highestFree()).isEqualTo(1);
        places.release(first, 3, "child", 1);
        assertThat(first.number()).isZero();
        assertThat(places.numbers().highestFree()).isEqualTo(1);
        places.setOpen(3);
        assertThat(places.numbers().highestFree()).isEqualTo(3);
        until(4);
        assertThat(places.numbers().nextFree(1)).isEqualTo(2);
        assertThat(places(1, false).numbers()).isNull();
    }

    @Test
    void withoutLimitThereIsAlwaysAPlace() {
        Places places = places(Integer.MAX_VALUE);
        assertThat(places.isUnlimited()).isTrue();
        assertThat(places(5).isUnlimited()).isFalse();
        assertThat(places.free()).isGreaterThan(1_000_000);
    }

    @Test
    void turnoverIsDoneInTheOrderOfTheChildrenThatLeft() {
        Places places = places(2, true);
        places.take(first, 0);
        places.take(second, 0);
        places.release(first, 3, "b", 1);
        places.release(second, 3, "a", 2);
        places.take(third, 0);
        Claim fourth = new Claim();
        places.take(fourth, 0);
        until(4);
        assertThat(third.number()).isEqualTo(2);
        assertThat(fourth.number()).isEqualTo(1);
    }
}
