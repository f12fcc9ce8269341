package nl.doorstroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The places that open and close by R12, worked out by hand, without a simulation. */
class OpenPlacesTest {
    private static final String WHOLE = Areas.WHOLE;

    /** A Monday. */
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static final Areas EAST_AND_WEST = new Areas(
            List.of(
                    new Area("r", LocalText.of("r"), Area.Level.REGION, null, Map.of(), false),
                    new Area("east", LocalText.of("east"), Area.Level.SUBREGION, "r", Map.of(), false),
                    new Area("west", LocalText.of("west"), Area.Level.SUBREGION, "r", Map.of(), false),
                    new Area("m", LocalText.of("m"), Area.Level.MUNICIPALITY, "east", Map.of(), false),
                    new Area("n", LocalText.of("n"), Area.Level.MUNICIPALITY, "west", Map.of(), false)),
            Map.of());

    private static Model model(Capacity capacity) {
        return Model.of(
                List.of(),
                List.of(CareForm.named("a", capacity, new FixedLaw(1)).build()));
    }

    private static Model inTwo(double east, double west, int groupOf) {
        Capacity capacity = new Capacity.Planned(Map.of("east", east, "west", west), groupOf);
        CareForm form = CareForm.named("a", capacity, new FixedLaw(1))
                .scale(Scale.of(Area.Level.SUBREGION))
                .build();
        return new Model(
                EAST_AND_WEST, List.of(), Map.of(), List.of(Profile.of(Profile.ALL)), List.of(), List.of(form));
    }

    private static Scenario scenario(Model model, CapacityEdit... edits) {
        return Scenario.of("x", new Calendar(START), new RunPlan(0, 100, 1), model)
                .withCapacityEdits(List.of(edits));
    }

    private static CapacityEdit edit(double from, double until, double places, @Nullable String area) {
        return new CapacityEdit("a", from, until, places, area, null);
    }

    private static Capacity places(double places, int groupOf) {
        return new Capacity.Planned(Map.of(WHOLE, places), groupOf);
    }

    private static OpenPlaces open(Scenario scenario) {
        return OpenPlaces.of(scenario, new Network(scenario.base()));
    }

    /** Day and number of each step of the one pool. */
    private static List<String> steps(Capacity capacity, CapacityEdit... edits) {
        OpenPlaces open = open(scenario(model(capacity), edits));
        return open.steps().stream()
                .map(step -> "%s: %d"
                        .formatted(
                                BigDecimal.valueOf(step.day())
                                        .setScale(6, RoundingMode.HALF_UP)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                step.open()))
                .toList();
    }

    @Test
    void aNumberIsRoundedWithHalvesUpAndInWholeGroups() {
        assertThat(open(scenario(model(places(2.5, 1)))).initial(0)).isEqualTo(3);
        assertThat(open(scenario(model(places(2.4, 1)))).initial(0)).isEqualTo(2);
        assertThat(open(scenario(model(places(10, 4)))).initial(0)).isEqualTo(12);
        assertThat(open(scenario(model(places(9.9, 4)))).initial(0)).isEqualTo(8);
        assertThat(open(scenario(model(new Capacity.Unlimited()))).initial(0)).isEqualTo(OpenPlaces.UNLIMITED);
        assertThat(open(scenario(model(new Capacity.Unlimited()))).mean(0, 0, 10))
                .isNaN();
    }

    @Test
    void aRampStepsWhereItPassesAHalf() {
        assertThat(steps(places(10, 1), edit(0, 40, -4, null))).containsExactly("5: 9", "15: 8", "25: 7", "35: 6");
        assertThat(steps(places(1, 1), edit(0, 20, 2, null))).containsExactly("5: 2", "15: 3");
        assertThat(steps(places(4.5, 1), edit(0, 60, -2, null), edit(25, 25, -1, null)))
                .containsExactly("0: 4", "25: 3", "30: 2");
    }

    @Test
    void groupsOpenAndCloseWhole() {
        assertThat(steps(places(10, 4), edit(10, 70, -6, null))).containsExactly("10: 8", "50: 4");
        // 30% of 48 is 14.4: 33.6 planned is 4.2 groups of 8, so 4 groups stay and 16 places close.
        Scenario third = scenario(model(places(48, 8)), edit(10, 10, -0.3 * 48, null));
        Network network = new Network(third.base());
        PlannedPlaces planned = PlannedPlaces.of(third, network, 0);
        assertThat(planned.in(network.pools().get(0), 10)).isCloseTo(33.6, within(1e-9));
        assertThat(open(third).at(0, 9.9)).isEqualTo(48);
        assertThat(open(third).at(0, 10)).isEqualTo(32);
        // 45 planned is 5.6 groups: nothing closes.
        assertThat(steps(places(48, 8), edit(10, 10, -3, null))).isEmpty();
    }

    @Test
    void aFormThatClosesMoreThanItHasIsAtNought() {
        Scenario scenario = scenario(model(places(2, 1)), edit(10, 10, -3, null));
        Network network = new Network(scenario.base());
        assertThat(open(scenario).at(0, 50)).isZero();
        assertThat(PlannedPlaces.of(scenario, network, 0).in(network.pools().get(0), 50))
                .isZero();
    }

