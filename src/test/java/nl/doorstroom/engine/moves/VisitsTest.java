package nl.doorstroom.engine.moves;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.Presence;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Admission;
import org.junit.jupiter.api.Test;

/** Coming into places, staying and leaving, and what an observer is told of it (R7, R8, R16, R17). */
class VisitsTest {
    private static final int A = 0;
    private static final int B = 1;

    private final List<String> told = new ArrayList<>();
    private final Observer teller = new Observer() {
        @Override
        public void admitted(Child child, int pool, Admission how, boolean firstOfNeed, double now) {
            told.add("admitted " + pool + (firstOfNeed ? " first " : " ") + now);
        }

        @Override
        public void stayed(
                Child child, int pool, Presence presence, boolean fitting, int next, double from, double to) {
            told.add(presence + " " + pool + " next " + next + " " + from + "-" + to);
        }

        @Override
        public void departed(Child child, int pool, double since, double ready, double now) {
            told.add("departed " + pool + " " + since + " " + ready + " " + now);
        }

        @Override
        public void wentOutside(Child child, int form, boolean firstOfNeed, double now) {
            told.add("outside " + form + (firstOfNeed ? " first " : " ") + now);
        }

        @Override
        public void outside(Child child, int form, double from, double to) {
            told.add("was outside " + form + " " + from + "-" + to);
        }

        @Override
        public void waitEnded(Child child, int pool, WaitEnd how, double now) {
            told.add("ended " + pool + " " + how);
        }
    };
    private final AdmissionTerms turnover = new AdmissionTerms(null, 1, 28, new FixedLaw(3), false, Set.of());
    private final PartsOnPaper parts = new PartsOnPaper(
            PartsOnPaper.model(
                    List.of(),
                    form("a", 2).terms(turnover),
                    form("b", 2).stay(new Stay(new FixedLaw(10), Map.of(), 10.5, 0.1, 2 * 365.25, 0, null, 0.5)),
                    form("c", 2)
                            .stay(new Stay(
                                    new FixedLaw(10),
                                    Map.of(),
                                    Double.POSITIVE_INFINITY,
                                    0,
                                    Double.POSITIVE_INFINITY,
                                    1,
                                    new FixedLaw(4),
                                    1))),
            teller);
    private final Child child = parts.child("children", 1);

    private ListEntry needs(int form) {
        return parts.needs(child, form, parts.agenda.now());
    }

    private ListEntry alternative(int form, boolean moveOn) {
        ListEntry entry = new ListEntry(child, ListEntry.Reason.ALTERNATIVE);
        entry.pool = parts.pool(form);
        entry.moveOn = moveOn;
        child.addEntry(entry);
        parts.lists.list(entry);
        return entry;
    }

    @Test
    void anOwnPlaceMeetsTheNeed() {
        parts.visits.admit(needs(A), 0);
        parts.visits.endInstant();
        parts.visits.endInstant();
        assertThat(told).containsExactly("ended 0 ADMITTED", "admitted 0 first 0.0");
        assertThat(child.needOpen()).isFalse();
        assertThat(child.situation()).isEqualTo(Situation.IN_PLACE);
        assertThat(child.clockDay(ChildClock.STAY_ENDS)).isEqualTo(10);
        assertThat(parts.pool(A).places.taken()).isEqualTo(1);
        assertThat(parts.pool(A).list.size()).isZero();
    }

    @Test
    void aSecondChoiceLeavesTheNeedOpenWhenTheChildMovesOn() {
        ListEntry own = needs(A);
        ListEntry entry = alternative(B, true);
        alternative(2, true);
        parts.visits.admit(entry, 0);
        parts.visits.endInstant();
        assertThat(child.needOpen()).isTrue();
        assertThat(child.fitting()).isFalse();
        assertThat(child.others).isEmpty();
        assertThat(child.need.hasUsed(parts.pool(B))).isTrue();
        assertThat(child.clockDay(ChildClock.STAY_ENDS)).isEqualTo(5);
        parts.until(4);
        told.clear();
        parts.visits.admit(own, 0);
        parts.visits.endInstant();
        assertThat(told)
                .containsExactly(
                        "ACTIVE 1 next -1 0.0-4.0", "departed 1 0.0 4.0 4.0", "ended 0 ADMITTED", "admitted 0 4.0");
        assertThat(child.previousPool()).isEqualTo(B);
        assertThat(child.fitting()).isTrue();
        assertThat(child.clockDay(ChildClock.STAY_ENDS)).isEqualTo(14);
    }

    @Test
    void aSecondChoiceEndsTheNeedWhenTheChildDoesNotMoveOn() {
        needs(A);
        child.setClock(ChildClock.OUTSIDE, 9);
        parts.visits.admit(alternative(B, false), 0);
        assertThat(child.needOpen()).isFalse();
        assertThat(child.fitting()).isFalse();
        assertThat(child.clockDay(ChildClock.OUTSIDE)).isEqualTo(Child.NEVER);
        assertThat(told).containsExactly("ended 0 NEED_DROPPED");
    }

