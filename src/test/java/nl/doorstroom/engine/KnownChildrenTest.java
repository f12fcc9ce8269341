package nl.doorstroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.KnownChild;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.LogNormalLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.Presence;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.stats.ZTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A start from a list of children (R21), worked by hand where stays are fixed. */
@Execution(ExecutionMode.SAME_THREAD)
class KnownChildrenTest {
    private static final Law MONTH = new FixedLaw(30);
    /** So few that nobody comes in a run of a year. */
    private static final double NOBODY_PER_DAY = 1e-12;

    private static Scenario scenario(List<KnownChild> children, CareForm... forms) {
        Model model = Model.of(List.of(Stream.poisson("children", NOBODY_PER_DAY, forms[0].id())), List.of(forms));
        Calendar calendar = new Calendar(java.time.LocalDate.of(2025, 1, 1));
        return Scenario.of("list", calendar, new RunPlan(0, 365, 1), model).toBuilder()
                .knownChildren(children)
                .build();
    }

    private static CareForm form(String id, int places, Law stay, UnaryOperator<CareFormBuilder> with) {
        return with.apply(CareForm.named(id, Capacity.places(places), stay)).build();
    }

    private static CareForm form(String id, int places, Law stay) {
        return form(id, places, stay, f -> f);
    }

    private static KnownChild resident(String id, String form, double elapsedDays) {
        return child(id, new KnownChild.Stayed(form, Areas.WHOLE, elapsedDays), null);
    }

    private static KnownChild waiting(String id, String form, double waitedDays) {
        return child(id, null, new KnownChild.Waited(form, waitedDays));
    }

    private static KnownChild child(
            String id,
            KnownChild.@org.jspecify.annotations.Nullable Stayed place,
            KnownChild.@org.jspecify.annotations.Nullable Waited need) {
        String profile = Model.of(List.of(), List.of()).profiles().get(0).id();
        return new KnownChild(id, Areas.WHOLE, null, profile, null, place, need);
    }

    /** What happens to children, as "day number what pool". */
    private static final class Story implements Observer {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void admitted(Child child, int pool, Admission how, boolean firstOfNeed, double now) {
            if (how != Admission.INITIAL) {
                lines.add(String.format(Locale.ROOT, "%.6f %d into %d", now, child.number(), pool));
            }
        }

        @Override
        public void departed(Child child, int pool, double since, double ready, double now) {
            lines.add(String.format(Locale.ROOT, "%.6f %d out of %d since %.1f", now, child.number(), pool, since));
        }

        @Override
        public void ended(Child child, Outcome outcome, Situation from, double now) {
            lines.add(String.format(Locale.ROOT, "%.6f %d %s %s", now, child.number(), outcome.id(), child.source()));
        }
    }

    private static List<String> story(Scenario scenario, long seed) {
        Story story = new Story();
        new Simulation(Blueprint.of(scenario), seed, 0, story).run();
        return story.lines.stream()
                .map(line -> line.replace(".000000", "").replace(" initial/child", ""))
                .toList();
    }

    @Test
    void residentHasTheRestOfItsStayLeft() {
        assertThat(story(scenario(List.of(resident("x", "foster", 10)), form("foster", 1, MONTH)), 1))
                .containsExactly("20 1 out of 0 since -10.0", "20 1 home");
    }

    @Test
    void residentBeyondTheLongestStayLeavesOnDayZero() {
        List<KnownChild> children = List.of(resident("x", "foster", 31), resident("y", "foster", 30));
        assertThat(story(scenario(children, form("foster", 2, MONTH)), 1)).contains("0 1 home", "0 2 home");
    }

    @Test
    void blockedChildKeepsItsPlaceUntilTheNextOneOpens() {
        List<KnownChild> children = List.of(
                resident("a", "foster", 10),
                child("b", new KnownChild.Stayed("crisis", Areas.WHOLE, 40), new KnownChild.Waited("foster", 5)),
                waiting("c", "crisis", 3));
        CareForm crisis = form("crisis", 1, MONTH, f -> f.holdsPlace(true));
        assertThat(story(scenario(children, crisis, form("foster", 1, MONTH)), 1))
                .startsWith("20 1 out of 1 since -10.0", "20 1 home", "20 2 out of 0 since -40.0")
                .contains("20 2 into 1", "20 3 into 0", "50 2 home", "50 3 home");
    }

