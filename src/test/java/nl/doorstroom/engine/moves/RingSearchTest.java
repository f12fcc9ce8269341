package nl.doorstroom.engine.moves;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.ListEntry.Reason;
import org.junit.jupiter.api.Test;

/** Rings of children who hold the places that others want (R9). */
class RingSearchTest {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int D = 3;

    private final PartsOnPaper parts = PartsOnPaper.of(form("a", 3), form("b", 3), form("c", 3), form("d", 3));

    private Child blocked(int in, int needed, double since) {
        return parts.blocked("children", 1 + parts.children.inside().size(), in, needed, since);
    }

    private ListEntry alsoWants(Child child, int form, int rank) {
        ListEntry entry = new ListEntry(child, Reason.ALTERNATIVE);
        entry.pool = parts.pool(form);
        entry.rank = rank;
        entry.since = child.need.since;
        child.addEntry(entry);
        parts.lists.list(entry);
        return entry;
    }

    @Test
    void twoWhoWantEachOthersPlaceAreARing() {
        Child x = blocked(A, B, 5);
        Child y = blocked(B, A, 7);
        assertThat(parts.rings.find()).containsExactly(x.need.own, y.need.own);
    }

    @Test
    void threeWhoWantRoundAreARing() {
        Child y = blocked(B, C, 2);
        Child z = blocked(C, A, 4);
        assertThat(parts.rings.find()).isNull();
        Child x = blocked(A, B, 1);
        assertThat(parts.rings.find()).containsExactly(x.need.own, y.need.own, z.need.own);
    }

    @Test
    void theShortestRingGoesThroughTheLongestNeed() {
        Child x = blocked(A, B, 1);
        blocked(B, C, 2);
        blocked(C, A, 3);
        Child back = blocked(B, A, 9);
        assertThat(parts.rings.find()).containsExactly(x.need.own, back.need.own);
    }

    @Test
    void inAPoolTheLongestNeedGoesFirst() {
        Child x = blocked(A, B, 1);
        blocked(B, A, 4);
        Child longest = blocked(B, A, 3);
        blocked(B, A, 5);
        assertThat(parts.rings.find()).containsExactly(x.need.own, longest.need.own);
    }

    @Test
    void ofEqualNeedsTheFirstByNumberGoes() {
        Child x = blocked(A, B, 1);
        Child first = blocked(B, A, 4);
        blocked(B, A, 4);
        assertThat(parts.rings.find()).containsExactly(x.need.own, first.need.own);
    }

    @Test
    void aLongerNeedOnNoRingIsPassedOver() {
        blocked(A, D, 0);
        Child x = blocked(A, B, 2);
        Child y = blocked(B, A, 3);
        assertThat(parts.rings.find()).containsExactly(x.need.own, y.need.own);
    }

    @Test
    void theOwnFormGoesBeforeAlternativesAndThoseInOrder() {
        Child x = blocked(A, B, 1);
        alsoWants(x, C, 0);
        Child fromC = blocked(C, A, 3);
        assertThat(parts.rings.find()).containsExactly(x.others.get(0), fromC.need.own);
        Child fromB = blocked(B, A, 4);
        assertThat(parts.rings.find()).containsExactly(x.need.own, fromB.need.own);
    }

    @Test
    void ofTwoAlternativesTheFirstStatedGoes() {
        Child x = blocked(A, D, 1);
        alsoWants(x, C, 1);
        ListEntry first = alsoWants(x, B, 0);
        blocked(C, A, 2);
        Child fromB = blocked(B, A, 3);
        assertThat(parts.rings.find()).containsExactly(first, fromB.need.own);
    }

    @Test
    void withoutARingThereIsNone() {
        assertThat(parts.rings.find()).isNull();
        blocked(A, B, 1);
        blocked(B, C, 2);
        assertThat(parts.rings.find()).isNull();
    }

    @Test
    void aChildWhoseStayRunsIsOnNoRing() {
        blocked(A, B, 1);
        Child staying = blocked(B, A, 2);
        staying.visit.stayBegins(0);
        assertThat(parts.rings.find()).isNull();
    }

    @Test
    void aChildInASecondChoiceThatWaitsForItsOwnIsOnARing() {
        Child x = blocked(A, B, 1);
        Child y = parts.in(B, parts.child("children", 9));
        y.visit.fitting = false;
        parts.needs(y, A, 2);
        assertThat(parts.rings.find()).containsExactly(x.need.own, y.need.own);
    }

