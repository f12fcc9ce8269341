package nl.doorstroom.engine.moves;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.ListEntry.Reason;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.time.EngineEvent;
import nl.doorstroom.engine.time.Step;
import org.junit.jupiter.api.Test;

/** Who is placed next: the lowest in (class, since, source, number) of all pools with a free place (R10). */
class PlacementRoundTest {
    private static final AdmissionTerms STOPPED = new AdmissionTerms(null, 1, 28, null, true, Set.of("high"));

    private static ListEntry waits(PartsOnPaper parts, int form, double since, String source, long number) {
        return parts.needs(parts.child(source, number), form, since);
    }

    private static ListEntry waits(PartsOnPaper parts, int form, double since) {
        return waits(parts, form, since, "children", 1 + parts.children.inside().size());
    }

    private static ListEntry alsoWants(PartsOnPaper parts, Child child, int form, Reason reason) {
        ListEntry entry = new ListEntry(child, reason);
        entry.pool = parts.pool(form);
        entry.since = child.need.since;
        child.addEntry(entry);
        parts.lists.list(entry);
        return entry;
    }

    @Test
    void theLongestWaitOfAllPoolsGoesFirst() {
        PartsOnPaper parts = PartsOnPaper.of(form("a", 1), form("b", 1), form("c", 1));
        waits(parts, 0, 5);
        ListEntry longest = waits(parts, 1, 3);
        waits(parts, 2, 4);
        assertThat(parts.round.next()).isSameAs(longest);
    }

    @Test
    void theClassGoesBeforeTheWaitAndTheSourceBeforeTheNumber() {
        PartsOnPaper parts = PartsOnPaper.of(List.of("high"), form("a", 1), form("b", 1));
        waits(parts, 0, 3);
        ListEntry high = waits(parts, 1, 9);
        high.priority = 1;
        assertThat(parts.round.next()).isSameAs(high);
        PartsOnPaper ties = PartsOnPaper.of(form("a", 1), form("b", 1));
        waits(ties, 0, 3, "b", 1);
        ListEntry first = waits(ties, 1, 3, "a", 7);
        assertThat(ties.round.next()).isSameAs(first);
    }

    @Test
    void aPoolWithoutAFreePlaceIsPassedOverAndNotLookedAtAgain() {
        PartsOnPaper parts = PartsOnPaper.of(form("a", 1), form("b", 1));
        parts.in(0, parts.child("in", 1));
        waits(parts, 0, 1);
        ListEntry placeable = waits(parts, 1, 5);
        assertThat(parts.round.next()).isSameAs(placeable);
        assertThat(parts.pools.firstTouched()).isSameAs(parts.pool(1));
        assertThat(parts.pools.firstTouched().nextTouched()).isNull();
    }

    @Test
    void aRoundWithNobodyToPlaceFindsNobody() {
        PartsOnPaper parts = PartsOnPaper.of(form("a", 0), form("b", 1));
        assertThat(parts.round.next()).isNull();
        ListEntry entry = waits(parts, 1, 1);
        parts.pool(1).list.remove(entry);
        assertThat(parts.round.next()).isNull();
    }

    @Test
    void ofOneChildTheOwnFormGoesBeforeAlternatives() {
        PartsOnPaper parts = PartsOnPaper.of(form("a", 1), form("b", 1), form("c", 1));
        ListEntry own = waits(parts, 2, 3);
        alsoWants(parts, own.child, 1, Reason.ALTERNATIVE);
        alsoWants(parts, own.child, 0, Reason.ALTERNATIVE);
        assertThat(parts.round.next()).isSameAs(own);
        PartsOnPaper full = PartsOnPaper.of(form("a", 1), form("b", 1), form("c", 0));
        ListEntry barred = waits(full, 2, 3);
        ListEntry second = alsoWants(full, barred.child, 0, Reason.ALTERNATIVE);
        second.rank = 1;
        ListEntry first = alsoWants(full, barred.child, 1, Reason.ALTERNATIVE);
        assertThat(full.round.next()).isSameAs(first);
    }

    @Test
    void whoIsBarredIsPassedOverForTheNextOnTheList() {
        PartsOnPaper parts = PartsOnPaper.of(List.of("high"), form("a", 1).terms(STOPPED), form("b", 1));
        waits(parts, 0, 1);
        ListEntry high = waits(parts, 0, 5);
        parts.pool(0).list.remove(high);
        high.priority = 1;
        parts.pool(0).list.add(high);
        assertThat(parts.round.next()).isSameAs(high);
        parts.pool(0).list.remove(high);
        assertThat(parts.round.next()).isNull();
    }

