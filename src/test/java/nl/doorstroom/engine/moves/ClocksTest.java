package nl.doorstroom.engine.moves;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.LocalText;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.supply.Outside;
import nl.doorstroom.engine.time.Step;
import org.junit.jupiter.api.Test;

/** The competing clocks of a child and its hazards (R4, R5, R10). */
class ClocksTest {
    private final PartsOnPaper parts = PartsOnPaper.of(form("a", 3), form("b", 3));
    private final Child child = parts.child("children", 1);

    private void plan() {
        parts.clocks.plan(child);
    }

    private void isDue(ChildClock clock, double day) {
        assertThat(child.isScheduled()).isTrue();
        assertThat(child.due).isEqualTo(clock);
        assertThat(child.time()).isEqualTo(day);
    }

    private ListEntry alternative(double dueDay) {
        ListEntry entry = new ListEntry(child, ListEntry.Reason.ALTERNATIVE);
        entry.pool = parts.pool(0);
        entry.dueDay = dueDay;
        child.addEntry(entry);
        return entry;
    }

    @Test
    void theNearestClockIsTheOnePendingEvent() {
        child.setClock(ChildClock.STAY_ENDS, 9);
        child.setClock(ChildClock.LEAVES, 5);
        plan();
        isDue(ChildClock.LEAVES, 5);
        child.stopClock(ChildClock.LEAVES);
        plan();
        isDue(ChildClock.STAY_ENDS, 9);
        child.stopClock(ChildClock.STAY_ENDS);
        plan();
        assertThat(child.isScheduled()).isFalse();
    }

    @Test
    void nothingIsPlannedAtOrBeyondTheEnd() {
        child.setClock(ChildClock.LEAVES, 1000);
        plan();
        assertThat(child.isScheduled()).isFalse();
    }

    @Test
    void intakeAndAlternativesCountWhileANeedIsOpen() {
        parts.needs(child, 1, 0);
        child.setClock(ChildClock.LEAVES, 8);
        child.need.own.dueDay = 7;
        plan();
        isDue(ChildClock.INTAKE_DONE, 7);
        alternative(6);
        alternative(6.5);
        plan();
        isDue(ChildClock.ALTERNATIVE_DUE, 6);
        child.closeNeed();
        child.setClock(ChildClock.STAY_ENDS, 8);
        plan();
        isDue(ChildClock.STAY_ENDS, 8);
    }

    @Test
    void onOneDayTheOrderOfTheStepsCounts() {
        parts.needs(child, 1, 0);
        child.setClock(ChildClock.LEAVES, 7);
        child.need.own.dueDay = 7;
        alternative(7);
        plan();
        isDue(ChildClock.INTAKE_DONE, 7);
        child.need.own.dueDay = Child.NEVER;
        plan();
        isDue(ChildClock.ALTERNATIVE_DUE, 7);
        child.setClock(ChildClock.AGE_LIMIT, 7);
        child.need.own.dueDay = 7;
        plan();
        isDue(ChildClock.AGE_LIMIT, 7);
    }

    @Test
    void aClockWhoseStepHasPassedLetsOneOfThisPassGoFirst() {
        parts.needs(child, 1, 0);
        parts.agenda.goTo(Step.FIRST_ROUND);
        child.setClock(ChildClock.AGE_LIMIT, 0);
        child.setClock(ChildClock.WORSENS, 0);
        plan();
        isDue(ChildClock.WORSENS, 0);
        child.stopClock(ChildClock.WORSENS);
        plan();
        isDue(ChildClock.AGE_LIMIT, 0);
    }

    @Test
    void intakeAndAlternativesDueInThisPassGoBeforeAPassedClock() {
        parts.needs(child, 1, 0);
        parts.agenda.goTo(Step.ARRIVES);
        child.setClock(ChildClock.AGE_LIMIT, 0);
        child.setClock(ChildClock.LEAVES, 0);
        child.need.own.dueDay = 0;
        plan();
        isDue(ChildClock.INTAKE_DONE, 0);
        child.need.own.dueDay = 3;
        alternative(0);
        plan();
        isDue(ChildClock.ALTERNATIVE_DUE, 0);
        child.closeNeed();
        child.setClock(ChildClock.LEAVES, 0);
        plan();
        isDue(ChildClock.LEAVES, 0);
    }

    private static PartsOnPaper waiting(Waiting waiting, Profile... profiles) {
        List<Profile> all = profiles.length == 0 ? List.of(Profile.of(Profile.ALL)) : List.of(profiles);
        return new PartsOnPaper(
                PartsOnPaper.model(List.of(), form("a", 3), form("b", 3).waiting(waiting))
                        .withProfiles(all),
                new Observer() {});
    }

