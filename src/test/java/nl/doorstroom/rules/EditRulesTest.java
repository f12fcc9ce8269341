package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.ramp;
import static nl.doorstroom.rules.Scripted.step;
import static nl.doorstroom.rules.Scripted.to;
import static nl.doorstroom.rules.ScriptedChild.child;

import java.util.List;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.ResidentsEdit;
import org.junit.jupiter.api.Test;

/** R22: dated edits. */
class EditRulesTest {
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    @Test
    void r22Case1StayChangesForAdmissionsFromThenOn() {
        Scripted.of(form("B", 1, 19))
                .with(child("H", 1, "B"), child("X", 3, "B"))
                .from(15, form("B", 1, 5))
                .run()
                .child("H", "B 1-20; home 20")
                .child("X", "B 20-25; home 25");
    }

    @Test
    void r22Case2DaysLeftOfResidentsAreScaled() {
        Scripted.of(form("B", 1, 19))
                .with(child("H", 1, "B"))
                .with(new ResidentsEdit("B", 10, 0.5))
                .run()
                .child("H", "B 1-15; home 15");
    }

    @Test
    void r22Case3PriorityChangeSortsTheListAgain() {
        Scripted.of(form("B", 1, 19))
                .classes("high", "low")
                .with(
                        child("H", 1, "B").ranked("low"),
                        child("X", 6, "B").ranked("high"),
                        child("Y", 5, "B").ranked("low"))
                .from(10, List.of("low", "high"), form("B", 1, 19))
                .run()
                .child("Y", "B 20-39; home 39")
                .child("X", "B 39-58; home 58");
    }

    @Test
    void r22Case4RoutingChangesForLaterDecisions() {
        Scripted.of(form("A", 2, 8).routing(to("B")), form("B", 1, 5), form("C", 1, 5))
                .with(child("P", 1, "A"), child("Q", 3, "A"))
                .from(10, form("A", 2, 8).routing(to("C")), form("B", 1, 5), form("C", 1, 5))
                .run()
                .child("P", "A 1-9; B 9-14; home 14")
                .child("Q", "A 3-11; C 11-16; home 16");
    }

    /** H's days left are halved on day 10; a place opens on day 12; days left doubled on 13; a place closes on day 16. */
    @Test
    void r22Case5IndependentEditsGiveTheSameInAnyOrder() {
        List<ResidentsEdit> residents = List.of(
                new ResidentsEdit("B", 10, 0.5), new ResidentsEdit("B", 13, 2), new ResidentsEdit("C", 12, 0.1));
        List<CapacityEdit> places = List.of(step("B", 12, 1), step("B", 16, -1), ramp("C", 20, 40, 2));
        for (int[] order : ORDERS) {
            for (int[] other : ORDERS) {
                Scripted script = Scripted.of(form("B", 1, 19), form("C", 1, 30))
                        .with(child("H", 1, "B"), child("X", 3, "B"), child("Y", 4, "B"), child("P", 2, "C"));
                for (int i : order) {
                    script.with(residents.get(i));
                }
                for (int i : other) {
                    script.with(places.get(i));
                }
                script.run()
                        .child("H", "B 1-17; home 17")
                        .child("X", "B 12-49; home 49")
                        .child("Y", "B 49-68; home 68")
                        .child("P", "C 2-14; home 14")
                        .open("B", "0: 1; 12: 2; 16: 1")
                        .open("C", "0: 1; 25: 2; 35: 3");
            }
        }
    }
}
