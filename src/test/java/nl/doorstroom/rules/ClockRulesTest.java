package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.row;
import static nl.doorstroom.rules.ScriptedChild.child;

import java.util.List;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.LocalText;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.domain.When;
import nl.doorstroom.domain.WhenFull;
import org.junit.jupiter.api.Test;

/** R5, R6: hazards, and worsening while a need is unmet. */
class ClockRulesTest {
    private static final Profile MILD = new Profile("mild", LocalText.of("mild"), 1, null, "severe", 1);
    private static final Profile SEVERE = Profile.of("severe");
    private static final RoutingTable BY_PROFILE =
            new RoutingTable(List.of(row(When.profile("severe"), "C"), row(When.ALWAYS, "B")));

    /** Form B, whose child X worsens after ten days at home. */
    private static CareFormBuilder worsening() {
        double perDay = Draw.exponential(1, "X", "B/worsens") / 10;
        return form("B", 1, 60).waiting(new Waiting(perDay, 0, null, Waiting.Factors.NONE));
    }

    private static CareFormBuilder leaving(double perDay, double notFittingFactor) {
        Waiting.Factors factors = new Waiting.Factors(1, 1, notFittingFactor, 1);
        return form("B", 1, 90).waiting(new Waiting(0, perDay, null, factors));
    }

    @Test
    void r5Case1HazardIsHalvedInAnAlternative() {
        double threshold = Draw.exponential(1, "X", "B/leaves");
        CareFormBuilder b = leaving(threshold / 14, 0.5).alternative(new Alternative("A", null, 4, true));
        Scripted.of(form("A", 1, 50), b)
                .with(child("H", 1, "B"), child("X", 2, "B"))
                .run()
                .child("X", "A 6-56 not fitting; home 56")
                .waits("X", "B 2-26 left_list");
    }

    @Test
    void r5Case2DatedChangeOfTheHazardActsFromItsDate() {
        double threshold = Draw.exponential(1, "X", "B/leaves");
        Scripted.of(leaving(threshold / 20, 1))
                .with(child("H", 1, "B"), child("X", 2, "B"))
                .from(10, leaving(threshold / 10, 1))
                .run()
                .child("X", "left_list 16");
    }

    @Test
    void r6Case1EntryMovesToTheNextListWithTheSameSince() {
        Scripted.of(worsening(), form("C", 1, 19))
                .with(MILD, SEVERE)
                .with(
                        child("HB", 1, "B"),
                        child("HC", 1, "C"),
                        child("X", 2, BY_PROFILE).profile("mild"),
                        child("Y", 5, "C"))
                .run()
                .child("X", "C 20-39; home 39")
                .child("Y", "C 39-58; home 58")
                .waits("X", "B 2-12 moved_list; C 2-20 admitted");
    }

    @Test
    void r6Case6NeedThatHasGoneOutsideDoesNotGoAgain() {
        CareFormBuilder b = worsening().whenFull(outside(3, 0.05, true));
        CareFormBuilder c = form("C", 1, 19).whenFull(outside(8, 1, false));
        Scripted.of(b, c)
                .with(MILD, SEVERE)
                .with(child("HB", 1, "B"), child("HC", 1, "C"))
                .with(child("X", 2, BY_PROFILE).profile("mild"))
                .run()
                .child("X", "C 20-39; home 39")
                .waits("X", "B 2-12 moved_list; C 2-20 admitted");
    }

    private static WhenFull outside(double afterDays, double factor, boolean keepsEntry) {
        return new WhenFull(null, null, new WhenFull.Outside(afterDays, factor, keepsEntry));
    }

    @Test
    void r6Case2WorseningToCrisisBeginsANewNeed() {
        Scripted.of(worsening(), form("C", 1, 19).crisis(true))
                .with(MILD, SEVERE)
                .with(
                        child("HB", 1, "B"),
                        child("HC", 1, "C"),
                        child("X", 2, BY_PROFILE).profile("mild"),
                        child("Y", 5, "C"))
                .run()
                .child("Y", "C 20-39; home 39")
                .child("X", "C 39-58; home 58")
                .waits("X", "B 2-12 worsened; C 12-39 admitted");
    }

    @Test
    void r6Case3NothingMovesWhenTheNewRowStillNamesTheForm() {
        RoutingTable both = new RoutingTable(List.of(row(When.profile("severe"), "B"), row(When.ALWAYS, "B")));
        RoutingTable severeToC = new RoutingTable(List.of(row(When.profile("severe"), "C")));
        Scripted.of(worsening().routing(severeToC), form("C", 1, 19))
                .with(MILD, SEVERE)
                .with(child("HB", 1, "B"), child("X", 2, both).profile("mild"))
                .days(0, 200)
                .run()
                .child("HB", "B 1-61; home 61")
                .child("X", "B 61-121; C 121-140; home 140")
                .waits("X", "B 2-61 admitted; C 121-121 admitted");
    }

    @Test
    void r6Case4ChildStandsInTheNewFormAlready() {
        CareFormBuilder b = worsening().alternative(new Alternative("C", null, 3, true));
        Scripted.of(b, form("C", 1, 30))
                .with(MILD, SEVERE)
                .with(child("HB", 1, "B"), child("X", 2, BY_PROFILE).profile("mild"))
                .run()
                .child("X", "C 5-35 not fitting; home 35")
                .waits("X", "B 2-12 moved_list; C 2-12 admitted");
    }

    @Test
    void r6Case5PatienceOfTheNewFormCountsFromSince() {
        Waiting patience = new Waiting(0, 0, new FixedLaw(15), Waiting.Factors.NONE);
        Scripted.of(worsening(), form("C", 1, 60).waiting(patience))
                .with(MILD, SEVERE)
                .with(
                        child("HB", 1, "B"),
                        child("HC", 1, "C"),
                        child("X", 2, BY_PROFILE).profile("mild"))
                .run()
                .child("X", "left_list 17")
                .waits("X", "B 2-12 moved_list; C 2-17 left_list");
    }
}