    @Test
    void overCapacityTheClassesNamedEnterUpToTheLimit() {
        WhenFull over = new WhenFull(null, new WhenFull.OverCapacity(1, Set.of("high")), null);
        PartsOnPaper parts = PartsOnPaper.of(List.of("high"), form("a", 1).whenFull(over), form("b", 1));
        ListEntry low = waits(parts, 0, 1);
        ListEntry high = waits(parts, 0, 5);
        parts.pool(0).list.remove(high);
        high.priority = 1;
        parts.pool(0).list.add(high);
        parts.in(0, parts.child("in", 1));
        assertThat(parts.round.next()).isSameAs(high);
        parts.in(0, parts.child("in", 2));
        assertThat(parts.round.next()).isNull();
        parts.pool(0).list.remove(high);
        parts.pool(0).places.release(parts.children.inside().get(2).visit.claim, 0, "in", 1);
        assertThat(parts.round.next()).isNull();
        parts.pool(0).places.release(parts.children.inside().get(3).visit.claim, 0, "in", 2);
        assertThat(parts.round.next()).isSameAs(low);
    }

    @Test
    void withAFreePlaceTheFirstOfBothWaysInGoes() {
        WhenFull over = new WhenFull(null, new WhenFull.OverCapacity(1, Set.of("high")), null);
        PartsOnPaper parts = PartsOnPaper.of(List.of("high"), form("a", 1).whenFull(over), form("b", 1));
        ListEntry low = waits(parts, 0, 1);
        assertThat(parts.round.next()).isSameAs(low);
    }

    @Test
    void aChildWhoseNeedBeginsGoesStraightIntoAFreePlaceForWhichNobodyWaits() {
        PartsOnPaper parts = PartsOnPaper.of(form("a", 1), form("b", 1));
        Child child = begins(parts, 0, 0);
        assertThat(parts.round.goesStraightIn(child)).isTrue();
        waits(parts, 0, 0);
        assertThat(parts.round.goesStraightIn(child)).isFalse();
    }

    private static Child begins(PartsOnPaper parts, int form, double since) {
        Child child = parts.child("straight", 1);
        var table = parts.blueprint.tables.ofStream(0);
        child.need.begin(since, form, parts.pool(form), table, table, Situation.HOME);
        return child;
    }

    @Test
    void nobodyGoesStraightInFromAPlaceOrForAnEarlierNeedOrToAFullPool() {
        PartsOnPaper parts = PartsOnPaper.of(form("a", 1), form("b", 1));
        assertThat(parts.round.goesStraightIn(begins(parts, 0, -1))).isFalse();
        Child inPlace = parts.in(1, begins(parts, 0, 0));
        assertThat(parts.round.goesStraightIn(inPlace)).isFalse();
        assertThat(parts.round.goesStraightIn(begins(parts, 1, 0))).isFalse();
    }

    @Test
    void nobodyGoesStraightInWhereAnAlternativeIsAcceptableAtOnceOrPlacesAreMatched() {
        PartsOnPaper parts = PartsOnPaper.of(
                form("a", 1).alternative(new Alternative("b", null, 0, true)),
                form("b", 1).alternative(new Alternative("a", null, 1, true)),
                form("c", 1).terms(new AdmissionTerms(null, 0.5, 28, null, false, Set.of())));
        assertThat(parts.round.goesStraightIn(begins(parts, 0, 0))).isFalse();
        assertThat(parts.round.goesStraightIn(begins(parts, 1, 0))).isTrue();
        assertThat(parts.round.goesStraightIn(begins(parts, 2, 0))).isFalse();
    }

    @Test
    void nobodyGoesStraightInWhileMoreHappensAtTheInstant() {
        PartsOnPaper parts = PartsOnPaper.of(form("a", 1));
        EngineEvent event = new EngineEvent(parts.agenda) {
            @Override
            protected void happen() {}
        };
        parts.agenda.schedule(event, 0, Step.LEAVES);
        assertThat(parts.round.goesStraightIn(begins(parts, 0, 0))).isFalse();
    }

    @Test
    void whereEveryPlaceSuitsTheLowestFreeOneIsTaken() {
        PartsOnPaper parts = PartsOnPaper.of(form("a", 1));
        assertThat(parts.round.placeNumber(waits(parts, 0, 0))).isZero();
    }
}
