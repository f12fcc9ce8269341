package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.step;
import static nl.doorstroom.rules.ScriptedChild.child;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R20, R21: the warm-up and the known start. */
class StartRulesTest {
    /** A stream that keeps one child waiting for B. */
    static Stream door() {
        return Stream.poisson("s", 0, "B").toBuilder().alwaysWaiting(1).build();
    }

    private static KnownPool known(String form, int inCare, int waiting, @Nullable Law waited) {
        return new KnownPool(form, Areas.WHOLE, inCare, waiting, waited);
    }

    private static String waiting(int number) {
        return "initial/B/" + Areas.WHOLE + "/waiting#" + number;
    }

    @Test
    void r20Case1EditOfTheStartDateDoesNotActInTheWarmUp() {
        Scripted.of(form("B", 1, 10))
                .with(door())
                .with(step("B", 0, 1))
                .days(20, 15)
                .run()
                .open("B", "-20: 1; 0: 2")
                .child("s#1", "B -20--10; home -10")
                .child("s#2", "B -10-0; home 0")
                .child("s#3", "B 0-10; home 10")
                .child("s#4", "B 0-10; home 10");
    }

    @Test
    void r20Case2TrendIsFrozenUntilTheStart() {
        Stay doubling = new Stay(
                new FixedLaw(365.25), Map.of(), Double.POSITIVE_INFINITY, 1, Double.POSITIVE_INFINITY, 0, null, 1);
        Scripted.of(form("B", 1, 10).stay(doubling))
                .with(door())
                .days(365.25, 1200)
                .run()
                .child("s#1", "B -365.25-0; home 0")
                .child("s#2", "B 0-365.25; home 365.25")
                .child("s#3", "B 365.25-1095.75; home 1095.75");
    }

    /** How many of a group stand there when so many are expected. */
    private static int standing(String source, double expected) {
        int n = 0;
        double sum = 0;
        while (true) {
            sum += -Math.log1p(-Draw.uniform(1, source, 0, "standing/count", n));
            if (sum > expected) {
                return n;
            }
            n++;
        }
    }

    private static CareFormBuilder unlimited() {
        return CareForm.named("B", new Capacity.Unlimited(), new FixedLaw(10));
    }

    @Test
    void r20Case3ResidentsStandThereWithTheirElapsedStays() {
        String source = "standing/B/" + Areas.WHOLE + "/care";
        int number = standing(source, 2);
        Told told = Scripted.of(unlimited())
                .with(Stream.poisson("s", 0.2, "B"))
                .full()
                .days(30, 10)
                .run();
        for (int n = 1; n <= number; n++) {
            double began = -30 - 10 * Draw.uniform(1, source, n, "standing/elapsed", 0);
            String until = Told.day(began + 10);
            told.child(source + "#" + n, "B " + Told.day(began) + "-" + until + " initial; home " + until);
        }
        assertThat(number).isPositive();
    }

    @Test
    void r20Case4IntakesGoOn() {
        String source = "standing/B/" + Areas.WHOLE + "/intake";
        int number = standing(source, 1.4);
        Told told = Scripted.of(unlimited()
                        .terms(new AdmissionTerms(
                                new FixedLaw(7), 1, AdmissionTerms.DEFAULT_REMATCH_DAYS, null, false, Set.of())))
                .with(Stream.poisson("s", 0.2, "B"))
                .full()
                .days(30, 10)
                .run();
        for (int n = 1; n <= number; n++) {
            double done = -23 - 7 * Draw.uniform(1, source, n, "standing/elapsed", 0);
            String until = Told.day(done + 10);
            told.child(source + "#" + n, "B " + Told.day(done) + "-" + until + " after intake 7; home " + until);
        }
        assertThat(number).isPositive();
    }

    @Test
    void r20Case5ThoseOnTheirWayComeBack() {
        String source = "standing/s/return";
        Stream returning = Stream.poisson("s", 0.2, "B").toBuilder()
                .returns(new Stream.Returns(0.5, new FixedLaw(100), List.of(Exit.HOME)))
                .build();
        Told told =
                Scripted.of(unlimited()).with(returning).full().days(30, 100).run();
        for (int n = 1; n <= 5; n++) {
            double back = 70 - 100 * Draw.uniform(1, source, n, "standing/elapsed", 0);
            String story = "B " + Told.day(back) + "-" + Told.day(back + 10) + "; home " + Told.day(back + 10);
            told.child(source + "#" + n, story);
        }
        assertThat(standing(source, 20)).isGreaterThan(5);
    }

    @Test
    void r21Case1ThoseWaitingWaitSinceTheStart() {
        Scripted.of(form("B", 1, 10))
                .with(child("H", 99, "B"))
                .with(known("B", 0, 2, null))
                .run()
                .child(waiting(1), "B 0-10; home 10")
                .child(waiting(2), "B 10-20; home 20")
                .waits(waiting(2), "B 0-10 admitted");
    }

    @Test
    void r21Case2AlternativeAlreadyDueIsAcceptableOnDayZero() {
        Scripted.of(form("A", 1, 50), form("B", 0, 19).alternative(new Alternative("A", null, 20, true)))
                .with(child("H", 99, "B"))
                .with(known("B", 0, 1, new FixedLaw(30)))
                .with(step("B", 20, 1))
                .run()
                .child(waiting(1), "A 0-20 not fitting; B 20-39; home 39")
                .waits(waiting(1), "B -30-20 admitted");
    }

    private static double elapsedShare(int number) {
        return Draw.uniform(1, "initial/B/" + Areas.WHOLE + "/care", number, "B/elapsed", 0);
    }

    @Test
    void r21Case3DaysLeftOfAFixedStay() {
        double leaves = 10 - 10 * elapsedShare(1);
        Scripted.of(form("B", 1, 10))
                .with(child("H", 99, "B"))
                .with(known("B", 1, 0, null))
                .run()
                .occupied("B", "0: 1; " + Told.day(leaves) + ": 0; 99: 1");
    }

    @Test
    void r21Case4MoreResidentsThanPlacesGoByAttrition() {
        double[] leaves = {10 - 10 * elapsedShare(1), 10 - 10 * elapsedShare(2), 10 - 10 * elapsedShare(3)};
        java.util.Arrays.sort(leaves);
        Scripted.of(form("B", 2, 10))
                .with(child("H", 99, "B"))
                .with(known("B", 3, 1, null))
                .run()
                .child(
                        waiting(1),
                        "B " + Told.day(leaves[1]) + "-" + Told.day(leaves[1] + 10) + "; home "
                                + Told.day(leaves[1] + 10));
    }
}
