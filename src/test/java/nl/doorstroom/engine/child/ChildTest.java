package nl.doorstroom.engine.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Share;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.prepared.Purpose;
import nl.doorstroom.engine.prepared.Shares;
import nl.doorstroom.random.Draws;
import nl.doorstroom.random.Sampler;
import org.junit.jupiter.api.Test;

/** The clocks, draws and order of a child (R4, R10, R19). */
class ChildTest {
    private static final double MILLISECOND = 1 / 86_400_000.0;
    private final PartsOnPaper parts = PartsOnPaper.of(PartsOnPaper.form("care", 1), PartsOnPaper.form("more", 1));
    private final Child child = parts.child("children", 1, 42);

    /** The u of R19 by its words: subject, purpose, occasion. */
    private static double u(String purpose, int occasion) {
        return Draws.uniformOfWord(42, Draws.purposeWord(Draws.textKey(purpose)), occasion);
    }

    private int purpose(int form, int purpose) {
        return parts.blueprint.purposeOfForm(form, purpose);
    }

    @Test
    void theNearestClockRings() {
        child.setClock(ChildClock.STAY_ENDS, 9);
        child.setClock(ChildClock.LEAVES, 4);
        child.setClock(ChildClock.WORSENS, 6);
        assertThat(child.nearestClock()).isEqualTo(ChildClock.LEAVES);
        child.stopClock(ChildClock.LEAVES);
        assertThat(child.nearestClock()).isEqualTo(ChildClock.WORSENS);
        child.setClock(ChildClock.WORSENS, Child.NEVER);
        assertThat(child.nearestClock()).isEqualTo(ChildClock.STAY_ENDS);
        assertThat(child.clockDay(ChildClock.WORSENS)).isEqualTo(Child.NEVER);
        assertThat(child.clockDay(ChildClock.STAY_ENDS)).isEqualTo(9);
    }

    @Test
    void ofTwoClocksOnOneDayTheFirstInOrderRings() {
        child.setClock(ChildClock.GRACE_ENDS, 4);
        child.setClock(ChildClock.AGE_LIMIT, 4);
        assertThat(child.nearestClock()).isEqualTo(ChildClock.AGE_LIMIT);
    }

    @Test
    void aClockRingsAtTheNearestMillisecond() {
        child.setClock(ChildClock.LEAVES, 3 + 0.4 * MILLISECOND);
        assertThat(child.clockDay(ChildClock.LEAVES)).isEqualTo(3.0);
        child.setClock(ChildClock.LEAVES, 3 + 0.6 * MILLISECOND);
        assertThat(child.clockDay(ChildClock.LEAVES)).isEqualTo(259_200_001 / 86_400_000.0);
    }

    @Test
    void whenTheNeedIsOverOnlyItsClocksStop() {
        for (ChildClock clock : ChildClock.values()) {
            child.setClock(clock, 5);
        }
        child.need.leavesPerDay = 1;
        child.need.worsensPerDay = 1;
        child.closeNeed();
        EnumSet<ChildClock> stopped = EnumSet.noneOf(ChildClock.class);
        for (ChildClock clock : ChildClock.values()) {
            if (child.clockDay(clock) == Child.NEVER) {
                stopped.add(clock);
            }
        }
        assertThat(stopped).containsExactly(ChildClock.LEAVES, ChildClock.WORSENS, ChildClock.OUTSIDE);
        assertThat(child.need.leavesPerDay).isZero();
        assertThat(child.need.worsensPerDay).isZero();
        assertThat(child.needOpen()).isFalse();
    }

    @Test
    void aDrawCountsOccasionsOfItsPurposeOnly() {
        int stay = purpose(1, Purpose.STAY);
        assertThat(child.uniform(stay)).isEqualTo(u("more/stay", 0));
        assertThat(child.uniform(purpose(0, Purpose.NEXT))).isEqualTo(u("care/next", 0));
        assertThat(child.uniform(stay)).isEqualTo(u("more/stay", 1));
        assertThat(child.uniform(parts.blueprint.purposeOfStream(0, Purpose.RETURNS)))
                .isEqualTo(u("children/returns", 0));
    }

    @Test
    void aLawOfDurationsDrawsAlwaysAndNoLawNever() {
        int stay = purpose(0, Purpose.STAY);
        assertThat(child.days(null, stay)).isZero();
        assertThat(child.days(Sampler.of(new FixedLaw(3)), stay)).isEqualTo(3);
        assertThat(child.uniform(stay)).isEqualTo(u("care/stay", 1));
    }

