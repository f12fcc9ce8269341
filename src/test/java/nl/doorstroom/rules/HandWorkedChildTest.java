package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.step;
import static nl.doorstroom.rules.Scripted.to;
import static nl.doorstroom.rules.ScriptedChild.child;

import java.util.Map;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.LocalText;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.Waiting;
import org.junit.jupiter.api.Test;

/** The child of the last section of docs/semantics.md: most rules in one life. */
class HandWorkedChildTest {
    private static final long SEED = Draw.seedBySeventeen("X", 110);

    @Test
    void child1FollowsTheRulesDayByDay() {
        double worsensPerDay = Draw.exponential(SEED, "X", "P/worsens") / 50;
        CareFormBuilder places = form("P", 1, 99)
                .alternative(new Alternative("R", null, 20, true))
                .waiting(new Waiting(worsensPerDay, 0, null, Waiting.Factors.NONE));
        Stay ofR = new Stay(
                new FixedLaw(90),
                Map.of("short", new FixedLaw(59)),
                Double.POSITIVE_INFINITY,
                0,
                Double.POSITIVE_INFINITY,
                0,
                null,
                1);
        CareFormBuilder alternative = CareForm.named("R", Capacity.places(1), new FixedLaw(90))
                .stay(ofR)
                .waiting(new Waiting(0, 0, new FixedLaw(1000), Waiting.Factors.NONE));
        Scripted.of(form("K", 1, 20).holdsPlace(true).routing(to("P")), places, alternative)
                .with(
                        new Profile("mild", LocalText.of("mild"), 1, null, "severe", 1),
                        Profile.of("severe"),
                        Profile.of("short"))
                .with(
                        child("HP", 1, "P"),
                        child("HR", 1, "R").profile("short"),
                        child("X", 10, "K").profile("mild").aged(17),
                        child("Y", 40, "R"))
                .with(step("R", 90, -1, "K"))
                .seed(SEED)
                .days(0, 130)
                .run()
                .child(
                        "X",
                        "K 10-60 blocked from 30; R 60-90 not fitting; K 90-100 not fitting moved; P 100-110;"
                                + " aged_out 110")
                .waits("X", "K 10-10 admitted; P 30-100 admitted")
                .firstPlaces("X", "K 10; R 60")
                .child("Y", "")
                .open("R@" + Areas.WHOLE, "0: 1; 90: 0");
    }
}
