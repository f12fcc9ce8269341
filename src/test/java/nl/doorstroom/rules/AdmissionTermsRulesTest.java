package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.to;
import static nl.doorstroom.rules.ScriptedChild.child;

import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.random.Draws;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R16: intake, fit, turnover; the admission stop. */
class AdmissionTermsRulesTest {
    private static AdmissionTerms terms(@Nullable Law intake, double accepts, @Nullable Law turnover) {
        return new AdmissionTerms(intake, accepts, 28, turnover, false, Set.of());
    }

    private static AdmissionTerms stopped(Set<String> exempt) {
        return new AdmissionTerms(null, 1, 28, null, true, exempt);
    }

    @Test
    void r16Case1Intake() {
        Scripted.of(form("B", 1, 19).terms(terms(new FixedLaw(7), 1, null)))
                .with(child("X", 2, "B"))
                .run()
                .child("X", "B 9-28 after intake 7; home 28")
                .waits("X", "B 2-9 admitted");
    }

    @Test
    void r16Case2ThirdLookSuits() {
        long seed = Draw.seedWhere(s -> isWithin(meeting(s, "X", "B", 0, 0), 0.75, 0.875));
        Scripted.of(form("B", 1, 19).terms(terms(null, 0.5, null)))
                .with(child("X", 2, "B"))
                .seed(seed)
                .run()
                .child("X", "B 58-77; home 77");
    }

    /** The u of a meeting of a child and place 1: the how-manieth search it is, and how often the place fell free since that began. */
    private static double meeting(long seed, String name, String form, long search, long fellFree) {
        return meeting(seed, name, form, 1, search, fellFree);
    }

    private static double meeting(long seed, String name, String form, long number, long search, long fellFree) {
        Draws draws = new Draws(seed, 0);
        long child = draws.subject(Draws.textKey(ScriptedChild.source(name)), 1);
        long place = draws.subject(Draws.textKey(form + "@" + Areas.WHOLE), number);
        return Draws.uniform(
                Draws.pair(child, place), Draws.textKey(form + "/accepts"), 4_294_967_296L * search + fellFree);
    }

    private static boolean isWithin(double u, double from, double until) {
        return u >= from && u < until;
    }

    @Test
    void r16Case7DatedChanceActsFromTheNextLook() {
        long seed = Draw.seedWhere(s -> isWithin(meeting(s, "X", "B", 0, 0), 0.8, 0.9));
        Scripted.of(form("B", 1, 19).terms(terms(null, 0.5, null)))
                .with(child("X", 2, "B"))
                .from(58, form("B", 1, 19).terms(terms(null, 0.2, null)))
                .from(60, form("B", 1, 19).terms(terms(null, 0.5, null)))
                .seed(seed)
                .days(0, 120)
                .run()
                .child("X", "B 86-105; home 105");
    }

    @Test
    void r16Case8RematchIsThatOfTheMeeting() {
        long seed = Draw.seedWhere(s -> isWithin(meeting(s, "X", "B", 0, 0), 0.75, 0.875));
        Scripted.of(form("B", 1, 19).terms(terms(null, 0.5, null)))
                .with(child("X", 2, "B"))
                .from(10, form("B", 1, 19).terms(new AdmissionTerms(null, 0.5, 7, null, false, Set.of())))
                .seed(seed)
                .run()
                .child("X", "B 58-77; home 77");
    }

    @Test
    void r16Case9PlaceThatFellFreeAgainIsMetAnew() {
        long seed = Draw.seedWhere(s -> meeting(s, "X", "B", 0, 0) >= 0.5
                && meeting(s, "H", "B", 0, 0) < 0.5
                && meeting(s, "X", "B", 0, 1) < 0.5);
        Scripted.of(form("B", 1, 19).terms(terms(null, 0.5, null)))
                .with(child("X", 2, "B"), child("H", 9, "B"))
                .seed(seed)
                .run()
                .child("H", "B 9-28; home 28")
                .child("X", "B 28-47; home 47");
    }

