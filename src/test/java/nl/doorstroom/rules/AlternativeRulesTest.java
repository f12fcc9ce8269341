package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.home;
import static nl.doorstroom.rules.Scripted.row;
import static nl.doorstroom.rules.ScriptedChild.child;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.When;
import org.junit.jupiter.api.Test;

/** R7-R9: second choices, the two waits, rings. */
class AlternativeRulesTest {
    private static Scripted sought(double stayInA, Alternative alternative) {
        return Scripted.of(form("A", 1, stayInA), form("B", 1, 19).alternative(alternative))
                .with(child("H", 1, "B"), child("X", 3, "B"));
    }

    private static Alternative after(double days) {
        return new Alternative("A", null, days, true);
    }

    @Test
    void r7Case1OwnPlaceOpensAndTheOwnStayIsDrawnInFull() {
        sought(30, after(2)).run().child("X", "A 5-20 not fitting; B 20-39; home 39");
    }

    @Test
    void r7Case2AlternativeStayEndsFirstAndIsNotUsedAgain() {
        sought(10, after(2))
                .run()
                .child("X", "A 5-15 not fitting; B 20-39; home 39")
                .waits("X", "B 3-20 admitted");
    }

    @Test
    void r7Case3WithoutMoveOnTheNeedEndsInTheAlternative() {
        sought(10, new Alternative("A", null, 2, false))
                .run()
                .child("X", "A 5-15 not fitting; home 15")
                .waits("X", "B 3-5 need_dropped");
    }

    @Test
    void r7Case4NotFittingStayIsMultiplied() {
        Stay half = new Stay(
                new FixedLaw(10), Map.of(), Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY, 0, null, 0.5);
        Scripted.of(form("A", 1, 10).stay(half), form("B", 1, 19).alternative(after(2)))
                .with(child("H", 1, "B"), child("X", 3, "B"), child("Y", 30, "A"))
                .run()
                .child("X", "A 5-10 not fitting; B 20-39; home 39")
                .child("Y", "A 30-40; home 40");
    }

    @Test
    void r7Case5OwnFormFirstAtTheSameInstant() {
        sought(10, after(17)).run().child("X", "B 20-39; home 39");
    }

    @Test
    void r8Case1FirstPlaceOfAnyKindAndOwnPlace() {
        sought(30, after(2)).run().firstPlaces("X", "A 5").waits("X", "B 3-20 admitted");
    }

    private static AdmissionTerms stopped(Set<String> exempt) {
        return new AdmissionTerms(null, 1, 28, null, true, exempt);
    }

    private static CareFormBuilder a() {
        return form("A", 1, 10)
                .holdsPlace(true)
                .routing(new RoutingTable(List.of(home(When.profile("ba")), row(When.ALWAYS, "B"))));
    }

    private static CareFormBuilder b() {
        return form("B", 1, 10)
                .holdsPlace(true)
                .routing(new RoutingTable(List.of(home(When.profile("ab")), row(When.ALWAYS, "A"))));
    }

    private static ScriptedChild[] pair() {
        return new ScriptedChild[] {
            child("X", 1, "A").profile("ab"), child("Y", 3, "B").profile("ba")
        };
    }

    @Test
    void r9Case1TwoChildrenInEachOthersWaySwap() {
        Scripted.of(a(), b())
                .with(pair())
                .run()
                .child("X", "A 1-13 blocked from 11; B 13-23 swapped; home 23")
                .child("Y", "B 3-13; A 13-23 swapped; home 23");
    }

    @Test
    void r9Case2SwapAsksNoFreePlaceAndPassesTheList() {
        Scripted.of(a(), b())
                .with(pair())
                .with(child("Z", 4, "A").profile("ba"))
                .run()
                .child("X", "A 1-13 blocked from 11; B 13-23 swapped; home 23")
                .child("Y", "B 3-13; A 13-23 swapped; home 23")
                .child("Z", "A 23-33; home 33");
    }

    @Test
    void r9Case3AdmissionStopForbidsASwapUntilItIsLifted() {
        Scripted.of(a(), b())
                .with(pair())
                .from(5, a(), b().terms(stopped(Set.of())))
                .from(30, a(), b())
                .run()
                .child("X", "A 1-30 blocked from 11; B 30-40 swapped; home 40")
                .child("Y", "B 3-30 blocked from 13; A 30-40 swapped; home 40");
    }

    @Test
    void r9Case4AdmissionStopThatExemptsBlockedChildrenAllowsIt() {
        Scripted.of(a(), b())
                .with(pair())
                .from(5, a(), b().terms(stopped(Set.of("blocked"))))
                .run()
                .child("X", "A 1-13 blocked from 11; B 13-23 swapped; home 23");
    }

    @Test
    void r9Case5BlockedChildThatNeedsItsOwnFormGoesOn() {
        RoutingTable again = new RoutingTable(List.of(row(When.ALWAYS, "A")));
        Scripted.of(form("A", 1, 10).holdsPlace(true).routing(again))
                .with(child("X", 1, "A"))
                .days(0, 35)
                .run()
                .child("X", "A 1-end");
    }

    @Test
    void r7Case6AlternativesInFileOrderAndEachOnce() {
        Scripted.of(
                        form("C", 1, 30),
                        form("A", 1, 30),
                        form("B", 1, 19).alternative(after(2)).alternative(new Alternative("C", null, 2, true)))
                .with(child("H", 1, "B"), child("X", 3, "B"), child("Y", 4, "B"))
                .run()
                .child("X", "A 5-20 not fitting; B 20-39; home 39")
                .child("Y", "C 6-36 not fitting; A 36-39 not fitting; B 39-58; home 58");
    }

    @Test
    void r9Case6RingOfThree() {
        Scripted.of(ofThree("A", "x", "B"), ofThree("B", "y", "C"), ofThree("C", "z", "A"))
                .with(
                        child("X", 1, "A").profile("x"),
                        child("Y", 2, "B").profile("y"),
                        child("Z", 4, "C").profile("z"))
                .run()
                .child("X", "A 1-14 blocked from 11; B 14-24 swapped; home 24")
                .child("Y", "B 2-14 blocked from 12; C 14-24 swapped; home 24")
                .child("Z", "C 4-14; A 14-24 swapped; home 24");
    }

    private static CareFormBuilder ofThree(String form, String profile, String next) {
        RoutingTable table = new RoutingTable(List.of(row(When.profile(profile), next), home(When.ALWAYS)));
        return form(form, 1, 10).holdsPlace(true).routing(table);
    }
}