    @Test
    void aChangeOfTheWholeFormIsDealtPlaceByPlace() {
        OpenPlaces open =
                open(scenario(inTwo(3, 3, 1), edit(10, 10, 1, null), edit(20, 20, 1, null), edit(30, 30, -3, null)));
        assertThat(List.of(open.at(0, 10), open.at(1, 10))).containsExactly(4, 3);
        assertThat(List.of(open.at(0, 20), open.at(1, 20))).containsExactly(4, 4);
        assertThat(List.of(open.at(0, 30), open.at(1, 30))).containsExactly(2, 3);
    }

    @Test
    void withoutOnePoolsAreRoundedApart() {
        OpenPlaces apart = open(scenario(inTwo(2.5, 2.5, 1), edit(10, 10, 1, "west")));
        assertThat(List.of(apart.at(0, 0), apart.at(1, 0))).containsExactly(3, 3);
        assertThat(List.of(apart.at(0, 10), apart.at(1, 10))).containsExactly(3, 4);
        OpenPlaces together = open(scenario(inTwo(2.5, 2.5, 1), edit(10, 10, 1, null)));
        assertThat(List.of(together.at(0, 0), together.at(1, 0))).containsExactly(3, 2);
        assertThat(List.of(together.at(0, 10), together.at(1, 10))).containsExactly(3, 3);
    }

    @Test
    void aPartIsSharedByWhatThePoolsHaveAndEvenlyWhenTheyHaveNothing() {
        Scenario scenario = scenario(inTwo(10, 30, 1), edit(10, 10, -20, null));
        Network network = new Network(scenario.base());
        PlannedPlaces planned = PlannedPlaces.of(scenario, network, 0);
        assertThat(planned.in(network.pools().get(0), 10)).isCloseTo(5, within(1e-9));
        assertThat(planned.in(network.pools().get(1), 10)).isCloseTo(15, within(1e-9));
        OpenPlaces opening = open(scenario(inTwo(0, 0, 1), edit(10, 10, 4, null)));
        assertThat(List.of(opening.at(0, 10), opening.at(1, 10))).containsExactly(2, 2);
    }

    @Test
    void aTimetableOpensAndClosesEveryWeek() {
        List<Capacity.Slot> week = List.of(
                new Capacity.Slot(DayOfWeek.MONDAY, 0, 2),
                new Capacity.Slot(DayOfWeek.MONDAY, 8, 6),
                new Capacity.Slot(DayOfWeek.FRIDAY, 18, 2));
        Scenario scenario = scenario(model(new Capacity.Weekly(Map.of(WHOLE, week))));
        OpenPlaces open = open(scenario);
        assertThat(open.at(0, 0)).isEqualTo(2);
        assertThat(open.at(0, 0.4)).isEqualTo(6);
        assertThat(open.at(0, 4.7)).isEqualTo(6);
        assertThat(open.at(0, 4.75)).isEqualTo(2);
        assertThat(open.at(0, 7 + 1 / 3.0)).isEqualTo(6);
        // 106 hours of 6 and 62 hours of 2 in a week.
        assertThat(open.mean(0, 0, 70)).isCloseTo((106 * 6 + 62 * 2) / 168.0, within(1e-9));
        assertThat(open.mean(0, 5, 7)).isEqualTo(2);
    }

    @Test
    void theMeanCountsEveryOpenPlaceForItsDays() {
        OpenPlaces open = open(scenario(model(places(10, 1)), edit(0, 40, -4, null)));
        // 10 for 5 days, then 9, 8 and 7 for 10 days each, then 6 for 5 days.
        assertThat(open.mean(0, 0, 40)).isCloseTo((50 + 90 + 80 + 70 + 30) / 40.0, within(1e-9));
        assertThat(open.mean(0, -365, 0)).isEqualTo(10);
        assertThat(open.mean(0, 90, 200)).isEqualTo(6);
    }

    @Test
    void onlyStepsDownMoveChildrenOut() {
        CapacityEdit.Moving moving = new CapacityEdit.Moving(List.of("b"), 90, false);
        Scenario scenario = scenario(
                model(places(4, 1)),
                new CapacityEdit("a", 10, 30, -2, null, moving),
                edit(50, 50, 1, null),
                edit(60, 60, -1, null));
        assertThat(open(scenario).steps().stream().map(OpenPlaces.Step::moving))
                .containsExactly(moving, moving, null, null);
    }

    @Test
    void aDatedModelStatesOtherPlaces() {
        Model before = inTwo(4, 2, 1);
        Scenario scenario = scenario(before, edit(10, 10, -1, null))
                .withModels(List.of(new Dated<>(0, before), new Dated<>(20, inTwo(2, 8, 1))));
        OpenPlaces open = open(scenario);
        assertThat(List.of(open.at(0, 10), open.at(1, 10))).containsExactly(3, 2);
        assertThat(List.of(open.at(0, 20), open.at(1, 20))).containsExactly(2, 7);
    }
}
