package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Law;
import nl.doorstroom.theory.ClosureByAttrition.Step;
import org.junit.jupiter.api.Test;

/** Every parameter outside the domain of its formula is refused by name. */
class RefusalTest {

    private static final Law STAY = new ExponentialLaw(9);
    private static final List<Step> STEPS = List.of(new Step(0, 3));

    @Test
    void formulasRefuseParametersOutsideTheirDomain() {
        refuse(Map.of(
                "places is -1", () -> Erlang.lostShare(-1, 3),
                "load is -3", () -> Erlang.lostShare(1, -3),
                "places is 0", () -> Erlang.waitedShare(0, 0.5),
                "load is -1", () -> Erlang.placesForLostShare(-1, 0.1),
                "mostLostShare is 0", () -> Erlang.placesForLostShare(3, 0),
                "pools is 0", () -> new Pooling(0, 1, 1),
                "places is -2", () -> new Pooling(1, -2, 1),
                "load is -9", () -> new Pooling(1, 1, -9)));
        refuse(Map.of(
                "arrivalsPerDay is 0", () -> new MultiServerQueue(0, 1, 1),
                "places is 0", () -> new MultiServerQueue(0.1, 1, 0),
                "days is -1", () -> new MultiServerQueue(0.1, 1, 1).waitLongerShare(-1)));
        refuse(Map.of(
                "arrivalsPerDay is -1", () -> new FiniteRoomQueue(-1, 1, 1, 1),
                "meanStayDays is 0", () -> new FiniteRoomQueue(1, 0, 1, 1),
                "places is 0", () -> new FiniteRoomQueue(1, 1, 0, 1),
                "room is -1", () -> new FiniteRoomQueue(1, 1, 1, -1)));
        refuse(Map.of(
                "arrivalsPerDay is 0", () -> new ImpatientQueue(0, 1, 1, 1),
                "meanStayDays is 0", () -> new ImpatientQueue(1, 0, 1, 1),
                "places is 0", () -> new ImpatientQueue(1, 1, 0, 1),
                "meanPatienceDays is 0", () -> new ImpatientQueue(1, 1, 1, 0)));
        refuse(Map.of(
                "arrivalsPerDay is 0", () -> new SingleServerQueue(0, 1, 1),
                "meanDays is -1", () -> new SingleServerQueue(1, -1, 1),
                "sdDays is -1", () -> new SingleServerQueue(0.1, 1, -1),
                "the load per place is 1.2", () -> new SingleServerQueue(0.4, 3, 1)));
        refuse(Map.of(
                "classes is 0", () -> new PrioritisedQueue(List.of(), 1, 1),
                "classArrivalsPerDay is 0", () -> new PrioritisedQueue(List.of(0.1, 0.0), 1, 1),
                "meanStayDays is 0", () -> new PrioritisedQueue(List.of(0.1), 0, 1),
                "places is 0", () -> new PrioritisedQueue(List.of(0.1), 1, 0),
                "the load per place is 1.5", () -> new PrioritisedQueue(List.of(0.5, 0.25), 4, 2)));
        refuse(Map.of(
                "accepts is 0", () -> new Rematch(0, 1),
                "rematchDays is 0", () -> new Rematch(0.5, 0),
                "days is -1", () -> new Rematch(0.5, 1).waitLongerShare(1, -1),
                "others is 0", () -> new Rematch(0.5, 1).waitDaysMean(0),
                "meanStayDays is 0", () -> new Rematch(0.5, 1).occupancyShare(1, 0)));
    }

