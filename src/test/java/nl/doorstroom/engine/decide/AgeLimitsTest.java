package nl.doorstroom.engine.decide;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.supply.Outside;
import org.junit.jupiter.api.Test;

/** The ages of forms (R24); day 0 is 1 January 2025. */
class AgeLimitsTest {
    private static PartsOnPaper with(AgeLimit ages) {
        return PartsOnPaper.of(form("a", 9).ages(ages), form("b", 9).ages(new AgeLimit(0, 21, 0, 21, null)));
    }

    private static AgeLimit adult(double share, double find, double grace) {
        return new AgeLimit(0, 18, 0, 18, new AgeLimit.AdultPlace(share, new FixedLaw(find), grace));
    }

    /** Turns eighteen on day 14. */
    private static Child born(PartsOnPaper parts) {
        Child child = parts.child("children", 1);
        child.bornOn(PartsOnPaper.CALENDAR.dayOf(LocalDate.of(2007, 1, 15)));
        return child;
    }

    @Test
    void theLimitIsTheBirthday() {
        PartsOnPaper parts = with(AgeLimit.DEFAULT);
        Child child = born(parts);
        assertThat(parts.ages.limitDay(child, parts.rules.form(0))).isEqualTo(14);
        assertThat(parts.ages.limitDay(child, parts.rules.form(1))).isEqualTo(14 + 3 * 365);
        assertThat(parts.ages.limitDay(child, parts.rules.form(0))).isEqualTo(14);
        assertThat(parts.ages.limitDay(parts.child("children", 2), parts.rules.form(0)))
                .isEqualTo(Child.NEVER);
    }

    @Test
    void onTheDayOfTheLimitAChildIsNotUnderIt() {
        PartsOnPaper parts = with(AgeLimit.DEFAULT);
        Child child = born(parts);
        parts.until(13.99);
        assertThat(parts.ages.isUnderLimit(child, parts.rules.form(0))).isTrue();
        parts.until(14);
        assertThat(parts.ages.isUnderLimit(child, parts.rules.form(0))).isFalse();
        assertThat(parts.ages.isUnderLimit(parts.child("children", 2), parts.rules.form(0)))
                .isTrue();
    }

    @Test
    void onTheDayOfTheLowestAgeAChildIsOldEnough() {
        PartsOnPaper parts = with(new AgeLimit(18, 21, 0, 21, null));
        Child child = born(parts);
        parts.until(13.99);
        assertThat(parts.ages.isOldEnough(child, parts.rules.form(0))).isFalse();
        assertThat(parts.ages.isOldEnough(child, parts.rules.form(1))).isTrue();
        assertThat(parts.ages.isOldEnough(parts.child("children", 2), parts.rules.form(0)))
                .isTrue();
        parts.until(14);
        assertThat(parts.ages.isOldEnough(child, parts.rules.form(0))).isTrue();
    }

    @Test
    void theFormThatCountsIsThatOfThePlaceThenOutsideThenTheOneSought() {
        PartsOnPaper parts = with(AgeLimit.DEFAULT);
        Child child = born(parts);
        assertThat(AgeLimits.formThatCounts(child)).isEqualTo(-1);
        parts.needs(child, 1, 0);
        assertThat(AgeLimits.formThatCounts(child)).isEqualTo(1);
        child.visit.goOutside(new Outside(0));
        assertThat(AgeLimits.formThatCounts(child)).isZero();
        child.visit.leave(false);
        parts.in(0, child);
        assertThat(AgeLimits.formThatCounts(child)).isZero();
    }

    @Test
    void theClockOfTheLimitFollowsTheFormThatCounts() {
        PartsOnPaper parts = with(AgeLimit.DEFAULT);
        Child child = born(parts);
        parts.ages.review(child);
        assertThat(child.clockDay(ChildClock.AGE_LIMIT)).isEqualTo(Child.NEVER);
        parts.in(0, child);
        parts.ages.review(child);
        assertThat(child.clockDay(ChildClock.AGE_LIMIT)).isEqualTo(14);
        parts.until(20);
        parts.ages.review(child);
        assertThat(child.clockDay(ChildClock.AGE_LIMIT)).isEqualTo(20);
        child.visit.leave(true);
        parts.needs(child, 1, 20);
        parts.ages.review(child);
        assertThat(child.clockDay(ChildClock.AGE_LIMIT)).isEqualTo(14 + 3 * 365);
    }

