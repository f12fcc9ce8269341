package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.home;
import static nl.doorstroom.rules.Scripted.row;
import static nl.doorstroom.rules.ScriptedChild.child;

import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.When;
import org.junit.jupiter.api.Test;

/** R23: routing, returns, doors. */
class RoutingRulesTest {
    private static final AgeLimit UNTIL_21 = new AgeLimit(0, 21, 0, 21, null);

    private static RoutingTable rows(RoutingTable.Row... rows) {
        return new RoutingTable(List.of(rows));
    }

    @Test
    void r23Case1FirstRowThatFitsCounts() {
        Scripted.of(
                        form("A", 2, 10)
                                .routing(rows(
                                        row(When.profile("severe"), "B"), home(When.ALWAYS), row(When.ALWAYS, "B"))),
                        form("B", 1, 19))
                .with(child("X", 2, "A").profile("severe"), child("Y", 3, "A"))
                .run()
                .child("X", "A 2-12; B 12-31; home 31")
                .child("Y", "A 3-13; home 13");
    }

    @Test
    void r23Case2ComingFrom() {
        When fromX = new When(Set.of(), Set.of(), Set.of(), Set.of("go-X"), 0, Integer.MAX_VALUE);
        Scripted.of(
                        form("A", 2, 10).routing(rows(row(fromX, "B"), row(When.ALWAYS, "C"))),
                        form("B", 1, 19),
                        form("C", 1, 19))
                .with(child("X", 2, "A"), child("Y", 3, "A"))
                .run()
                .child("X", "A 2-12; B 12-31; home 31")
                .child("Y", "A 3-13; C 13-32; home 32");
    }

    @Test
    void r23Case3Return() {
        Scripted.of(form("A", 1, 10))
                .with(child("X", 2, "A").returns(30, Exit.HOME))
                .days(0, 80)
                .run()
                .child("X", "A 2-12; home 12")
                .child("X/return", "A 44-54; home 54");
    }

    @Test
    void r23Case5NoReturnPastTheLimitsOfTheEntryTable() {
        Scripted.of(
                        form("A", 1, 10).routing(rows(row(When.profile("severe"), "B"), home(When.ALWAYS))),
                        form("B", 1, 10).ages(UNTIL_21))
                .with(
                        child("X", 2, "A").aged(17).returns(30, Exit.HOME),
                        child("Y", 20, "A").profile("severe"))
                .seed(Draw.seedBySeventeen("X", 14))
                .run()
                .child("X", "A 2-12; home 12")
                .child("X/return", "")
                .child("Y", "A 20-30; B 30-40; home 40");
    }

    @Test
    void r23Case6ReturnWhileTheEntryTableLeadsToAFormThatTakesTheAge() {
        Scripted.of(form("A", 1, 10).ages(UNTIL_21))
                .with(child("X", 2, "A").aged(17).returns(30, Exit.HOME).welcomeUntil(21))
                .seed(Draw.seedBySeventeen("X", 14))
                .run()
                .child("X", "A 2-12; home 12")
                .child("X/return", "A 44-54; home 54");
    }

    @Test
    void r23Case4DoorIsRefilledAtOnce() {
        Scripted.of(form("B", 1, 10))
                .with(StartRulesTest.door())
                .days(0, 35)
                .run()
                .child("s#1", "B 0-10; home 10")
                .child("s#2", "B 10-20; home 20")
                .child("s#3", "B 20-30; home 30")
                .occupied("B", "0: 1");
    }
}
