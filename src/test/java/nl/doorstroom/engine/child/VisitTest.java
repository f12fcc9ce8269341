package nl.doorstroom.engine.child;

import static org.assertj.core.api.Assertions.assertThat;

import nl.doorstroom.engine.supply.Outside;
import org.junit.jupiter.api.Test;

/** The one situation of a child, by what is told of its stay (R1, R3, R7, R24). */
class VisitTest {
    private final ChildOnPaper paper = new ChildOnPaper();
    private final Visit visit = paper.child().visit;

    @Test
    void aChildIsAtHomeUntilItGoesSomewhere() {
        assertThat(visit.situation()).isEqualTo(Situation.HOME);
        assertThat(visit.isInPool()).isFalse();
        assertThat(visit.isOutside()).isFalse();
    }

    @Test
    void inItsOwnFormItIsInPlaceThenBlocked() {
        paper.in(0, -1, true);
        assertThat(visit.situation()).isEqualTo(Situation.IN_PLACE);
        assertThat(visit.isInPool()).isTrue();
        paper.blockedSince(4);
        assertThat(visit.situation()).isEqualTo(Situation.BLOCKED);
        assertThat(visit.readyDay).isEqualTo(4);
        assertThat(visit.isOver()).isTrue();
    }

    @Test
    void inASecondChoiceItIsNotFittingAlsoWhenThatStayIsOver() {
        paper.in(0, -1, false);
        assertThat(visit.situation()).isEqualTo(Situation.NOT_FITTING);
        paper.blockedSince(4);
        assertThat(visit.situation()).isEqualTo(Situation.NOT_FITTING);
    }

    @Test
    void aNeedThatFollowsAStayInASecondChoiceFindsItBlocked() {
        paper.in(0, -1, false).blockedSince(4);
        visit.raisesNeed();
        assertThat(visit.situation()).isEqualTo(Situation.BLOCKED);
    }

    @Test
    void waitingForAnAdultPlaceIsBlocked() {
        paper.in(0, -1, false);
        visit.waitsForAdultPlace = true;
        assertThat(visit.situation()).isEqualTo(Situation.BLOCKED);
    }

    @Test
    void outsideIsOutsideWhateverElse() {
        Outside outside = new Outside(0);
        visit.goOutside(outside);
        visit.fitting = false;
        visit.overSince(3);
        assertThat(visit.situation()).isEqualTo(Situation.OUTSIDE);
        assertThat(visit.isOutside()).isTrue();
        assertThat(visit.outside()).isSameAs(outside);
        visit.leave(false);
        assertThat(visit.situation()).isEqualTo(Situation.HOME);
    }

    @Test
    void aNewStayIsNotOverAndRaisedNothing() {
        paper.in(0, -1, false).blockedSince(4);
        visit.raisesNeed();
        visit.stayBegins(9);
        assertThat(visit.situation()).isEqualTo(Situation.NOT_FITTING);
        assertThat(visit.stayFrom).isEqualTo(9);
    }

    @Test
    void leavingForgetsHowTheStayStood() {
        paper.in(0, -1, false).blockedSince(4);
        visit.raisesNeed();
        visit.leave(true);
        assertThat(visit.isOver()).isFalse();
        assertThat(visit.fitting).isTrue();
        assertThat(visit.previousPool().index).isZero();
        paper.in(1, 0, false);
        assertThat(visit.situation()).isEqualTo(Situation.NOT_FITTING);
    }

    @Test
    void aPlaceHeldForNoTimeIsNoPlace() {
        paper.in(1, 0, true);
        visit.leave(false);
        assertThat(visit.previousPool().index).isZero();
        assertThat(paper.child().previousPool()).isZero();
    }

    @Test
    void aClearedVisitHasBeenNowhere() {
        paper.in(1, 0, false).blockedSince(4);
        visit.raisesNeed();
        visit.waitsForAdultPlace = true;
        visit.unreported = true;
        visit.goOutside(new Outside(0));
        new Outside(0).take(visit.claim);
        visit.clear();
        assertThat(visit.situation()).isEqualTo(Situation.HOME);
        assertThat(visit.previousPool()).isSameAs(Pool.NOWHERE);
        assertThat(visit.claim.isHeld()).isFalse();
        assertThat(visit.fitting).isTrue();
        assertThat(visit.isOver()).isFalse();
        assertThat(visit.unreported).isFalse();
        assertThat(visit.waitsForAdultPlace).isFalse();
    }
}
