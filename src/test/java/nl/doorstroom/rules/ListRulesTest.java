package nl.doorstroom.rules;

import static nl.doorstroom.rules.ListedChild.blocked;
import static nl.doorstroom.rules.ListedChild.in;
import static nl.doorstroom.rules.ListedChild.name;
import static nl.doorstroom.rules.ListedChild.waiting;
import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.step;
import static nl.doorstroom.rules.Scripted.to;
import static nl.doorstroom.rules.ScriptedChild.child;

import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.LocalText;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.random.Draws;
import org.junit.jupiter.api.Test;

/** R21: a start from a list of children. */
class ListRulesTest {
    /** A, then B, one place each, both with a stay of 30 days; A holds its place. */
    private static Scripted aThenB(CareFormBuilder b) {
        return list(form("A", 1, 30).holdsPlace(true).routing(to("B")), b);
    }

    /** With a stream, from which nobody comes before the end. */
    private static Scripted list(CareFormBuilder... forms) {
        return Scripted.of(forms).with(child("H", 99, "B"));
    }

    @Test
    void r21Case5DaysLeftAndDaysWaited() {
        list(form("B", 1, 30))
                .with(in("X", "B", 10), waiting("Y", "B", 5), waiting("Z", "B", 40))
                .run()
                .child(name(1), "B -10-20 initial; home 20")
                .child(name(2), "B 50-80; home 80")
                .child(name(3), "B 20-50; home 50")
                .waits(name(3), "B -40-20 admitted");
    }

    @Test
    void r21Case6BlockedChildHoldsItsPlace() {
        aThenB(form("B", 1, 30))
                .with(blocked("X", "A", 40, "B", 5), in("Y", "B", 10), waiting("W", "A", 3))
                .run()
                .child(name(1), "A 20-50; B 50-80; home 80")
                .child(name(2), "A -40-20 blocked from -5 initial; B 20-50; home 50")
                .waits(name(2), "B -5-20 admitted")
                .firstPlaces(name(2), "B 20");
    }

    @Test
    void r21Case7StayLongerThanItCanLastEndsOnDayZero() {
        list(form("B", 1, 30))
                .with(in("X", "B", 31), waiting("W", "B", 1))
                .run()
                .child(name(1), "B 0-30; home 30")
                .child(name(2), "B -31-0 initial; home 0");
    }

    @Test
    void r21Case8MoreResidentsThanPlacesGoByAttrition() {
        list(form("B", 1, 30))
                .with(in("X", "B", 25), in("Y", "B", 20), in("Z", "B", 10), waiting("W", "B", 1))
                .run()
                .occupied("B", "0: 3; 5: 2; 10: 1; 50: 0; 99: 1")
                .open("B", "0: 1")
                .child(name(1), "B 20-50; home 50");
    }

    @Test
    void r21Case9RingIsResolvedOnDayZero() {
        aThenB(form("B", 1, 30).holdsPlace(true))
                .with(blocked("X", "A", 40, "B", 5), blocked("Y", "B", 35, "A", 2))
                .run()
                .child(name(1), "A -40-0 blocked from -5 initial; B 0-30 swapped; home 30")
                .child(name(2), "B -35-0 blocked from -2 initial; A 0-30 swapped; B 30-60; home 60");
    }

    @Test
    void r21Case10AlternativesByTheDaysWaited() {
        list(form("B", 1, 30).alternative(new Alternative("C", null, 30, true)), form("C", 1, 50))
                .with(in("H", "B", 10), waiting("X", "B", 40), waiting("Y", "B", 5))
                .run()
                .child(name(2), "C 0-20 not fitting; B 20-50; home 50")
                .child(name(3), "C 25-50 not fitting; B 50-80; home 80");
    }

    @Test
    void r21Case11PatienceByTheDaysWaited() {
        Waiting patient = new Waiting(0, 0, new FixedLaw(50), Waiting.Factors.NONE);
        aThenB(form("B", 1, 30).waiting(patient))
                .with(in("H", "B", 0), waiting("X", "B", 45), waiting("Y", "B", 60), blocked("Z", "A", 90, "B", 48))
                .run()
                .child(name(2), "left_list 5")
                .child(name(3), "left_list 0")
                .child(name(4), "A -90-2 blocked from -48 initial; left_list 2");
    }

    @Test
    void r21Case12DaysLeftFollowTheId() {
        double left = -20 * Math.log1p(-ListedChild.uniform(7, "m", "B/stay"));
        CareFormBuilder b = CareForm.named("B", Capacity.places(3), new ExponentialLaw(20));
        list(b).with(in("z", "B", 3), in("m", "B", 10), in("a", "B", 1))
                .seed(7)
                .run()
                .child(name(2), "B -10-" + Told.day(left) + " initial; home " + Told.day(left));
        list(b).with(in("m", "B", 10))
                .seed(7)
                .run()
                .child(name(1), "B -10-" + Told.day(left) + " initial; home " + Told.day(left));
    }