    @Test
    void aChanceIsDrawnForOnlyWhenInDoubt() {
        int adult = purpose(0, Purpose.ADULT);
        assertThat(child.happens(0, adult)).isFalse();
        assertThat(child.happens(1, adult)).isTrue();
        assertThat(child.uniform(adult)).isEqualTo(u("care/adult", 0));
        double first = u("care/adult", 1);
        double second = u("care/adult", 2);
        assertThat(child.happens(Math.nextUp(first), adult)).isTrue();
        assertThat(child.happens(second, adult)).isFalse();
    }

    @Test
    void aChoiceDrawsOnlyBetweenTwoOrMore() {
        int frame = parts.blueprint.purposeOfStream(0, Purpose.FRAME);
        Shares none = Shares.of(List.of(), (Integer i) -> i);
        Shares one = Shares.of(List.of(new Share<>(7, 1)), i -> i);
        Shares two = Shares.of(List.of(new Share<>(7, 0.5), new Share<>(8, 0.5)), i -> i);
        assertThat(child.pick(none, frame, -1)).isEqualTo(-1);
        assertThat(child.pick(one, frame, -1)).isEqualTo(7);
        assertThat(child.uniform(frame)).isEqualTo(u("children/frame", 0));
        int expected = u("children/frame", 1) < 0.5 ? 7 : 8;
        assertThat(child.pick(two, frame, -1)).isEqualTo(expected);
    }

    @Test
    void searchesAreCountedByPool() {
        assertThat(child.nextSearch(1)).isZero();
        assertThat(child.nextSearch(1)).isEqualTo(1);
        assertThat(child.nextSearch(0)).isZero();
        assertThat(child.nextSearch(2)).isZero();
        assertThat(child.nextSearch(5)).isZero();
        assertThat(child.nextSearch(1)).isEqualTo(2);
    }

    @Test
    void childrenAreOrderedBySourceAndNumber() {
        Child same = parts.child("children", 10);
        Child before = parts.child("care", 99);
        assertThat(child.precedes(same)).isTrue();
        assertThat(same.precedes(child)).isFalse();
        assertThat(before.precedes(child)).isTrue();
        assertThat(child.precedes(before)).isFalse();
        assertThat(Child.compare(child, same)).isNegative();
        assertThat(Child.compare(same, child)).isPositive();
        assertThat(Child.compare(child, child)).isZero();
    }

    @Test
    void itsStateIsReadThroughMethods() {
        ChildOnPaper paper = new ChildOnPaper().named("children", 7).of(2, 3).seeks(1, 4, 2.5);
        Child read = paper.in(0, 1, false).born(-100).child();
        read.hasFrame(5);
        read.hasReferrer(6);
        assertThat(List.of(read.home(), read.profile(), read.frame(), read.referrer(), read.stream()))
                .containsExactly(2, 3, 5, 6, 0);
        assertThat(List.of(read.soughtForm(), read.soughtPool(), read.pool(), read.previousPool()))
                .containsExactly(1, 1, 0, 1);
        assertThat(read.source() + read.number()).isEqualTo("children7");
        assertThat(read.since()).isEqualTo(4);
        assertThat(read.intakeDays()).isEqualTo(2.5);
        assertThat(read.needOpen()).isTrue();
        assertThat(read.fitting()).isFalse();
        assertThat(read.hasAge()).isTrue();
        assertThat(read.birthDay()).isEqualTo(-100);
        assertThat(read.situation()).isEqualTo(Situation.NOT_FITTING);
    }

    @Test
    void blockedIsInAPlaceWithTheStayOver() {
        ChildOnPaper paper = new ChildOnPaper();
        assertThat(paper.child().blocked()).isFalse();
        paper.blockedSince(1);
        assertThat(paper.child().blocked()).isFalse();
        paper.in(0, -1, true);
        assertThat(paper.child().blocked()).isFalse();
        assertThat(paper.child().overhang()).isFalse();
        paper.blockedSince(1);
        assertThat(paper.child().blocked()).isTrue();
        Pool pool = parts.pool(0);
        pool.places.take(child.visit.claim, 0);
        pool.places.startOverhang(child.visit.claim);
        assertThat(child.overhang()).isTrue();
    }

    @Test
    void whatAChildIsCanBeToldAtOnce() {
        child.livesIn(1);
        child.hasProfile(2);
        child.bornOn(3);
        child.hasReferrer(4);
        child.hasFrame(5);
        assertThat(List.of(child.home(), child.profile(), child.referrer(), child.frame()))
                .containsExactly(1, 2, 4, 5);
        assertThat(child.birthDay()).isEqualTo(3);
    }
}