    @Test
    void waitingChildrenKeepTheirOrder() {
        List<KnownChild> children =
                List.of(resident("a", "foster", 10), waiting("b", "foster", 10), waiting("c", "foster", 40));
        assertThat(story(scenario(children, form("foster", 1, MONTH)), 1))
                .containsSubsequence("20 3 into 0", "50 2 into 0", "80 2 home");
    }

    @Test
    void moreResidentsThanPlacesLeaveByAttrition() {
        List<KnownChild> children =
                List.of(resident("a", "foster", 20), resident("b", "foster", 10), waiting("c", "foster", 1));
        assertThat(story(scenario(children, form("foster", 1, MONTH)), 1))
                .containsSubsequence("10 1 home", "20 2 home", "20 3 into 0");
    }

    @Test
    void waiterTakesAFreePlaceAndADueAlternativeOnDayZero() {
        List<KnownChild> children = List.of(
                resident("a", "foster", 10),
                waiting("b", "foster", 40),
                waiting("c", "foster", 5),
                waiting("d", "day", 1));
        CareForm foster = form("foster", 1, MONTH, f -> f.alternative(new Alternative("hostel", null, 30, false)));
        assertThat(story(scenario(children, foster, form("hostel", 9, MONTH), form("day", 9, MONTH)), 1))
                .contains("0 2 into 1", "0 4 into 2", "20 3 into 0");
    }

    @Test
    void patienceGoesOnFromTheDaysWaited() {
        Waiting patient = new Waiting(0, 0, new FixedLaw(50), Waiting.Factors.NONE);
        List<KnownChild> children = List.of(resident("a", "foster", 0), waiting("b", "foster", 45));
        CareForm foster = form("foster", 1, MONTH, f -> f.waiting(patient));
        assertThat(story(scenario(children, foster), 1)).contains("5 2 left_list");
    }

    /** So long that the chance of more is nothing in a double: the wait is over, not endless. */
    @Test
    void waitBeyondAllPatienceEndsOnDayZero() {
        Waiting patient = new Waiting(0, 0, LogNormalLaw.ofMeanSd(28, 1), Waiting.Factors.NONE);
        List<KnownChild> children = List.of(resident("a", "foster", 0), waiting("b", "foster", 3650));
        CareForm foster = form("foster", 1, MONTH, f -> f.waiting(patient));
        assertThat(story(scenario(children, foster), 1)).contains("0 2 left_list");
    }

    @Test
    void neitherTheOrderOfTheListNorAnotherChildChangesADraw() {
        List<KnownChild> children = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            children.add(resident("child" + i, "foster", 3 * i));
        }
        CareForm foster = form("foster", 50, new ExponentialLaw(60));
        List<String> one = story(scenario(children, foster), 3);
        Collections.reverse(children);
        assertThat(story(scenario(children, foster), 3)).isEqualTo(one);
        children.add(resident("child99", "foster", 7));
        assertThat(story(scenario(children, foster), 3)).containsAll(one).hasSizeGreaterThan(one.size());
        assertThat(String.join(" ", one)).doesNotContain("child1");
    }

    /** Each child is there on day t with chance S(e + t) / S(e); a right engine fails here once in a thousand seeds. */
    @Test
    void unlimitedPlacesEmptyByTheConditionalLaws() {
        Law stay = LogNormalLaw.ofMeanSd(200, 180);
        List<KnownChild> children = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            children.add(resident("c" + i, "foster", i * i / 40.0));
        }
        Blueprint blueprint = Blueprint.of(scenario(children, form("foster", 200, stay)));
        double[] days = {20, 80, 250};
        int[] inside = new int[days.length];
        int replications = 100;
        for (int r = 0; r < replications; r++) {
            Observer counting = new Observer() {
                @Override
                public void stayed(
                        Child child, int pool, Presence presence, boolean fitting, int next, double from, double to) {
                    for (int d = 0; d < days.length; d++) {
                        inside[d] += from <= days[d] && days[d] < to ? 1 : 0;
                    }
                }
            };
            new Simulation(blueprint, 20260101, r, counting).run();
        }
        double threshold = ZTest.threshold(0.001, days.length);
        for (int d = 0; d < days.length; d++) {
            double mean = 0;
            double variance = 0;
            for (int i = 0; i < 200; i++) {
                double elapsed = i * i / 40.0;
                double stays = stay.tail(elapsed + days[d]) / stay.tail(elapsed);
                mean += stays;
                variance += stays * (1 - stays);
            }
            double z = (inside[d] - replications * mean) / Math.sqrt(replications * variance);
            assertThat(Math.abs(z)).as("z on day %s, seed 20260101", days[d]).isLessThan(threshold);
        }
    }
}