    @Test
    void overhangIsOnARingWithoutANeed() {
        Child x = parts.in(A, parts.child("children", 1));
        x.visit.displacedSince = 8;
        parts.pool(A).places.startOverhang(x.visit.claim);
        ListEntry entry = new ListEntry(x, Reason.DISPLACED);
        entry.pool = parts.pool(B);
        x.addEntry(entry);
        parts.lists.list(entry);
        Child y = blocked(B, A, 5);
        assertThat(parts.rings.find()).containsExactly(y.need.own, entry);
    }

    @Test
    void aRingElsewhereThatNothingChangedIsLeftAlone() {
        Child y = blocked(B, A, 2);
        assertThat(parts.rings.find()).isNull();
        Child x = parts.in(A, parts.child("children", 9));
        parts.needs(x, B, 1);
        x.visit.overSince(1);
        assertThat(parts.rings.find()).isNull();
        parts.rings.wanted(x);
        assertThat(parts.rings.find()).containsExactly(x.need.own, y.need.own);
    }

    @Test
    void whoIsGoneOrAtHomeHoldsNothing() {
        blocked(A, B, 1);
        Child y = blocked(B, A, 2);
        parts.visits.leave(y);
        assertThat(parts.rings.find()).isNull();
        Child z = blocked(B, A, 3);
        parts.children.goes(z);
        assertThat(parts.rings.find()).isNull();
    }

    @Test
    void whoMovedOnStandsInARingFromItsNewPlace() {
        Child x = blocked(A, B, 1);
        Child y = blocked(C, A, 2);
        assertThat(parts.rings.find()).isNull();
        parts.visits.leave(y);
        parts.in(B, y);
        y.visit.overSince(3);
        parts.rings.wanted(y);
        assertThat(parts.rings.find()).containsExactly(x.need.own, y.need.own);
    }

    @Test
    void aStopForbidsARingUnlessTheChildIsExempt() {
        assertThat(ringWith(form("b", 3).terms(new AdmissionTerms(null, 1, 28, null, true, Set.of()))))
                .isNull();
        assertThat(ringWith(form("b", 3).terms(new AdmissionTerms(null, 1, 28, null, true, Set.of("blocked")))))
                .hasSize(2);
    }

    private static List<ListEntry> ringWith(CareFormBuilder b) {
        PartsOnPaper parts = PartsOnPaper.of(form("a", 3), b);
        parts.blocked("children", 1, A, B, 1);
        parts.blocked("children", 2, B, A, 2);
        return parts.rings.find();
    }

    @Test
    void whenRulesChangeEveryoneIsLookedAtAgain() {
        PartsOnPaper shut = PartsOnPaper.of(
                form("a", 3), form("b", 3).terms(new AdmissionTerms(null, 1, 28, null, true, Set.of())));
        shut.blocked("children", 1, A, B, 1);
        shut.blocked("children", 2, B, A, 2);
        assertThat(shut.rings.find()).isNull();
        shut.pool(B).rules = shut.rules.form(A);
        assertThat(shut.rings.find()).isNull();
        shut.rings.rulesChanged();
        assertThat(shut.rings.find()).hasSize(2);
    }

    @Test
    void aSwapMovesAllOfARingTogether() {
        Child x = blocked(A, B, 1);
        Child y = blocked(B, A, 2);
        x.visit.fitting = true;
        parts.until(9);
        assertThat(parts.swaps.resolveOne()).isTrue();
        assertThat(x.pool()).isEqualTo(B);
        assertThat(y.pool()).isEqualTo(A);
        assertThat(x.needOpen()).isFalse();
        assertThat(parts.pool(A).places.taken()).isEqualTo(1);
        assertThat(parts.pool(B).places.taken()).isEqualTo(1);
        assertThat(parts.pool(A).list.size() + parts.pool(B).list.size()).isZero();
        assertThat(x.clockDay(nl.doorstroom.engine.child.ChildClock.STAY_ENDS)).isEqualTo(19);
        assertThat(x.situation()).isEqualTo(nl.doorstroom.engine.child.Situation.IN_PLACE);
        assertThat(parts.swaps.resolveOne()).isFalse();
    }
}
