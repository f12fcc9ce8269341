package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.to;
import static nl.doorstroom.rules.ScriptedChild.child;

import java.util.List;
import nl.doorstroom.domain.ResidentsEdit;
import org.junit.jupiter.api.Test;

/** R22: dated edits. */
class EditRulesTest {
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
}