    @Test
    void networksAndChainsRefuseParametersOutsideTheirDomain() {
        double[] one = {1};
        refuse(Map.of(
                "stations is 0", () -> TrafficEquations.solve(new double[0], new double[0][0]),
                "the rows is 2", () -> TrafficEquations.solve(one, new double[2][1]),
                "the columns is 2", () -> TrafficEquations.solve(one, new double[1][2]),
                "externalPerDay is -1", () -> TrafficEquations.solve(new double[] {-1}, new double[1][1])));
        refuse(Map.of(
                "firstPlaces is 0", () -> new BlockedTandem(0, 1, 1, 1, 1),
                "firstStayDays is 0", () -> new BlockedTandem(1, 0, 1, 1, 1),
                "onwardShare is 2", () -> new BlockedTandem(1, 1, 2, 1, 1),
                "secondPlaces is 0", () -> new BlockedTandem(1, 1, 1, 0, 1),
                "secondStayDays is 0", () -> new BlockedTandem(1, 1, 1, 1, 0),
                "arrivalsPerDay is 0", () -> new BlockedTandem(1, 1, 1, 1, 1).withArrivals(0, 1),
                "room is -1", () -> new BlockedTandem(1, 1, 1, 1, 1).withArrivals(1, -1)));
        refuse(Map.of(
                "firstArrivalsPerDay is 0", () -> new SecondChoice(0, 1, 1, 1, 1, 1, 1),
                "firstPlaces is 0", () -> new SecondChoice(1, 0, 1, 1, 1, 1, 1),
                "firstStayDays is 0", () -> new SecondChoice(1, 1, 0, 1, 1, 1, 1),
                "secondArrivalsPerDay is -1", () -> new SecondChoice(1, 1, 1, -1, 1, 1, 1),
                "secondPlaces is -1", () -> new SecondChoice(1, 1, 1, 1, -1, 1, 1),
                "secondStayDays is 0", () -> new SecondChoice(1, 1, 1, 1, 1, 0, 1),
                "alternativeStayDays is 0", () -> new SecondChoice(1, 1, 1, 1, 1, 1, 0)));
        refuse(Map.of(
                "arrivalsPerDay is -1", () -> new ClosureByAttrition(-1, 1, 1, 1, 0, STEPS, 5),
                "meanStayDays is 0", () -> new ClosureByAttrition(1, 0, 1, 1, 0, STEPS, 5),
                "meanPatienceDays is 0", () -> new ClosureByAttrition(1, 1, 0, 1, 0, STEPS, 5),
                "startOccupied is -1", () -> new ClosureByAttrition(1, 1, 1, -1, 0, STEPS, 5),
                "a first step from day 0", () -> new ClosureByAttrition(1, 1, 1, 1, 0, List.of(), 5),
                "openPlaces is -1", () -> new ClosureByAttrition(1, 1, 1, 1, 0, List.of(new Step(0, -1)), 5),
                "day is -1", () -> new ClosureByAttrition(1, 1, 1, 1, 0, STEPS, 5).at(-1),
                "untilDay is 2", () -> new ClosureByAttrition(1, 1, 1, 1, 0, STEPS, 5).averageOver(2, 2),
                "untilDay is 1", () -> Step.ramp(3, 2, 1, 1)));
    }

    @Test
    void lawsInTimeRefuseParametersOutsideTheirDomain() {
        refuse(Map.of(
                "untilDay is 1", () -> new UnlimitedPlaces.Rate(1, 1, 1),
                "perDay is -1", () -> new UnlimitedPlaces.Rate(0, 1, -1),
                "periodDays is 0", () -> new UnlimitedPlaces(STAY).inCareMeanOfWave(1, 0.5, 0, 1),
                "days is -1", () -> new UnlimitedPlaces(STAY).residentStaysShare(-1),
                "elapsedDays is 9", () -> new UnlimitedPlaces(new FixedLaw(9)).residentStaysShare(9, 1),
                "until is 1", () -> TimeAverage.of(x -> x, 1, 1)));
        refuse(Map.of(
                "fromYears is -1", () -> new AgeingOut.EntryAges(-1, 2, 1),
                "untilYears is 2", () -> new AgeingOut.EntryAges(2, 2, 1),
                "share is 2", () -> new AgeingOut.EntryAges(1, 2, 2),
                "limitYears is 0", () -> new AgeingOut(STAY, 0, List.of())));
        MarkovChain<Integer> chain = MarkovChain.from(0, (n, rates) -> rates.to(1 - n, 1));
        refuse(Map.of(
                "days is -1", () -> chain.after(StateLaw.certain(0), -1),
                "days is 0", () -> chain.averageOver(StateLaw.certain(0), 0)));
    }

    private static void refuse(Map<String, Supplier<Object>> wrong) {
        wrong.forEach((message, call) -> assertThatThrownBy(call::get)
                .as(message)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("expected"));
    }
}
