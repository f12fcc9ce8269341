package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.moving;
import static nl.doorstroom.rules.Scripted.ramp;
import static nl.doorstroom.rules.Scripted.step;
import static nl.doorstroom.rules.Scripted.to;
import static nl.doorstroom.rules.ScriptedChild.child;

import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Scale;
import org.junit.jupiter.api.Test;

/** R11, R12: closing places; ramps and rounding. */
class ClosingRulesTest {
    private static ScriptedChild[] twoInA() {
        return new ScriptedChild[] {child("P", 1, "A"), child("Q", 3, "A")};
    }

    @Test
    void r11Case1AttritionClosesTheNextFreedPlace() {
        Scripted.of(form("A", 2, 20))
                .with(twoInA())
                .with(child("W", 12, "A"))
                .with(step("A", 10, -1))
                .run()
                .child("P", "A 1-21; home 21")
                .child("Q", "A 3-23; home 23")
                .child("W", "A 23-43; home 43")
                .open("A", "0: 2; 10: 1");
    }

    @Test
    void r11Case2MovingTakesTheLongestInThePlaceWithItsDaysLeft() {
        Scripted.of(form("A", 2, 20), form("C", 1, 14))
                .with(twoInA())
                .with(step("A", 10, -1, "C"))
                .run()
                .child("P", "A 1-10; C 10-21 moved; home 21")
                .child("Q", "A 3-23; home 23");
    }

    @Test
    void r11Case3BlockedChildMovesFirstAndKeepsItsNeed() {
        Scripted.of(form("A", 2, 8).holdsPlace(true).routing(to("B")), form("B", 1, 29), form("C", 1, 14))
                .with(child("H", 1, "B"), child("P", 1, "A"), child("Q", 3, "A"))
                .with(step("A", 10, -1, "C"))
                .run()
                .child("P", "A 1-10 blocked from 9; C 10-30 blocked from 9 not fitting moved; B 30-59; home 59")
                .waits("P", "A 1-1 admitted; B 9-30 admitted");
    }

    @Test
    void r11Case4OverhangWaitsAheadOfAllOthers() {
        Scripted.of(form("A", 2, 20), form("C", 1, 14))
                .with(twoInA())
                .with(child("H", 1, "C"), child("W", 5, "C"))
                .with(step("A", 10, -1, "C"))
                .run()
                .child("P", "A 1-15; C 15-21; home 21")
                .child("W", "C 21-35; home 35");
    }

    @Test
    void r11Case5OverhangGoesOutsideAtTheDeadlineWithItsDaysLeft() {
        CapacityEdit close = new CapacityEdit("A", 10, 10, -1, null, moving(5, "C"));
        Scripted.of(form("A", 2, 20), form("C", 1, 40))
                .with(twoInA())
                .with(child("H", 1, "C"))
                .with(close)
                .run()
                .child("P", "A 1-15; home 21")
                .occupied("A", "0: 0; 1: 1; 3: 2; 15: 1; 23: 0");
    }

    @Test
    void r11Case6StayOfAnOverhangChildEndsBeforeItFindsAPlace() {
        Scripted.of(form("A", 2, 12), form("C", 1, 40))
                .with(twoInA())
                .with(child("H", 1, "C"))
                .with(step("A", 10, -1, "C"))
                .run()
                .child("P", "A 1-13; home 13");
    }

    @Test
    void r12Case1ClosingRampCrossesHalves() {
        Scripted.of(form("A", 10, 20))
                .with(child("P", 99, "A"))
                .with(ramp("A", 0, 40, -4))
                .run()
                .open("A", "0: 10; 5: 9; 15: 8; 25: 7; 35: 6");
    }

    @Test
    void r12Case2OpeningRampCrossesHalves() {
        Scripted.of(form("A", 1, 20))
                .with(child("P", 99, "A"))
                .with(ramp("A", 0, 20, 2))
                .run()
                .open("A", "0: 1; 5: 2; 15: 3");
    }

    @Test
    void r12Case3PlacesCloseByGroup() {

        Capacity fours = new Capacity.Planned(Map.of(Areas.WHOLE, 10.0), 4);
        Scripted.of(CareForm.named("A", fours, new FixedLaw(5)))
                .with(child("P", 99, "A"))
                .with(ramp("A", 10, 70, -6))
                .run()
                .open("A", "0: 12; 10: 8; 50: 4");
    }

    @Test
    void r12Case4ChangeOfAWholeFormIsDealtPlaceByPlace() {
        Map<String, Double> three = Map.of("east", 3.0, "west", 3.0);
        Scripted.of(CareForm.named("A", new Capacity.Planned(three, 1), new FixedLaw(5))
                        .scale(Scale.of(Area.Level.MUNICIPALITY)))
                .areas(EastAndWest.AREAS)
                .with(child("P", 99, "A"))
                .with(step("A", 10, 1), step("A", 20, 1), step("A", 30, -3))
                .run()
                .open("A@east", "0: 3; 10: 4; 30: 2")
                .open("A@west", "0: 3; 20: 4; 30: 3");
    }

    @Test
    void r11Case7StayDrawnAnew() {
        CapacityEdit close = new CapacityEdit("A", 10, 10, -1, null, new CapacityEdit.Moving(List.of("C"), 90, true));
        Scripted.of(form("A", 2, 20), form("C", 1, 14))
                .with(twoInA())
                .with(close)
                .run()
                .child("P", "A 1-10; C 10-24 moved; home 24");
    }

    @Test
    void r11Case8EmptyPlacesCloseFirst() {
        Scripted.of(form("A", 3, 20), form("C", 1, 14))
                .with(twoInA())
                .with(step("A", 10, -1, "C"))
                .run()
                .child("P", "A 1-21; home 21")
                .child("Q", "A 3-23; home 23")
                .open("A", "0: 3; 10: 2");
    }

    @Test
    void r11Case9BlockedChildMovedToTheFormItNeeds() {
        Scripted.of(form("A", 2, 8).holdsPlace(true).routing(to("B")), form("B", 1, 29))
                .with(child("H", 1, "B"), child("P", 1, "A"), child("Q", 3, "A"))
                .with(step("A", 10, -1, "B"))
                .with(step("B", 12, 1))
                .run()
                .child("P", "A 1-12 blocked from 9; B 12-41; home 41")
                .waits("P", "A 1-1 admitted; B 9-12 admitted");
    }

    @Test
    void r12Case6RampThatEndsOnAHalfDoesNotCrossIt() {
        Scripted.of(form("A", 4.5, 20))
                .with(child("P", 99, "A"))
                .with(ramp("A", 0, 60, -2), step("A", 25, -1))
                .run()
                .open("A", "0: 4; 25: 3; 30: 2");
    }

    @Test
    void r12Case5HalfAPlaceRoundsUp() {
        Scripted.of(form("A", 2.5, 20), form("C", 2.4, 20))
                .with(child("P", 99, "A"))
                .run()
                .open("A", "0: 3")
                .open("C", "0: 2");
    }
}
