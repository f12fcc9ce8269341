package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.step;
import static nl.doorstroom.rules.ScriptedChild.child;

import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Waiting;
import org.junit.jupiter.api.Test;

/** R10: several things at one instant. */
class InstantRulesTest {
    @Test
    void r10Case1PlaceFreeOnTheDayPatienceEndsIsTaken() {
        Waiting patience = new Waiting(0, 0, new FixedLaw(12), Waiting.Factors.NONE);
        Scripted.of(form("B", 1, 13).waiting(patience))
                .with(child("H", 1, "B"), child("X", 2, "B"), child("Y", 2, "B"))
                .run()
                .child("X", "B 14-27; home 27")
                .child("Y", "left_list 14");
    }

    @Test
    void r10Case2EighteenthBirthdayComesBeforeTheFreePlace() {
        Scripted.of(form("B", 1, 13))
                .with(child("H", 1, "B"), child("X", 2, "B").aged(17), child("Y", 3, "B"))
                .seed(Draw.seedBySeventeen("X", 14))
                .run()
                .child("X", "aged_out 14")
                .child("Y", "B 14-27; home 27");
    }

    @Test
    void r10Case3PlaceFreedServesAnArrivalOfThatInstant() {
        Scripted.of(form("B", 1, 13))
                .with(child("H", 1, "B"), child("X", 14, "B"))
                .run()
                .child("X", "B 14-27; home 27")
                .waits("X", "B 14-14 admitted");
    }

    @Test
    void r10Case4ClassThenSinceThenSourceDecide() {
        Scripted.of(form("B", 1, 10))
                .classes("high", "low")
                .with(
                        child("H", 1, "B").ranked("low"),
                        child("W", 4, "B").ranked("low"),
                        child("V", 4, "B").ranked("low"),
                        child("U", 5, "B").ranked("low"),
                        child("Z", 9, "B").ranked("high"))
                .run()
                .child("Z", "B 11-21; home 21")
                .child("V", "B 21-31; home 31")
                .child("W", "B 31-41; home 41")
                .child("U", "B 41-51; home 51");
    }

    @Test
    void r10Case5PlaceOpenedByADatedChangeIsFilledAtThatInstant() {
        Scripted.of(form("B", 0, 10))
                .with(child("X", 3, "B"))
                .with(step("B", 8, 1))
                .run()
                .child("X", "B 8-18; home 18");
    }

    @Test
    void r10Case6StayThatEndsForHomeOnTheBirthdayGoesHome() {
        Scripted.of(form("B", 1, 12))
                .with(child("X", 2, "B").aged(17))
                .seed(Draw.seedBySeventeen("X", 14))
                .run()
                .child("X", "B 2-14; home 14");
    }
}
