package nl.doorstroom.engine.decide;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ListEntry;
import org.junit.jupiter.api.Test;

/** Who may come in: stop, exempt, age, over capacity (R10, R13, R24). */
class AdmissionRulesTest {
    private static final long TEN_ON_DAY_ONE = PartsOnPaper.CALENDAR.dayOf(LocalDate.of(2015, 1, 2));

    private static AdmissionTerms stopped(String... exempt) {
        return new AdmissionTerms(null, 1, 28, null, true, Set.of(exempt));
    }

    private static PartsOnPaper of(AdmissionTerms terms) {
        return PartsOnPaper.of(
                List.of("blocked", "high"), form("a", 2), form("b", 2).terms(terms));
    }

    private static ListEntry waiting(PartsOnPaper parts) {
        return parts.needs(parts.child("children", 1), 1, 0);
    }

    @Test
    void anOpenDoorLetsAnyoneInAndAStopNobody() {
        PartsOnPaper open = of(AdmissionTerms.OPEN);
        assertThat(open.admission.admits(waiting(open))).isTrue();
        PartsOnPaper shut = of(stopped());
        assertThat(shut.admission.admits(waiting(shut))).isFalse();
    }

    @Test
    void aStopLetsInTheClassesItExempts() {
        PartsOnPaper parts = of(stopped("high"));
        ListEntry entry = waiting(parts);
        assertThat(parts.admission.admits(entry)).isFalse();
        entry.priority = parts.rules.now().classes.rank("high");
        assertThat(parts.admission.admits(entry)).isTrue();
        ListEntry blocked = parts.blocked("children", 2, 0, 1, 0).need.own;
        assertThat(parts.admission.admits(blocked)).isFalse();
    }

    @Test
    void blockedChildrenMayBeExemptWithoutAClassOfTheirOwn() {
        PartsOnPaper parts =
                PartsOnPaper.of(List.of(), form("a", 2), form("b", 2).terms(stopped("blocked")));
        assertThat(parts.admission.admits(parts.blocked("children", 2, 0, 1, 0).need.own))
                .isTrue();
        assertThat(parts.admission.admits(waiting(parts))).isFalse();
    }

    @Test
    void displacedChildrenMayBeExempt() {
        PartsOnPaper parts = of(stopped("displaced"));
        ListEntry entry = waiting(parts);
        assertThat(parts.admission.admits(entry)).isFalse();
        entry.priority = 0;
        assertThat(parts.admission.admits(entry)).isTrue();
    }

    @Test
    void overCapacityIsForItsClassesAndNotInAStop() {
        WhenFull high = new WhenFull(null, new WhenFull.OverCapacity(1, Set.of("high")), null);
        PartsOnPaper parts =
                PartsOnPaper.of(List.of("high"), form("a", 1), form("b", 1).whenFull(high));
        ListEntry entry = waiting(parts);
        assertThat(parts.admission.admitsOver(entry)).isFalse();
        entry.priority = 1;
        assertThat(parts.admission.admitsOver(entry)).isTrue();
        PartsOnPaper shut = PartsOnPaper.of(
                List.of("high"), form("a", 1), form("b", 1).whenFull(high).terms(stopped()));
        ListEntry barred = waiting(shut);
        barred.priority = 1;
        assertThat(shut.admission.admitsOver(barred)).isFalse();
    }

    @Test
    void overCapacityWithoutClassesIsForAll() {
        WhenFull all = new WhenFull(null, new WhenFull.OverCapacity(1, Set.of()), null);
        PartsOnPaper parts =
                PartsOnPaper.of(List.of("high"), form("a", 1), form("b", 1).whenFull(all));
        assertThat(parts.admission.admitsOver(waiting(parts))).isTrue();
    }

    @Test
    void nobodyEntersAtOrPastTheLimitOrBeforeTheLowestAge() {
        AgeLimit toTen = new AgeLimit(0, 10, 0, 10, null);
        AgeLimit fromTwelve = new AgeLimit(12, 18, 0, 18, null);
        PartsOnPaper parts =
                PartsOnPaper.of(form("a", 1).ages(fromTwelve), form("b", 1).ages(toTen));
        ListEntry entry = waiting(parts);
        Child child = entry.child;
        assertThat(parts.admission.takesAge(child, parts.pool(0))).isTrue();
        child.bornOn(TEN_ON_DAY_ONE);
        assertThat(parts.admission.admits(entry)).isTrue();
        assertThat(parts.admission.takesAge(child, parts.pool(1))).isTrue();
        assertThat(parts.admission.hasPlaceFor(child, parts.pool(1))).isTrue();
        assertThat(parts.admission.takesAge(child, parts.pool(0))).isFalse();
        parts.until(1);
        assertThat(parts.admission.admits(entry)).isFalse();
        assertThat(parts.admission.takesAge(child, parts.pool(1))).isFalse();
        assertThat(parts.admission.hasPlaceFor(child, parts.pool(1))).isFalse();
        AdmissionRules withoutAges = new AdmissionRules(parts.rules, parts.ages, false);
        assertThat(withoutAges.admits(entry)).isTrue();
    }

    @Test
    void aChildGoesStraightOnlyIntoAFreePlaceOfAPoolThatIsNotStopped() {
        PartsOnPaper parts = of(stopped("high"));
        Child child = parts.child("children", 1);
        assertThat(parts.admission.hasPlaceFor(child, parts.pool(1))).isFalse();
        assertThat(parts.admission.hasPlaceFor(child, parts.pool(0))).isTrue();
        parts.in(0, parts.child("children", 2));
        assertThat(parts.admission.hasPlaceFor(child, parts.pool(0))).isTrue();
        parts.in(0, parts.child("children", 3));
        assertThat(parts.admission.hasPlaceFor(child, parts.pool(0))).isFalse();
    }
}
