package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static nl.doorstroom.rules.Scripted.to;
import static nl.doorstroom.rules.ScriptedChild.child;

import java.util.Map;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Stay;
import org.junit.jupiter.api.Test;

/** R17, R18: stays and breakdowns. */
class StayRulesTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static Stay growing(double capDays, double trendUntilDay, double notFittingFactor) {
        return new Stay(new FixedLaw(10), Map.of(), capDays, 0.1, trendUntilDay, 0, null, notFittingFactor);
    }

    @Test
    void r17Case1TrendOfOneYear() {
        Scripted.of(form("A", 1, 10).stay(growing(NEVER, NEVER, 1)))
                .with(child("X", 365.25, "A"))
                .days(0, 800)
                .run()
                .child("X", "A 365.25-376.25; home 376.25");
    }

    @Test
    void r17Case2TrendEndsAndTheLevelStays() {
        Scripted.of(form("A", 1, 10).stay(growing(NEVER, 365.25, 1)))
                .with(child("X", 730.5, "A"))
                .days(0, 800)
                .run()
                .child("X", "A 730.5-741.5; home 741.5");
    }

    @Test
    void r17Case3CapIsAMinimumAfterTheTrend() {
        Scripted.of(form("A", 1, 10).stay(growing(10.5, NEVER, 1)))
                .with(child("X", 365.25, "A"))
                .days(0, 800)
                .run()
                .child("X", "A 365.25-375.75; home 375.75");
    }

    @Test
    void r17Case4FactorComesBeforeTheCap() {
        Scripted.of(
                        form("A", 1, 10).stay(growing(6, NEVER, 0.5)),
                        form("B", 1, 60).alternative(new Alternative("A", null, 2, true)))
                .with(child("H", 360, "B"), child("X", 363.25, "B"))
                .days(0, 800)
                .run()
                .child("X", "A 365.25-370.75 not fitting; B 420-480; home 480");
    }

    @Test
    void r18Case1BrokenStayIsNeverHeld() {
        Stay broken = new Stay(new FixedLaw(10), Map.of(), NEVER, 0, NEVER, 1, new FixedLaw(4), 1);
        Scripted.of(
                        form("A", 1, 10)
                                .stay(broken)
                                .holdsPlace(true)
                                .routing(to("B"))
                                .afterBreakdown(to("C")),
                        form("B", 1, 19),
                        form("C", 1, 19))
                .with(child("H", 1, "C"), child("X", 2, "A"))
                .run()
                .child("X", "A 2-6; C 20-39; home 39");
    }
}
