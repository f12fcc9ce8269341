package nl.doorstroom.engine.moves;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.doorstroom.domain.CapacityEdit.Moving;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.supply.Admission;
import org.junit.jupiter.api.Test;

/** A pool that closes by moving (R11). */
class DisplacementTest {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final Moving TO_B_OR_C = new Moving(List.of("b", "c"), 5, false);

    private final PartsOnPaper parts = parts(1, 1);

    private static PartsOnPaper parts(int placesOfB, int placesOfC) {
        Stay capped = new Stay(new FixedLaw(14), java.util.Map.of(), 8, 0, Double.POSITIVE_INFINITY, 0, null, 1);
        return PartsOnPaper.of(form("a", 2), form("b", placesOfB).stay(capped), form("c", placesOfC), form("d", 0));
    }

    private static Child resident(PartsOnPaper parts, long number, double admitted, double leaves) {
        Child child = parts.in(A, parts.child("children", number));
        child.visit.admittedDay = admitted;
        child.visit.stayFrom = admitted;
        child.setClock(ChildClock.STAY_ENDS, leaves);
        return child;
    }

    private static void close(PartsOnPaper parts, int open, Moving moving) {
        parts.pool(A).places.setOpen(open);
        parts.displacement.moveOut(parts.pool(A), moving);
    }

    @Test
    void theLongestInThePlaceGoesToTheFirstFormWithAPlaceWithItsDaysLeftUnderTheCap() {
        Child p = resident(parts, 1, -3, 7);
        Child q = resident(parts, 2, -1, 9);
        close(parts, 1, TO_B_OR_C);
        assertThat(p.pool()).isEqualTo(B);
        assertThat(p.clockDay(ChildClock.STAY_ENDS)).isEqualTo(5);
        assertThat(p.visit.admission).isEqualTo(Admission.MOVED);
        assertThat(p.situation()).isEqualTo(Situation.IN_PLACE);
        assertThat(p.visit.displacedBy).isNull();
        assertThat(q.pool()).isEqualTo(A);
        close(parts, 0, TO_B_OR_C);
        assertThat(q.pool()).isEqualTo(C);
        assertThat(q.clockDay(ChildClock.STAY_ENDS)).isEqualTo(9);
        assertThat(parts.pool(A).places.taken()).isZero();
    }

    @Test
    void nobodyGoesWhileThereAreNoMoreThanPlaces() {
        Child p = resident(parts, 1, -3, 7);
        close(parts, 1, TO_B_OR_C);
        assertThat(p.pool()).isEqualTo(A);
        assertThat(p.overhang()).isFalse();
    }

    @Test
    void aStayDrawnAnewIsThatOfTheNewForm() {
        Child p = resident(parts, 1, -3, 7);
        close(parts, 0, new Moving(List.of("c"), 5, true));
        assertThat(p.pool()).isEqualTo(C);
        assertThat(p.clockDay(ChildClock.STAY_ENDS)).isEqualTo(10);
        assertThat(p.visit.stayFrom).isZero();
    }

    @Test
    void withoutAPlaceAChildStaysOnAheadOfAllOthersOnTheListsStated() {
        PartsOnPaper full = parts(0, 0);
        full.needs(full.child("children", 9), B, -20);
        Child p = resident(full, 1, -3, 7);
        close(full, 0, TO_B_OR_C);
        assertThat(p.pool()).isEqualTo(A);
        assertThat(p.overhang()).isTrue();
        assertThat(full.pool(A).places.overhang()).isEqualTo(1);
        assertThat(p.clockDay(ChildClock.DEADLINE)).isEqualTo(5);
        assertThat(p.due).isEqualTo(ChildClock.DEADLINE);
        assertThat(p.others).extracting(e -> e.pool.form).containsExactly(B, C);
        assertThat(p.others).extracting(e -> e.rank).containsExactly(0, 1);
        assertThat(full.pool(B).list.head()).isSameAs(p.others.get(0));
        close(full, 0, TO_B_OR_C);
        assertThat(p.others).hasSize(2);
    }

    @Test
    void overhangGetsItsPlaceAndEndsThere() {
        PartsOnPaper full = parts(0, 0);
        Child p = resident(full, 1, -3, 7);
        close(full, 0, TO_B_OR_C);
        full.until(2);
        full.pool(C).places.setOpen(1);
        assertThat(full.round.next()).isSameAs(p.others.get(1));
        full.displacement.admit(p.others.get(1), 0);
        assertThat(p.pool()).isEqualTo(C);
        assertThat(p.visit.admission).isEqualTo(Admission.PLACED);
        assertThat(p.overhang()).isFalse();
        assertThat(p.others).isEmpty();
        assertThat(full.pool(B).list.size() + full.pool(C).list.size()).isZero();
        assertThat(full.pool(A).places.overhang()).isZero();
        assertThat(p.clockDay(ChildClock.DEADLINE)).isEqualTo(Child.NEVER);
        assertThat(p.clockDay(ChildClock.STAY_ENDS)).isEqualTo(7);
    }

    @Test
    void aBlockedChildKeepsItsNeedAndItsDayUnlessItIsMovedToWhatItNeeds() {
        Child p = parts.blocked("children", 1, A, 3, -4);
        p.visit.admittedDay = -9;
        close(parts, 0, new Moving(List.of("c"), 5, false));
        assertThat(p.pool()).isEqualTo(C);
        assertThat(p.needOpen()).isTrue();
        assertThat(p.visit.readyDay).isEqualTo(-4);
        assertThat(p.situation()).isEqualTo(Situation.NOT_FITTING);
        Child q = parts.blocked("children", 2, A, B, -4);
        parts.displacement.moveOut(parts.pool(A), TO_B_OR_C);
        assertThat(q.pool()).isEqualTo(B);
        assertThat(q.needOpen()).isFalse();
        assertThat(q.clockDay(ChildClock.STAY_ENDS)).isEqualTo(8);
        assertThat(q.situation()).isEqualTo(Situation.IN_PLACE);
    }

    @Test
    void overhangCountsFromTheOpenNeedOrElseFromNow() {
        PartsOnPaper full = parts(0, 0);
        full.until(3);
        Child p = resident(full, 1, 0, 9);
        Child q = full.blocked("children", 2, A, 3, -4);
        close(full, 0, TO_B_OR_C);
        assertThat(p.visit.displacedSince).isEqualTo(3);
        assertThat(q.visit.displacedSince).isEqualTo(-4);
        assertThat(q.others.get(0).since).isEqualTo(-4);
    }

    @Test
    void theClosingFormItselfAndFormsClosedToTheAgeAreNoTargets() {
        Child p = resident(parts, 1, -3, 7);
        p.bornOn(-20 * 366);
        close(parts, 0, new Moving(List.of("a", "b"), 5, false));
        assertThat(p.pool()).isEqualTo(A);
        assertThat(p.overhang()).isTrue();
        assertThat(p.others).isEmpty();
    }
}
