package nl.doorstroom.engine.decide;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.child.Child;
import org.junit.jupiter.api.Test;

/** Who leaves a closing pool first (R11). */
class ClosingOrderTest {
    private final PartsOnPaper parts = PartsOnPaper.of(form("a", 9), form("b", 9));

    private Child resident(long number, double admitted) {
        Child child = parts.in(0, parts.child("children", number));
        child.visit.admittedDay = admitted;
        return child;
    }

    private Child blocked(long number, double admitted, double ready) {
        Child child = resident(number, admitted);
        child.visit.overSince(ready);
        return child;
    }

    private List<Child> going(int count) {
        return ClosingOrder.firstToGo(parts.children.inside(), parts.pool(0), count);
    }

    @Test
    void blockedGoFirstTheLongestBlockedBeforeOthersThenTheLongestInThePlace() {
        Child newcomer = resident(1, 8);
        Child longest = resident(2, 1);
        Child shortlyBlocked = blocked(3, 0, 7);
        Child longBlocked = blocked(4, 2, 5);
        assertThat(going(9)).containsExactly(longBlocked, shortlyBlocked, longest, newcomer);
        assertThat(going(2)).containsExactly(longBlocked, shortlyBlocked);
    }

    @Test
    void ofTwoThatCameTogetherTheFirstByNumberGoes() {
        Child second = resident(10, 4);
        Child first = resident(9, 4);
        assertThat(going(9)).containsExactly(first, second);
    }

    @Test
    void thoseElsewhereInOverhangOrWaitingForAnAdultPlaceAreNotAsked() {
        parts.in(1, parts.child("children", 1));
        parts.child("children", 2);
        parts.pool(0).places.startOverhang(resident(3, 1).visit.claim);
        resident(4, 2).visit.waitsForAdultPlace = true;
        Child last = resident(5, 3);
        assertThat(going(9)).containsExactly(last);
    }
}