    @Test
    void aChildWithoutAgeOrWaitingForAnAdultPlaceHasNoSuchClock() {
        PartsOnPaper parts = with(AgeLimit.DEFAULT);
        Child ageless = parts.in(0, parts.child("children", 2));
        parts.ages.review(ageless);
        assertThat(ageless.clockDay(ChildClock.AGE_LIMIT)).isEqualTo(Child.NEVER);
        Child child = parts.in(0, born(parts));
        child.visit.waitsForAdultPlace = true;
        parts.ages.review(child);
        assertThat(child.clockDay(ChildClock.AGE_LIMIT)).isEqualTo(Child.NEVER);
    }

    @Test
    void anExtensionIsDrawnOnceAndMovesTheLimit() {
        PartsOnPaper parts = with(new AgeLimit(0, 18, 1, 21, null));
        Child child = parts.in(0, born(parts));
        parts.until(14);
        assertThat(parts.ages.isExtended(child, 0)).isTrue();
        assertThat(parts.ages.limitDay(child, parts.rules.form(0))).isEqualTo(14 + 3 * 365);
        assertThat(parts.ages.isExtended(child, 0)).isFalse();
    }

    @Test
    void aChildRefusedStaysRefused() {
        PartsOnPaper parts = with(new AgeLimit(0, 18, Double.MIN_VALUE, 21, null));
        Child child = parts.in(0, born(parts));
        parts.until(14);
        assertThat(parts.ages.isExtended(child, 0)).isFalse();
        assertThat(child.extension).isEqualTo(Child.Extension.REFUSED);
        assertThat(parts.ages.limitDay(child, parts.rules.form(0))).isEqualTo(14);
        PartsOnPaper none = with(AgeLimit.DEFAULT);
        Child other = none.in(0, born(none));
        assertThat(none.ages.isExtended(other, 0)).isFalse();
        assertThat(other.extension).isEqualTo(Child.Extension.NOT_DRAWN);
    }

    @Test
    void anExtensionThatHasPassedTooKeepsNobody() {
        PartsOnPaper parts = with(new AgeLimit(0, 18, 1, 18, null));
        Child child = parts.in(0, born(parts));
        parts.until(14);
        assertThat(parts.ages.isExtended(child, 0)).isFalse();
        assertThat(child.extension).isEqualTo(Child.Extension.GRANTED);
    }

    @Test
    void anAdultPlaceIsNeededOnlyFromAPlace() {
        PartsOnPaper parts = with(adult(1, 10, 28));
        Child child = born(parts);
        parts.needs(child, 0, 0);
        assertThat(parts.ages.needsAdultPlace(child, 0)).isFalse();
        parts.in(0, child);
        assertThat(parts.ages.needsAdultPlace(child, 0)).isTrue();
        assertThat(parts.ages.needsAdultPlace(child, 1)).isFalse();
        PartsOnPaper never = with(adult(0, 10, 28));
        assertThat(never.ages.needsAdultPlace(never.in(0, born(never)), 0)).isFalse();
    }

    @Test
    void anAdultPlaceIsFoundInTimeOrTheGraceEnds() {
        assertThat(waitsForAdultPlace(10, 28).clockDay(ChildClock.ADULT_PLACE_FOUND))
                .isEqualTo(24);
        Child exactly = waitsForAdultPlace(28, 28);
        assertThat(exactly.clockDay(ChildClock.ADULT_PLACE_FOUND)).isEqualTo(42);
        Child late = waitsForAdultPlace(40, 28);
        assertThat(late.clockDay(ChildClock.GRACE_ENDS)).isEqualTo(42);
        assertThat(late.clockDay(ChildClock.ADULT_PLACE_FOUND)).isEqualTo(Child.NEVER);
        assertThat(late.visit.waitsForAdultPlace).isTrue();
        assertThat(late.clockDay(ChildClock.STAY_ENDS)).isEqualTo(Child.NEVER);
        assertThat(late.clockDay(ChildClock.AGE_LIMIT)).isEqualTo(Child.NEVER);
    }

    private static Child waitsForAdultPlace(double find, double grace) {
        PartsOnPaper parts = with(adult(1, find, grace));
        Child child = parts.in(0, born(parts));
        parts.until(14);
        child.setClock(ChildClock.STAY_ENDS, 50);
        child.setClock(ChildClock.AGE_LIMIT, 14);
        parts.ages.startWaitForAdultPlace(child, 0);
        return child;
    }
}