    @Test
    void r16Case10WhoLosesAPlaceGoesOnWithTheOther() {
        long seed = Draw.seedWhere(s -> isWithin(meeting(s, "X", "B", 1, 0, 0), 0.75, 0.875)
                && isWithin(meeting(s, "X", "B", 2, 0, 0), 0.5, 0.75)
                && isWithin(meeting(s, "Y", "B", 1, 0, 0), 0.875, 0.9375)
                && isWithin(meeting(s, "Y", "B", 2, 0, 0), 0.5, 0.75)
                && meeting(s, "Y", "B", 2, 0, 1) >= 0.75);
        Scripted.of(form("B", 2, 19).terms(terms(null, 0.5, null)))
                .with(child("X", 2, "B"), child("Y", 2, "B"))
                .seed(seed)
                .days(0, 120)
                .run()
                .child("X", "B 30-49; home 49")
                .child("Y", "B 86-105; home 105");
    }

    @Test
    void r16Case11AStopEndsTheSearch() {
        long seed = Draw.seedWhere(s ->
                isWithin(meeting(s, "X", "B", 0, 0), 0.5, 0.75) && isWithin(meeting(s, "X", "B", 1, 0), 0.5, 0.75));
        AdmissionTerms open = terms(null, 0.5, null);
        Scripted.of(form("B", 1, 19).terms(open))
                .with(child("X", 2, "B"))
                .from(10, form("B", 1, 19).terms(new AdmissionTerms(null, 0.5, 28, null, true, Set.of())))
                .from(20, form("B", 1, 19).terms(open))
                .seed(seed)
                .run()
                .child("X", "B 48-67; home 67");
    }

    @Test
    void r16Case3TurnoverKeepsThePlaceEmpty() {
        Scripted.of(form("B", 1, 19).terms(terms(null, 1, new FixedLaw(3))))
                .with(child("H", 1, "B"), child("X", 5, "B"))
                .run()
                .child("X", "B 23-42; home 42")
                .occupied("B", "0: 0; 1: 1; 20: 0; 23: 1; 42: 0");
    }

    /** X turns 18 on day 14. */
    @Test
    void r16Case5NoMoreMeetingsPastTheAgeLimit() {
        long seed = Draw.seedWhere(s -> meeting(s, "X", "A", 0, 0) >= 0.5
                && meeting(s, "X", "A", 1, 0) < 0.5
                && Draw.birthdayOfSeventeen(s, "X") == 14);
        AgeLimit until21 = new AgeLimit(0, 21, 0, 21, null);
        CareFormBuilder b = form("B", 0, 19).ages(until21).alternative(new Alternative("A", null, 0, true));
        CareFormBuilder a = form("A", 1, 30).terms(terms(null, 0.5, null));
        Scripted.of(a, b)
                .with(child("X", 2, "B").aged(17))
                .from(35, form("A", 1, 30).terms(terms(null, 0.5, null)).ages(until21), b)
                .seed(seed)
                .run()
                .child("X", "A 35-65 not fitting");
    }

    @Test
    void r16Case6TurnoversEndInTheOrderOfTheChildrenThatLeft() {
        Scripted.of(form("B", 1, 7)
                        .terms(terms(null, 1, new FixedLaw(7)))
                        .whenFull(new WhenFull(null, new WhenFull.OverCapacity(1, Set.of("high")), null)))
                .classes("high")
                .with(
                        child("X", 1, "B"),
                        child("U", 8, "B").ranked("high"),
                        child("V", 8, "B").ranked("high"))
                .with(child("W", 9, "B"))
                .run()
                .child("X", "B 1-8; home 8")
                .child("U", "B 8-15; home 15")
                .child("V", "B 8-15; home 15")
                .child("W", "B 15-22; home 22");
    }

    @Test
    void r16Case4AdmissionStop() {
        Scripted.of(
                        form("B", 2, 19).terms(stopped(Set.of("blocked"))),
                        form("A", 1, 3).holdsPlace(true).routing(to("B")))
                .with(child("X", 2, "B"), child("Y", 2, "A"))
                .from(10, form("B", 2, 19), form("A", 1, 3).holdsPlace(true).routing(to("B")))
                .run()
                .child("X", "B 10-29; home 29")
                .child("Y", "A 2-5; B 5-24; home 24");
    }
}
