package nl.doorstroom.engine.decide;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static nl.doorstroom.engine.decide.WhenFullRule.Answer.GOES_OUTSIDE;
import static nl.doorstroom.engine.decide.WhenFullRule.Answer.IS_LOST;
import static nl.doorstroom.engine.decide.WhenFullRule.Answer.WAITS;
import static org.assertj.core.api.Assertions.assertThat;

import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.supply.Outside;
import org.junit.jupiter.api.Test;

/** Room, lost, outside (R13): how a child is answered that finds the form full. */
class WhenFullRuleTest {
    private static final WhenFull.Outside AT_ONCE = new WhenFull.Outside(0, 1, false);
    private final WhenFullRule rule = new WhenFullRule();

    private static PartsOnPaper with(WhenFull whenFull) {
        return PartsOnPaper.of(
                form("a", 1), form("b", 1).whenFull(whenFull).alternative(new Alternative("a", null, 1, true)));
    }

    private static WhenFull room(int room) {
        return new WhenFull(room, null, null);
    }

    private static ListEntry comes(PartsOnPaper parts, long number) {
        return parts.needs(parts.child("children", number), 1, 0);
    }

    @Test
    void withoutALimitAChildWaits() {
        PartsOnPaper parts = with(WhenFull.WAIT);
        ListEntry entry = comes(parts, 1);
        rule.comes(entry);
        assertThat(rule.hasNewcomers()).isFalse();
        assertThat(WhenFullRule.answer(entry)).isEqualTo(WAITS);
    }

    @Test
    void withoutRoomAChildIsLost() {
        PartsOnPaper parts = with(room(0));
        assertThat(WhenFullRule.answer(comes(parts, 1))).isEqualTo(IS_LOST);
    }

    @Test
    void asManyWaitAsThereIsRoomFor() {
        PartsOnPaper parts = with(room(2));
        assertThat(WhenFullRule.answer(comes(parts, 1))).isEqualTo(WAITS);
        assertThat(WhenFullRule.answer(comes(parts, 2))).isEqualTo(WAITS);
        assertThat(WhenFullRule.answer(comes(parts, 3))).isEqualTo(IS_LOST);
    }

    @Test
    void ofThoseWhoCameTogetherEachCountsOnlyThoseAnsweredBeforeIt() {
        PartsOnPaper parts = with(room(1));
        ListEntry second = comes(parts, 2);
        ListEntry first = comes(parts, 1);
        rule.comes(second);
        rule.comes(first);
        assertThat(rule.hasNewcomers()).isTrue();
        assertThat(rule.takeNewcomers()).containsExactly(first, second);
        assertThat(rule.hasNewcomers()).isFalse();
        assertThat(WhenFullRule.answer(first)).isEqualTo(WAITS);
        assertThat(WhenFullRule.answer(second)).isEqualTo(IS_LOST);
    }

    @Test
    void onlyOthersAtHomeForTheirOwnFormTakeRoom() {
        PartsOnPaper parts = with(room(1));
        parts.blocked("children", 1, 0, 1, 0);
        ListEntry alternative = new ListEntry(parts.child("children", 2), ListEntry.Reason.ALTERNATIVE);
        alternative.priority = 1;
        parts.pool(1).list.add(alternative);
        assertThat(WhenFullRule.answer(comes(parts, 3))).isEqualTo(WAITS);
        assertThat(WhenFullRule.answer(comes(parts, 4))).isEqualTo(IS_LOST);
    }

    @Test
    void aBlockedChildIsNeverLost() {
        PartsOnPaper parts = with(room(0));
        assertThat(WhenFullRule.answer(parts.blocked("children", 1, 0, 1, 0).need.own))
                .isEqualTo(WAITS);
    }

    @Test
    void outsideAtOnceGoesBeforeLost() {
        PartsOnPaper parts = with(new WhenFull(0, null, AT_ONCE));
        assertThat(WhenFullRule.answer(comes(parts, 1))).isEqualTo(GOES_OUTSIDE);
        assertThat(WhenFullRule.answer(parts.blocked("children", 2, 0, 1, 0).need.own))
                .isEqualTo(GOES_OUTSIDE);
    }

    @Test
    void outsideOnlyWhenThereIsNoRoom() {
        PartsOnPaper parts = with(new WhenFull(1, null, AT_ONCE));
        assertThat(WhenFullRule.answer(comes(parts, 1))).isEqualTo(WAITS);
        assertThat(WhenFullRule.answer(comes(parts, 2))).isEqualTo(GOES_OUTSIDE);
    }

    @Test
    void outsideWithoutRoomStatedNeedsNoneToWait() {
        PartsOnPaper parts = with(new WhenFull(null, null, AT_ONCE));
        assertThat(WhenFullRule.answer(comes(parts, 1))).isEqualTo(GOES_OUTSIDE);
    }

    @Test
    void outsideAfterDaysComesLater() {
        PartsOnPaper parts = with(new WhenFull(null, null, new WhenFull.Outside(7, 1, false)));
        ListEntry entry = comes(parts, 1);
        rule.comes(entry);
        assertThat(rule.hasNewcomers()).isTrue();
        assertThat(WhenFullRule.answer(entry)).isEqualTo(WAITS);
    }

    @Test
    void whoIsPlacedOrGoneOrInASecondChoiceIsNotAnswered() {
        PartsOnPaper parts = with(room(0));
        ListEntry placed = comes(parts, 1);
        placed.child.visit.goInto(parts.pool(0));
        placed.child.visit.fitting = false;
        assertThat(WhenFullRule.answer(placed)).isEqualTo(WAITS);
        ListEntry outside = comes(parts, 2);
        outside.child.visit.goOutside(new Outside(0));
        assertThat(WhenFullRule.answer(outside)).isEqualTo(WAITS);
        ListEntry unlisted = comes(parts, 3);
        unlisted.listed = false;
        assertThat(WhenFullRule.answer(unlisted)).isEqualTo(WAITS);
        ListEntry gone = comes(parts, 4);
        Child left = gone.child;
        parts.children.goes(left);
        assertThat(WhenFullRule.answer(gone)).isEqualTo(WAITS);
    }
}
