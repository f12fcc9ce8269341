package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.to;
import static nl.doorstroom.rules.ScriptedChild.child;

import java.util.Set;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.WhenFull;
import org.junit.jupiter.api.Test;

/** R13, R14: when no place is free; which pool. */
class FullRulesTest {
    private static Scripted full(WhenFull whenFull, ScriptedChild... children) {
        return Scripted.of(form("B", 1, 19).whenFull(whenFull))
                .with(child("H", 1, "B").ranked("low"))
                .with(children)
                .classes("high", "low");
    }

    private static WhenFull outside(double afterDays, boolean keepsEntry) {
        return new WhenFull(null, null, new WhenFull.Outside(afterDays, 0.5, keepsEntry));
    }

    @Test
    void r13Case1WithoutRoomAnArrivalIsLost() {
        full(WhenFull.LOST, child("X", 5, "B")).run().child("X", "lost 5").waits("X", "B 5-5 lost");
    }

    @Test
    void r13Case2RoomForOneThatWaits() {
        full(new WhenFull(1, null, null), child("X", 5, "B"), child("Y", 6, "B"), child("Z", 21, "B"))
                .run()
                .child("X", "B 20-39; home 39")
                .child("Y", "lost 6")
                .child("Z", "B 39-58; home 58");
    }

    @Test
    void r13Case3ChildFromAFormThatHoldsStaysThere() {
        Scripted.of(
                        form("A", 1, 10).holdsPlace(true).routing(to("B")),
                        form("B", 1, 19).whenFull(WhenFull.LOST))
                .with(child("H", 1, "B"), child("X", 2, "A"))
                .run()
                .child("X", "A 2-20 blocked from 12; B 20-39; home 39");
    }

    @Test
    void r13Case4OverCapacityOpensNoPlaceWhenAnotherLeaves() {
        full(
                        new WhenFull(null, new WhenFull.OverCapacity(1, Set.of("high")), null),
                        child("X", 5, "B").ranked("high"),
                        child("Z", 6, "B").ranked("low"))
                .run()
                .child("X", "B 5-24; home 24")
                .child("Z", "B 24-43; home 43")
                .occupied("B", "0: 0; 1: 1; 5: 2; 20: 1; 43: 0");
    }

    @Test
    void r13Case5OutsideAtOnce() {
        full(outside(0, false), child("X", 5, "B"))
                .run()
                .child("X", "home 14.5")
                .waits("X", "B 5-5 went_outside");
    }

    @Test
    void r13Case6OutsideAfterSomeDays() {
        full(outside(7, false), child("X", 5, "B"))
                .run()
                .child("X", "home 21.5")
                .waits("X", "B 5-12 went_outside");
    }

    @Test
    void r13Case7OutsideWithTheEntryKept() {
        full(outside(0, true), child("X", 5, "B"))
                .run()
                .child("X", "B 20-39; home 39")
                .waits("X", "B 5-20 admitted")
                .firstPlaces("X", "");
    }

    @Test
    void r13Case9NoMoreThanTheLimitOverCapacity() {
        full(
                        new WhenFull(null, new WhenFull.OverCapacity(1, Set.of("high")), null),
                        child("X", 5, "B").ranked("high"),
                        child("V", 7, "B").ranked("high"),
                        child("Z", 6, "B").ranked("low"))
                .run()
                .child("X", "B 5-24; home 24")
                .child("V", "B 20-39; home 39")
                .child("Z", "B 39-58; home 58");
    }

    @Test
    void r14Case1PoolOfTheAreaOfTheHome() {
        Scripted.of(EastAndWest.placeEach("A", 19))
                .areas(EastAndWest.AREAS)
                .with(
                        child("H", 1, "A").home("east"),
                        child("X", 3, "A").home("east"),
                        child("Y", 4, "A").home("west"))
                .run()
                .child("X", "A 20-39; home 39")
                .child("Y", "A 4-23; home 23")
                .occupied("A@east", "0: 0; 1: 1; 39: 0")
                .occupied("A@west", "0: 0; 4: 1; 23: 0");
    }

    @Test
    void r14Case2NeighboursPoolIsAnAlternative() {
        Scripted.of(EastAndWest.placeEach("A", 19).alternative(new Alternative("A", "west", 5, true)))
                .areas(EastAndWest.AREAS)
                .with(child("H", 1, "A").home("east"), child("X", 3, "A").home("east"))
                .run()
                .child("X", "A 8-20 not fitting; A 20-39; home 39")
                .occupied("A@west", "0: 0; 8: 1; 20: 0");
    }

    @Test
    void r13Case8TransferFromAFormThatDoesNotHoldIsLost() {
        Scripted.of(form("A", 1, 10).routing(to("B")), form("B", 1, 19).whenFull(WhenFull.LOST))
                .with(child("H", 1, "B"), child("X", 2, "A"))
                .run()
                .child("X", "A 2-12; lost 12");
    }
}
