package nl.doorstroom.engine.decide;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.Model;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.random.Draws;
import org.junit.jupiter.api.Test;

/** Which free place suits which child (R16), with children whose key gives the u that a case asks for. */
class SuitabilityTest {
    private static final int B = 1;
    private final PartsOnPaper parts = parts(0.5);
    private final Suitability matching = parts.suitability[B];

    private static PartsOnPaper parts(double accepts) {
        return PartsOnPaper.of(form("a", 2), form("b", 2).terms(terms(accepts, false)));
    }

    private static AdmissionTerms terms(double accepts, boolean stopped) {
        return new AdmissionTerms(null, accepts, 28, null, stopped, Set.of());
    }

    /** The u of R19 for a child and a place of b, in a search that began when the place was free. */
    private double u(long key, int place, int search) {
        Draws draws = parts.draws;
        long of = draws.subject(Draws.textKey("b@" + nl.doorstroom.domain.Areas.WHOLE), place);
        long word = Draws.purposeWord(Draws.textKey("b/accepts"));
        return Draws.uniformOfWord(Draws.pair(key, of), word, (long) search << 32);
    }

    /** A child on the list whose u for the two places of b lie from one number to another. */
    private ListEntry waits(long number, double from1, double to1, double from2, double to2) {
        for (long key = 1; ; key++) {
            double one = u(key, 1, 0);
            double two = u(key, 2, 0);
            if (one >= from1 && one < to1 && two >= from2 && two < to2) {
                return parts.needs(parts.child("children", number, key), B, parts.agenda.now());
            }
        }
    }

    private void look() {
        matching.meetAll();
    }

    @Test
    void aChildHasTheLowestPlaceThatSuitsItAtTheirMeeting() {
        ListEntry second = waits(1, 0.5, 1, 0, 0.5);
        ListEntry both = waits(2, 0, 0.5, 0, 0.5);
        look();
        assertThat(matching.firstSuited()).isSameAs(second);
        assertThat(matching.suitingPlace(second)).isEqualTo(2);
        assertThat(matching.suitingPlace(both)).isEqualTo(1);
    }

    @Test
    void aPairThatDoesNotSuitLooksAgainAtTheNextRematch() {
        ListEntry entry = waits(1, 0.8, 0.85, 0.9, 1);
        look();
        assertThat(matching.firstSuited()).isNull();
        assertThat(matching.suitingPlace(entry)).isZero();
        parts.until(28.5);
        assertThat(matching.firstSuited()).isNull();
        parts.until(56);
        assertThat(matching.firstSuited()).isNull();
        int[] found = new int[2];
        parts.agenda.run(
                () -> {
                    parts.agenda.happenUpTo(nl.doorstroom.engine.time.Step.FULL);
                    found[0] = matching.firstSuited() == entry ? 1 : 0;
                    found[1] = matching.suitingPlace(entry);
                    parts.agenda.endInstant();
                },
                56.5);
        assertThat(found).containsExactly(1, 1);
        assertThat(matching.firstSuited()).isNull();
    }

    @Test
    void theFirstOnTheListThatAPlaceSuitsGoesFirst() {
        waits(1, 0.5, 1, 0.5, 1);
        ListEntry second = waits(2, 0, 0.5, 0.5, 1);
        waits(3, 0, 0.5, 0, 0.5);
        look();
        assertThat(matching.firstSuited()).isSameAs(second);
    }

    @Test
    void whoHasGoneFromTheListIsNotLookedAt() {
        ListEntry entry = waits(1, 0, 0.5, 0, 0.5);
        look();
        parts.pool(B).list.remove(entry);
        matching.unlisted(entry);
        assertThat(entry.search).isNull();
        assertThat(matching.firstSuited()).isNull();
        assertThat(matching.suitingPlace(entry)).isZero();
    }

    @Test
    void whoGoesBeforeItMeetsAnythingMeetsNothing() {
        ListEntry entry = waits(1, 0, 0.5, 0, 0.5);
        assertThat(entry.unmet).isTrue();
        matching.unlisted(entry);
        assertThat(entry.unmet).isFalse();
        look();
        assertThat(entry.search).isNull();
    }

