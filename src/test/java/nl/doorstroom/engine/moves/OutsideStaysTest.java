package nl.doorstroom.engine.moves;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.child.Situation;
import org.junit.jupiter.api.Test;

/** Outside the region: when, for how long, with or without the entry (R11, R13). */
class OutsideStaysTest {
    private static final int A = 0;
    private static final int B = 1;

    private static PartsOnPaper with(double afterDays, double factor, boolean keepsEntry) {
        WhenFull outside = new WhenFull(null, null, new WhenFull.Outside(afterDays, factor, keepsEntry));
        Stay growing = new Stay(new FixedLaw(10), Map.of(), 12, 0.5, Double.POSITIVE_INFINITY, 0, null, 1);
        return PartsOnPaper.of(form("a", 2), form("b", 0).stay(growing).whenFull(outside));
    }

    private static OutsideStays outside(PartsOnPaper parts) {
        return new OutsideStays(parts.blueprint, parts.rules, parts.agenda, parts.pools, parts.clocks, parts.visits);
    }

    private static Child needs(PartsOnPaper parts, double since) {
        Child child = parts.child("children", 1 + parts.children.inside().size());
        parts.needs(child, B, since);
        return child;
    }

    @Test
    void theClockRunsFromTheNeedOnceForANeed() {
        PartsOnPaper parts = with(7, 1, false);
        Child child = needs(parts, -2);
        outside(parts).setClock(child);
        assertThat(child.clockDay(ChildClock.OUTSIDE)).isEqualTo(5);
        Child late = needs(parts, -20);
        outside(parts).setClock(late);
        assertThat(late.clockDay(ChildClock.OUTSIDE)).isZero();
        late.need.askedOutside = true;
        outside(parts).setClock(late);
        assertThat(late.clockDay(ChildClock.OUTSIDE)).isEqualTo(Child.NEVER);
        PartsOnPaper atOnce = with(0, 1, false);
        Child none = needs(atOnce, 0);
        outside(atOnce).setClock(none);
        assertThat(none.clockDay(ChildClock.OUTSIDE)).isEqualTo(Child.NEVER);
    }

    @Test
    void theStayIsLawTimesTrendTimesFactorThenTheCap() {
        PartsOnPaper parts = with(7, 0.4, false);
        parts.until(365.25);
        Child child = needs(parts, 365);
        outside(parts).goesForNeed(child);
        assertThat(child.clockDay(ChildClock.STAY_ENDS)).isCloseTo(365.25 + 10 * 1.5 * 0.4, within(1e-7));
        assertThat(child.isScheduled()).isTrue();
        assertThat(child.needOpen()).isFalse();
        PartsOnPaper longer = with(7, 2, true);
        Child capped = needs(longer, 0);
        outside(longer).goesForNeed(capped);
        assertThat(capped.clockDay(ChildClock.STAY_ENDS)).isEqualTo(12);
        assertThat(capped.needOpen()).isTrue();
        assertThat(capped.fitting()).isFalse();
    }

    @Test
    void atItsTimeAChildGoesFromHomeOrBlockedButNotFromASecondChoice() {
        PartsOnPaper parts = with(7, 1, false);
        Child home = needs(parts, 0);
        home.setClock(ChildClock.OUTSIDE, 0);
        outside(parts).isDue(home);
        assertThat(home.situation()).isEqualTo(Situation.OUTSIDE);
        assertThat(home.clockDay(ChildClock.OUTSIDE)).isEqualTo(Child.NEVER);
        Child blocked = parts.blocked("blocked", 1, A, B, 0);
        outside(parts).isDue(blocked);
        assertThat(blocked.situation()).isEqualTo(Situation.OUTSIDE);
        assertThat(parts.pool(A).places.taken()).isZero();
        Child second = parts.in(A, needs(parts, 0));
        second.visit.fitting = false;
        outside(parts).isDue(second);
        assertThat(second.situation()).isEqualTo(Situation.NOT_FITTING);
        assertThat(second.need.askedOutside).isTrue();
    }

    @Test
    void atTheDeadlineAChildWithoutANeedTakesItsDaysLeftAlong() {
        PartsOnPaper parts = with(7, 1, true);
        Child child = parts.in(A, parts.child("children", 1));
        child.setClock(ChildClock.STAY_ENDS, 9);
        parts.pool(A).places.startOverhang(child.visit.claim);
        parts.until(5);
        outside(parts).deadlinePasses(child);
        assertThat(child.visit.outside().form()).isEqualTo(A);
        assertThat(child.clockDay(ChildClock.STAY_ENDS)).isEqualTo(9);
        assertThat(child.overhang()).isFalse();
        assertThat(parts.pool(A).places.overhang()).isZero();
        Child needing = parts.blocked("children", 2, A, B, 0);
        outside(parts).deadlinePasses(needing);
        assertThat(needing.visit.outside().form()).isEqualTo(B);
    }
}
