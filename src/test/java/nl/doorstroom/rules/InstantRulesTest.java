package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.step;
import static nl.doorstroom.rules.ScriptedChild.child;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
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

    @Test
    void r10Case7StaysThatFillTheOpeningHoursFit() {
        List<Capacity.Slot> hours =
                List.of(new Capacity.Slot(DayOfWeek.WEDNESDAY, 8, 1), new Capacity.Slot(DayOfWeek.WEDNESDAY, 8.3, 0));
        Capacity weekly = new Capacity.Weekly(Map.of(Areas.WHOLE, hours));
        Scripted.of(CareForm.named("B", weekly, new FixedLaw(0.1 / 24)))
                .with(child("U", 0.1, "B"), child("V", 0.1, "B"), child("W", 0.1, "B"), child("X", 0.1, "B"))
                .run()
                .child("U", "B 0.333333-0.3375; home 0.3375")
                .child("V", "B 0.3375-0.341667; home 0.341667")
                .child("W", "B 0.341667-0.345833; home 0.345833")
                .child("X", "B 7.333333-7.3375; home 7.3375");
    }

    @Test
    void r10Case8InstantsAreWholeMilliseconds() {
        double millisecond = 1.0 / 86_400_000;
        Scripted.of(form("A", 1, 1.5 * millisecond).routing(Scripted.to("B")), form("B", 1, 1.5 * millisecond))
                .with(child("X", 2, "A"))
                .run()
                .milliseconds("X", "A 0-2; B 2-4");
    }
}