    @Test
    void r21Case13AgesByTheBirthDate() {
        Scripted.of(form("B", 2, 30))
                .with(child("H", 99, "B").aged(5))
                .with(
                        in("X", "B", 10).eighteenOn(14),
                        in("Y", "B", 10).eighteenOn(-1),
                        waiting("Z", "B", 10).eighteenOn(40))
                .run()
                .child(name(1), "B -10-14 initial; aged_out 14")
                .child(name(2), "B -10-0 initial; aged_out 0")
                .child(name(3), "B 0-30; home 30");
    }

    @Test
    void r21Case14PoolNeedNotBeTheOneOfTheHome() {
        Scripted.of(EastAndWest.placeEach("A", 30))
                .areas(EastAndWest.AREAS)
                .with(child("H", 99, "A"))
                .with(
                        in("X", "A@west", 10).home("east"),
                        waiting("Y", "A", 5).home("east"),
                        waiting("Z", "A", 1).home("west"))
                .run()
                .child(name(1), "A -10-20 initial; home 20")
                .child(name(2), "A 0-30; home 30")
                .child(name(3), "A 20-50; home 50");
    }

    @Test
    void r21Case15StreamThatKnowsTheFrameGivesTheClass() {
        Scripted.of(form("B", 1, 30))
                .classes("high", "low")
                .with(stream("s", "low", List.of()))
                .with(stream("t", "high", List.of(new Share<>("court", 1))))
                .with(in("H", "B", 10), waiting("X", "B", 1).frame("court"), waiting("Y", "B", 5))
                .run()
                .child(name(2), "B 20-50; home 50")
                .child(name(3), "B 50-80; home 80");
    }

    private static Stream stream(String id, String priorityClass, List<Share<String>> frames) {
        return new Stream(
                id,
                LocalText.of(id),
                Stream.Rate.perDay(0),
                List.of(new Share<>(Areas.WHOLE, 1)),
                List.of(),
                List.of(new Share<>(Profile.ALL, 1)),
                frames,
                List.of(),
                to("B"),
                priorityClass,
                0,
                null);
    }

    @Test
    void r21Case16BlockedLongestMovesOutFirst() {
        list(form("A", 3, 60).holdsPlace(true).routing(to("B")), form("B", 0, 30), form("C", 9, 30))
                .with(in("X", "A", 40), blocked("Y", "A", 35, "B", 5), blocked("Z", "A", 30, "B", 7))
                .with(step("A", 10, -1, "C"))
                .run()
                .child(name(1), "A 0-end initial")
                .child(name(2), "A 0-end initial")
                .child(name(3), "A -30-10 blocked from -7 initial; C 10-end not fitting moved");
    }

    /** X has place 1 until day 20 and Y has place 2 until day 5. */
    @Test
    void r21Case17PlacesAreNumberedInTheOrderOfIds() {
        AdmissionTerms half = new AdmissionTerms(null, 0.5, 28, null, false, Set.of());
        long seed = Draw.seedWhere(s -> meeting(s, 2, 0) >= 0.5 && meeting(s, 2, 0) < 0.75 && meeting(s, 1, 1) >= 0.5);
        list(form("B", 2, 30).terms(half))
                .with(in("Y", "B", 25), waiting("W", "B", 1), in("X", "B", 10))
                .seed(seed)
                .run()
                .child(name(2), "B -10-20 initial; home 20")
                .child(name(3), "B -25-5 initial; home 5")
                .child(name(1), "B 33-63; home 63");
    }

    @Test
    void r21Case18ExponentialPatienceForgetsTheDaysWaited() {
        Waiting patient = new Waiting(0, 0, new ExponentialLaw(10), Waiting.Factors.NONE);
        list(form("B", 0, 30).waiting(patient))
                .with(waiting("X", "B", 9000), waiting("Y", "B", 40))
                .run()
                .child(name(1), "left_list " + Told.day(-10 * Math.log1p(-ListedChild.uniform(1, "X", "B/leaves"))))
                .child(name(2), "left_list " + Told.day(-10 * Math.log1p(-ListedChild.uniform(1, "Y", "B/leaves"))));
    }

    private static double meeting(long seed, int place, long fellFree) {
        Draws draws = new Draws(seed, 0);
        long child = draws.subject(Draws.textKey("initial/W"), 1);
        long at = draws.subject(Draws.textKey("B@" + Areas.WHOLE), place);
        return Draws.uniform(Draws.pair(child, at), Draws.textKey("B/accepts"), fellFree);
    }
}
