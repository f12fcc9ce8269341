package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.LogNormalLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.StandingPopulation;
import nl.doorstroom.domain.StandingPopulation.Standing;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.Waiting;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Who stands where in cases that have an exact answer. */
class ExpectedPopulationTest {
    private static final Offset<Double> ROUNDING = within(2e-3);

    private static StandingPopulation expected(Stream stream, CareFormBuilder... forms) {
        List<CareForm> built =
                java.util.stream.Stream.of(forms).map(CareFormBuilder::build).toList();
        Model model = Model.of(List.of(stream), built);
        Calendar calendar = new Calendar(LocalDate.of(2025, 1, 1));
        return ExpectedPopulation.of(Scenario.of("x", calendar, new RunPlan(0, 100, 1), model));
    }

    private static Standing first(StandingPopulation population) {
        return population.pools().get(0);
    }

    @Test
    void unlimitedPlacesHoldArrivalsTimesMeanStay() {
        var form = CareForm.named("B", new Capacity.Unlimited(), LogNormalLaw.ofMeanSd(20, 30));
        Standing standing = first(expected(Stream.poisson("s", 0.5, "B"), form));
        assertThat(standing.inCare()).isCloseTo(10, ROUNDING);
        assertThat(standing.waiting()).isZero();
        assertThat(standing.inIntake()).isZero();
    }

    /** M/M/2 at load 1: a third of arrivals waits, the list is 1/3 (Erlang C), the wait of all is 1/3 over 0.1 a day. */
    @Test
    void twoPlacesHaveTheListOfErlangC() {
        var form = CareForm.named("B", Capacity.places(2), new ExponentialLaw(10));
        Standing standing = first(expected(Stream.poisson("s", 0.1, "B"), form));
        assertThat(standing.inCare()).isCloseTo(1, ROUNDING);
        assertThat(standing.waiting()).isCloseTo(1 / 3.0, ROUNDING);
        assertThat(standing.waitedDays()).isCloseTo(10 / 3.0, within(0.02));
    }

    /** M/M/2 + M at load 2.5: those who leave the list make it settle. */
    @Test
    void anOverloadedPoolHasTheListFromWhichAsManyLeaveAsFindNoPlace() {
        var form = CareForm.named("B", Capacity.places(2), new ExponentialLaw(10))
                .waiting(new Waiting(0, 0.1, null, Waiting.Factors.NONE));
        Standing standing = first(expected(Stream.poisson("s", 0.25, "B"), form));
        ImpatientQueue exact = new ImpatientQueue(0.25, 10, 2, 10);
        assertThat(standing.inCare()).isCloseTo(exact.occupiedMean(), within(0.02));
        assertThat(standing.waiting()).isCloseTo(exact.waitingMean(), within(0.02));
    }

    @Test
    void intakeHoldsArrivalsTimesItsMean() {
        var form = CareForm.named("B", new Capacity.Unlimited(), new FixedLaw(10))
                .terms(new AdmissionTerms(new FixedLaw(7), 1, 28, null, false, java.util.Set.of()));
        Standing standing = first(expected(Stream.poisson("s", 0.2, "B"), form));
        assertThat(standing.inIntake()).isCloseTo(1.4, ROUNDING);
        assertThat(standing.inCare()).isCloseTo(2, ROUNDING);
        assertThat(standing.waiting()).isZero();
    }

    /** Half of those who leave come back: 0.4 arrivals a day, of which 0.2 are on the way back for 100 days. */
    @Test
    void thoseOnTheirWayBackAreReturnsTimesTheirMeanAbsence() {
        Stream stream = Stream.poisson("s", 0.2, "B").toBuilder()
                .returns(new Stream.Returns(0.5, new FixedLaw(100), List.of(Exit.HOME)))
                .build();
        StandingPopulation population =
                expected(stream, CareForm.named("B", new Capacity.Unlimited(), new FixedLaw(10)));
        assertThat(first(population).inCare()).isCloseTo(4, ROUNDING);
        assertThat(population.returning().get(0).expected()).isCloseTo(20, ROUNDING);
    }

    @Test
    void childrenGoOnByTheRouting() {
        RoutingTable half = RoutingTable.of(
                List.of(new Share<>(Destination.form("C"), 0.5), new Share<>(Destination.exit(Exit.HOME), 0.5)));
        StandingPopulation population = expected(
                Stream.poisson("s", 0.2, "B"),
                CareForm.named("B", new Capacity.Unlimited(), new FixedLaw(10)).routing(half),
                CareForm.named("C", new Capacity.Unlimited(), new FixedLaw(30)));
        assertThat(population.pools().get(1).inCare()).isCloseTo(3, ROUNDING);
    }

    /** Children come at ages spread evenly over their eighteenth year and stay until they turn 18: half a year. */
    @Test
    void theAgeLimitEndsAStay() {
        Stream stream = Stream.poisson("s", 0.1, "B").toBuilder()
                .ages(List.of(new Share<>(new AgeBand(17, 17), 1)))
                .build();
        Standing standing = first(expected(stream, CareForm.named("B", new Capacity.Unlimited(), new FixedLaw(4000))));
        assertThat(standing.inCare()).isCloseTo(0.1 * 365.25 / 2, within(0.01));
    }
}