    @Test
    void aChildThatEntersAndLeavesAtOneInstantHasNotBeenThere() {
        ListEntry own = needs(A);
        parts.visits.admit(alternative(B, true), 0);
        parts.visits.admit(own, 0);
        parts.visits.endInstant();
        assertThat(told).containsExactly("ended 0 ADMITTED", "admitted 0 first 0.0");
        assertThat(child.previousPool()).isEqualTo(-1);
        assertThat(parts.pool(B).places.taken()).isZero();
    }

    @Test
    void theOrderOfAStayIsTrendThenFactorThenCap() {
        parts.until(365.25);
        parts.visits.admit(needs(B), 0);
        assertThat(child.clockDay(ChildClock.STAY_ENDS)).isCloseTo(365.25 + 10.5, within(1e-7));
        Child other = parts.child("children", 2);
        other.visit.goInto(parts.pool(B));
        other.visit.fitting = false;
        parts.visits.startStay(other);
        assertThat(other.clockDay(ChildClock.STAY_ENDS)).isCloseTo(365.25 + 5.5, within(1e-7));
    }

    @Test
    void aStayThatBreaksDownMayHaveALawOfItsOwn() {
        parts.visits.admit(needs(2), 0);
        assertThat(child.visit.broken).isTrue();
        assertThat(child.clockDay(ChildClock.STAY_ENDS)).isEqualTo(4);
    }

    @Test
    void aPlaceThatIsLeftTurnsOverUnlessItsChildCameInNow() {
        parts.visits.admit(needs(A), 0);
        parts.visits.leave(child);
        assertThat(parts.pool(A).places.turning()).isZero();
        parts.visits.admit(needs(A), 0);
        parts.visits.endInstant();
        parts.until(2);
        parts.visits.leave(child);
        assertThat(parts.pool(A).places.turning()).isEqualTo(1);
        assertThat(child.clockDay(ChildClock.STAY_ENDS)).isEqualTo(Child.NEVER);
        assertThat(child.situation()).isEqualTo(Situation.HOME);
        parts.until(6);
        assertThat(parts.pool(A).places.turning()).isZero();
    }

    @Test
    void aBlockedChildIsToldAsSuchWithWhereItWantsToGo() {
        parts.visits.admit(needs(A), 0);
        parts.visits.endInstant();
        parts.until(3);
        parts.visits.startBlocking(child);
        child.visit.raisesNeed();
        needs(B);
        parts.until(5);
        parts.visits.startBlocking(child);
        assertThat(child.visit.readyDay).isEqualTo(3);
        told.clear();
        parts.until(6);
        parts.visits.closeNeed(child, WaitEnd.LEFT_LIST);
        parts.visits.leave(child);
        assertThat(told).containsExactly("BLOCKED 0 next 1 5.0-6.0", "ended 1 LEFT_LIST", "departed 0 0.0 3.0 6.0");
    }

    @Test
    void outsideTheNeedEndsUnlessItsEntryIsKept() {
        needs(A);
        alternative(B, true);
        parts.visits.goOutside(child, parts.pools.outside(A), true);
        assertThat(child.needOpen()).isTrue();
        assertThat(child.fitting()).isFalse();
        assertThat(child.others).isEmpty();
        assertThat(parts.pools.outside(A).taken()).isEqualTo(1);
        parts.until(4);
        parts.visits.leave(child);
        assertThat(child.situation()).isEqualTo(Situation.HOME);
        assertThat(parts.pools.outside(A).taken()).isZero();
        parts.visits.goOutside(child, parts.pools.outside(A), false);
        assertThat(child.needOpen()).isFalse();
        assertThat(child.fitting()).isTrue();
        assertThat(told)
                .containsExactly(
                        "outside 0 first 0.0", "was outside 0 0.0-4.0", "ended 0 WENT_OUTSIDE", "outside 0 4.0");
    }

    @Test
    void aChildThatComesStraightInWaitsNoTime() {
        var table = parts.blueprint.tables.ofStream(0);
        child.need.begin(0, A, parts.pool(A), table, table, Situation.HOME);
        parts.visits.comeStraightIn(child);
        parts.visits.endInstant();
        assertThat(told).containsExactly("ended 0 ADMITTED", "admitted 0 first 0.0");
        assertThat(child.pool()).isEqualTo(A);
        assertThat(child.needOpen()).isFalse();
    }

    @Test
    void thoseAdmittedAtOneInstantAreToldInTheirOrder() {
        Child second = parts.child("children", 2);
        parts.visits.admit(parts.needs(second, B, 0), 0);
        parts.visits.admit(needs(A), 0);
        Child gone = parts.child("children", 3);
        parts.visits.admit(parts.needs(gone, B, 0), 0);
        parts.children.goes(gone);
        told.clear();
        parts.visits.endInstant();
        assertThat(told).containsExactly("admitted 1 first 0.0", "admitted 0 first 0.0");
    }
}