    private static Profile profile(String id, @org.jspecify.annotations.Nullable String worse, double factor) {
        return new Profile(id, LocalText.of(id), 1, null, worse, factor);
    }

    @Test
    void theFactorFollowsTheSituation() {
        PartsOnPaper hazards = waiting(new Waiting(0, 0.1, null, new Waiting.Factors(1, 2, 4, 5)));
        Child x = hazards.child("children", 1);
        hazards.needs(x, 1, 0);
        x.need.leavesLeft = 1;
        hazards.clocks.setHazards(x);
        assertThat(x.clockDay(ChildClock.LEAVES)).isEqualTo(10);
        hazards.until(5);
        hazards.in(0, x);
        x.visit.overSince(5);
        hazards.clocks.setHazards(x);
        assertThat(x.need.leavesLeft).isCloseTo(0.5, within(1e-12));
        assertThat(x.clockDay(ChildClock.LEAVES)).isCloseTo(7.5, within(1e-8));
        x.visit.fitting = false;
        hazards.clocks.setHazards(x);
        assertThat(x.clockDay(ChildClock.LEAVES)).isCloseTo(6.25, within(1e-8));
        hazards.pool(0).places.startOverhang(x.visit.claim);
        hazards.clocks.setHazards(x);
        assertThat(x.clockDay(ChildClock.LEAVES)).isCloseTo(10, within(1e-8));
        x.visit.goOutside(new Outside(1));
        x.visit.claim.clear();
        hazards.clocks.setHazards(x);
        assertThat(x.clockDay(ChildClock.LEAVES)).isCloseTo(6, within(1e-8));
    }

    @Test
    void aHazardUsedUpFiresNow() {
        PartsOnPaper hazards = waiting(new Waiting(0, 0.1, null, Waiting.Factors.NONE));
        Child x = hazards.child("children", 1);
        hazards.needs(x, 1, 0);
        x.need.leavesLeft = 1;
        hazards.clocks.setHazards(x);
        hazards.until(15);
        hazards.clocks.setHazards(x);
        assertThat(x.clockDay(ChildClock.LEAVES)).isEqualTo(15);
    }

    @Test
    void patienceCountsFromTheNeedButNotBeforeNow() {
        PartsOnPaper patient = waiting(new Waiting(0, 0, new FixedLaw(10), Waiting.Factors.NONE));
        Child x = patient.child("children", 1);
        patient.until(4);
        patient.needs(x, 1, 2);
        patient.clocks.drawThresholds(x);
        patient.clocks.setHazards(x);
        assertThat(x.clockDay(ChildClock.LEAVES)).isEqualTo(12);
        patient.until(20);
        patient.clocks.setHazards(x);
        assertThat(x.clockDay(ChildClock.LEAVES)).isEqualTo(20);
    }

    @Test
    void worseningIsMultipliedByTheProfileAndStopsWithoutAWorseOne() {
        PartsOnPaper worsening = waiting(
                new Waiting(0.1, 0, null, new Waiting.Factors(2, 1, 1, 1)),
                profile("mild", "severe", 2.5),
                profile("severe", null, 9));
        Child x = worsening.child("children", 1);
        worsening.needs(x, 1, 0);
        x.need.worsensLeft = 5;
        worsening.clocks.setHazards(x);
        assertThat(x.need.worsensPerDay).isEqualTo(0.5);
        assertThat(x.clockDay(ChildClock.WORSENS)).isEqualTo(10);
        worsening.until(4);
        worsening.clocks.setHazards(x);
        assertThat(x.need.worsensLeft).isEqualTo(3);
        x.hasProfile(1);
        worsening.clocks.setHazards(x);
        assertThat(x.clockDay(ChildClock.WORSENS)).isEqualTo(Child.NEVER);
        x.need.worsensLeft = 77;
        worsening.clocks.restartWorsening(x);
        assertThat(x.need.worsensLeft).isEqualTo(77);
        x.hasProfile(0);
        worsening.clocks.restartWorsening(x);
        assertThat(x.need.worsensLeft).isNotEqualTo(77).isPositive();
        assertThat(x.need.worsensPerDay).isZero();
    }

    @Test
    void withoutAnOpenNeedOnlyTimeIsCounted() {
        PartsOnPaper hazards = waiting(new Waiting(0, 0.1, null, Waiting.Factors.NONE));
        Child x = hazards.child("children", 1);
        hazards.needs(x, 1, 0);
        x.need.leavesLeft = 1;
        hazards.clocks.setHazards(x);
        hazards.until(3);
        x.closeNeed();
        hazards.clocks.setHazards(x);
        assertThat(x.clockDay(ChildClock.LEAVES)).isEqualTo(Child.NEVER);
        assertThat(x.need.hazardsFrom).isEqualTo(3);
    }
}