    @Test
    void displacedChildrenAreNotMatched() {
        ListEntry displaced = new ListEntry(parts.child("children", 1), ListEntry.Reason.DISPLACED);
        displaced.pool = parts.pool(B);
        matching.listed(displaced);
        matching.recheck(displaced);
        assertThat(displaced.unmet).isFalse();
    }

    @Test
    void aPlaceThatWasTakenNoLongerSuits() {
        ListEntry entry = waits(1, 0, 0.5, 0.5, 1);
        look();
        parts.pool(B).places.take(parts.child("children", 2).visit.claim, 1);
        assertThat(matching.suitingPlace(entry)).isZero();
        assertThat(matching.firstSuited()).isNull();
    }

    @Test
    void aPlaceThatFellFreeAgainIsMetWithAnotherU() {
        ListEntry entry = waits(1, 0, 0.5, 0.5, 1);
        look();
        Child other = parts.child("children", 2);
        parts.pool(B).places.take(other.visit.claim, 1);
        parts.pool(B).places.release(other.visit.claim, 0, "children", 2);
        look();
        long of = parts.draws.subject(Draws.textKey("b@" + nl.doorstroom.domain.Areas.WHOLE), 1);
        long word = Draws.purposeWord(Draws.textKey("b/accepts"));
        double again = Draws.uniformOfWord(Draws.pair(entry.child.key, of), word, 1);
        assertThat(matching.suitingPlace(entry)).isEqualTo(again < 0.5 ? 1 : 0);
    }

    @Test
    void aStopEndsTheSearchAndItsEndBeginsAnotherOne() {
        PartsOnPaper stopped = new PartsOnPaper(model(0.5, true), new Observer() {});
        ListEntry entry = waits(1, 0, 0.5, 0, 0.5);
        look();
        parts.pool(B).rules = stopped.rules.form(B);
        matching.rulesChanged();
        assertThat(entry.search).isNull();
        assertThat(matching.firstSuited()).isNull();
        parts.pool(B).rules = parts.rules.form(B);
        matching.rulesChanged();
        look();
        assertThat(entry.searchNumber).isEqualTo(1);
        double u = u(entry.child.key, 1, 1);
        double v = u(entry.child.key, 2, 1);
        assertThat(matching.suitingPlace(entry)).isEqualTo(u < 0.5 ? 1 : v < 0.5 ? 2 : 0);
    }

    private static Model model(double accepts, boolean stopped) {
        return PartsOnPaper.model(
                java.util.List.of(), form("a", 2), form("b", 2).terms(terms(accepts, stopped)));
    }

    @Test
    void aHigherChanceActsFromTheNextLookOn() {
        ListEntry entry = waits(1, 0.8, 0.9, 0.91, 1);
        look();
        assertThat(matching.firstSuited()).isNull();
        parts.until(20);
        parts.pool(B).rules = new PartsOnPaper(model(0.8, false), new Observer() {}).rules.form(B);
        matching.rulesChanged();
        double[] found = new double[2];
        parts.agenda.run(
                () -> {
                    parts.agenda.happenUpTo(nl.doorstroom.engine.time.Step.FULL);
                    found[0] = parts.agenda.now();
                    found[1] = matching.suitingPlace(entry);
                    parts.agenda.endInstant();
                },
                50);
        assertThat(found).containsExactly(28, 1);
    }

    @Test
    void whereEveryPlaceSuitsAllSearchesEnd() {
        ListEntry entry = waits(1, 0.8, 0.9, 0.91, 1);
        look();
        assertThat(matching.firstSuited()).isNull();
        parts.pool(B).rules = new PartsOnPaper(model(1, false), new Observer() {}).rules.form(B);
        matching.rulesChanged();
        assertThat(matching.draws()).isFalse();
        assertThat(entry.search).isNull();
        assertThat(matching.suitingPlace(entry)).isZero();
    }

