package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.to;
import static nl.doorstroom.rules.ScriptedChild.child;

import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Waiting;
import org.junit.jupiter.api.Test;

/** R1-R4: the child and its need. */
class NeedRulesTest {
    private static Waiting patience(double days) {
        return new Waiting(0, 0, new FixedLaw(days), Waiting.Factors.NONE);
    }

    @Test
    void r1Case1ChildIsInOnePlaceAtHomeOrGone() {
        Scripted.of(form("A", 2, 10).routing(to("B")), form("B", 1, 19))
                .with(child("H", 1, "B"), child("X", 3, "A"))
                .run()
                .child("X", "A 3-13; B 20-39; home 39")
                .waits("X", "A 3-3 admitted; B 13-20 admitted")
                .occupied("A", "0: 0; 3: 1; 13: 0");
    }

    @Test
    void r2Case1SinceSurvivesAnAlternative() {
        Scripted.of(form("A", 1, 50), form("B", 1, 19).alternative(new Alternative("A", null, 3, true)))
                .with(child("H", 1, "B"), child("X", 5, "B"), child("Y", 6, "B"))
                .run()
                .child("X", "A 8-20 not fitting; B 20-39; home 39")
                .child("Y", "A 20-39 not fitting; B 39-58; home 58")
                .waits("Y", "B 6-39 admitted");
    }

    @Test
    void r3Case1FormThatHoldsThePlace() {
        Scripted.of(form("A", 1, 10).holdsPlace(true).routing(to("B")), form("B", 1, 19))
                .with(child("H", 1, "B"), child("X", 2, "A"), child("Y", 5, "A"))
                .run()
                .child("X", "A 2-20 blocked from 12; B 20-39; home 39")
                .child("Y", "A 20-39 blocked from 30; B 39-58; home 58");
    }

    @Test
    void r3Case2FormThatDoesNotHoldThePlace() {
        Scripted.of(form("A", 1, 10).routing(to("B")), form("B", 1, 19))
                .with(child("H", 1, "B"), child("X", 2, "A"), child("Y", 5, "A"))
                .run()
                .child("X", "A 2-12; B 20-39; home 39")
                .child("Y", "A 12-22; B 39-58; home 58");
    }

    @Test
    void r3Case3NextFormAdmitsAtOnce() {
        Scripted.of(form("A", 1, 10).holdsPlace(true).routing(to("B")), form("B", 1, 19))
                .with(child("X", 2, "A"))
                .run()
                .child("X", "A 2-12; B 12-31; home 31")
                .waits("X", "A 2-2 admitted; B 12-12 admitted");
    }

    @Test
    void r4Case1LeavesTheListFromHome() {
        Scripted.of(form("B", 1, 19).waiting(patience(10)))
                .with(child("H", 1, "B"), child("X", 3, "B"))
                .run()
                .child("X", "left_list 13")
                .waits("X", "B 3-13 left_list");
    }

    @Test
    void r4Case2LeavesTheListFromABlockedPlaceAndFreesIt() {
        Scripted.of(
                        form("A", 1, 10).holdsPlace(true).routing(to("B")),
                        form("B", 1, 19).waiting(patience(5)))
                .with(child("H", 1, "B"), child("X", 2, "A"), child("Y", 4, "A"))
                .run()
                .child("X", "A 2-17 blocked from 12; left_list 17")
                .child("Y", "A 17-27; B 27-46; home 46");
    }

    @Test
    void r4Case3LeavesTheListWhileInAnAlternativeAndStaysThere() {
        Scripted.of(
                        form("A", 1, 30),
                        form("B", 1, 60).waiting(patience(10)).alternative(new Alternative("A", null, 2, true)))
                .with(child("H", 1, "B"), child("X", 3, "B"))
                .run()
                .child("X", "A 5-35 not fitting; home 35")
                .waits("X", "B 3-13 left_list");
    }

    @Test
    void r2Case2BlockedChildrenFirstWhereThatIsAClass() {
        Scripted.of(form("A", 1, 10).holdsPlace(true).routing(to("B")), form("B", 1, 19))
                .classes("blocked", "low")
                .with(
                        child("H", 1, "B").ranked("low"),
                        child("X", 5, "B").ranked("low"),
                        child("Y", 2, "A").ranked("low"))
                .run()
                .child("Y", "A 2-20 blocked from 12; B 20-39; home 39")
                .child("X", "B 39-58; home 58");
    }

    @Test
    void r4Case4LeavesTheListBlockedInAnAlternative() {
        Scripted.of(
                        form("A", 1, 10).holdsPlace(true),
                        form("B", 1, 60).waiting(patience(20)).alternative(new Alternative("A", null, 2, true)))
                .with(child("H", 1, "B"), child("X", 3, "B"), child("Y", 6, "A"))
                .run()
                .child("X", "A 5-23 blocked from 15 not fitting; left_list 23")
                .child("Y", "A 23-33; home 33");
    }
}
