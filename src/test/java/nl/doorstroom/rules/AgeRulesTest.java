package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.ScriptedChild.child;

import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.FixedLaw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R24: ageing out. */
class AgeRulesTest {
    private static final long SEED = Draw.seedBySeventeen("X", 14);

    private static Scripted limit(AgeLimit ages) {
        return Scripted.of(form("A", 1, 50).ages(ages))
                .with(child("X", 2, "A").aged(17))
                .seed(SEED);
    }

    private static AgeLimit adult(double findDays) {
        AgeLimit.@Nullable AdultPlace place = new AgeLimit.AdultPlace(1, new FixedLaw(findDays), 28);
        return new AgeLimit(0, 18, 0, 18, place);
    }

    @Test
    void r24Case1AgesOutOfAPlace() {
        limit(AgeLimit.DEFAULT).run().child("X", "A 2-14; aged_out 14");
    }

    @Test
    void r24Case2ExtensionForAll() {
        limit(new AgeLimit(0, 18, 1, 21, null)).run().child("X", "A 2-52; home 52");
    }

    @Test
    void r24Case3AdultPlaceFoundInTime() {
        limit(adult(10)).run().child("X", "A 2-24 blocked from 14; aged_out 24");
    }

    @Test
    void r24Case4NoAdultPlaceBeforeTheGraceEnds() {
        limit(adult(40)).run().child("X", "A 2-42 blocked from 14; aged_out_without_place 42");
    }

    @Test
    void r24Case5AgesOutFromHome() {
        Scripted.of(form("A", 1, 50))
                .with(child("H", 1, "A"), child("X", 2, "A").aged(17))
                .seed(SEED)
                .run()
                .child("X", "aged_out 14")
                .waits("X", "A 2-14 aged_out");
    }

    @Test
    void r24Case6AlreadyPastTheLimitOfTheNextForm() {
        AgeLimit until21 = new AgeLimit(0, 21, 0, 21, null);
        Scripted.of(form("A", 1, 18).ages(until21).routing(Scripted.to("B")), form("B", 1, 50))
                .with(child("X", 2, "A").aged(17))
                .seed(SEED)
                .run()
                .child("X", "A 2-20; aged_out 20");
    }

    @Test
    void r24Case7AlternativeClosedToItsAge() {
        AgeLimit until21 = new AgeLimit(0, 21, 0, 21, null);
        Scripted.of(form("A", 1, 50), form("B", 1, 39).ages(until21).alternative(new Alternative("A", null, 20, true)))
                .with(child("H", 1, "B"), child("X", 2, "B").aged(17))
                .seed(SEED)
                .run()
                .child("X", "B 40-79; home 79");
    }
}