    @Test
    void onlyPoolsWhosePlacesMayNotSuitHaveNumbers() {
        assertThat(parts.suitability[0]).isNull();
        assertThat(matching.draws()).isTrue();
        Blueprint sure = parts(1).blueprint;
        assertThat(sure.numbered[1]).isFalse();
    }

    @Test
    void aRoundPlacesWhoIsSuitedInThatPlace() {
        ListEntry entry = waits(1, 0.5, 1, 0, 0.5);
        assertThat(parts.round.next()).isSameAs(entry);
        assertThat(parts.round.placeNumber(entry)).isEqualTo(2);
    }

    @Test
    void aRoundPlacesADisplacedChildWithoutAMatch() {
        waits(1, 0.5, 1, 0.5, 1);
        ListEntry displaced = new ListEntry(parts.child("children", 2), ListEntry.Reason.DISPLACED);
        displaced.pool = parts.pool(B);
        displaced.priority = 0;
        displaced.listed = true;
        parts.pool(B).list.add(displaced);
        assertThat(parts.round.next()).isSameAs(displaced);
        assertThat(parts.round.placeNumber(displaced)).isZero();
    }

    private double fellFreeU(long key, int place, int times) {
        long of = parts.draws.subject(Draws.textKey("b@" + nl.doorstroom.domain.Areas.WHOLE), place);
        return Draws.uniformOfWord(Draws.pair(key, of), Draws.purposeWord(Draws.textKey("b/accepts")), times);
    }

    private void fallsFree(int place) {
        Child other = parts.child("others", place);
        parts.pool(B).places.take(other.visit.claim, place);
        parts.pool(B).places.release(other.visit.claim, 0, "others", place);
        look();
    }

    @Test
    void aHigherChanceActsOnPlacesThatFellFreeDuringASearchToo() {
        Child holder = parts.child("others", 1);
        parts.pool(B).places.take(holder.visit.claim, 2);
        long key = 1;
        while (u(key, 1, 0) < 0.95 || fellFreeU(key, 2, 1) < 0.8 || fellFreeU(key, 2, 1) >= 0.87) {
            key++;
        }
        ListEntry entry = parts.needs(parts.child("children", 1, key), B, 0);
        look();
        assertThat(matching.firstSuited()).isNull();
        parts.until(10);
        parts.pool(B).places.release(holder.visit.claim, 0, "others", 1);
        look();
        assertThat(matching.firstSuited()).isNull();
        parts.until(20);
        parts.pool(B).rules = new PartsOnPaper(model(0.8, false), new Observer() {}).rules.form(B);
        matching.rulesChanged();
        double[] found = new double[2];
        parts.agenda.run(
                () -> {
                    parts.agenda.happenUpTo(nl.doorstroom.engine.time.Step.FULL);
                    if (matching.firstSuited() == entry && found[0] == 0) {
                        found[0] = parts.agenda.now();
                        found[1] = matching.suitingPlace(entry);
                    }
                    parts.agenda.endInstant();
                },
                100);
        assertThat(found).containsExactly(38, 2);
    }

    @Test
    void everyTimeThatAPlaceFallsFreeDuringASearchHasAUOfItsOwn() {
        Child holder = parts.child("holder", 1);
        parts.pool(B).places.take(holder.visit.claim, 2);
        long key = 1;
        while (!refusedUntil(key, 6)) {
            key++;
        }
        ListEntry entry = parts.needs(parts.child("children", 1, key), B, 0);
        look();
        for (int times = 1; times <= 6; times++) {
            assertThat(matching.suitingPlace(entry)).isZero();
            fallsFree(1);
        }
        assertThat(matching.suitingPlace(entry)).isEqualTo(1);
    }

    private boolean refusedUntil(long key, int last) {
        for (int times = 0; times < last; times++) {
            if (fellFreeU(key, 1, times) < 0.5) {
                return false;
            }
        }
        return fellFreeU(key, 1, last) < 0.5;
    }
}
