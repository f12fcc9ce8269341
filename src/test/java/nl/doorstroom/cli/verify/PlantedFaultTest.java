package nl.doorstroom.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliberately wrong programs, each of which an exact case must catch. */
@Tag("theory")
@Timeout(300)
class PlantedFaultTest {
    private static final Fault LONGER_STAY = new Fault(
            "stays 3% too long",
            "engine/moves/Visits.java", "* stay.trend(now);", "* 1.03 * stay.trend(now);", "Erlang B");
    private static final Fault NO_FAULT =
            new Fault("none", "engine/child/ListEntry.java", "since < other.since", "since < other.since", "");

    static List<Fault> faults() {
        return List.of(
                new Fault(
                        "last come, first served",
                        "engine/child/ListEntry.java",
                        "since < other.since",
                        "since > other.since",
                        "M/M/c"),
                new Fault(
                        "arrivals 3% too many",
                        "engine/arrivals/ArrivalTimes.java",
                        "return rate.perDay() *",
                        "return 1.03 * rate.perDay() *",
                        "M/M/c"),
                new Fault(
                        "one place too many",
                        "engine/supply/Places.java",
                        "return open - taken()",
                        "return open + 1 - taken()",
                        "Erlang B"),
                new Fault(
                        "room for one too many",
                        "engine/decide/WhenFullRule.java",
                        "pool) < pool.rules.room",
                        "pool) <= pool.rules.room",
                        "M/M/c/K"),
                new Fault(
                        "all replications alike",
                        "random/Draws.java",
                        "runKey = fold(fold(0, seed), replication);",
                        "runKey = fold(0, seed);",
                        "M/M/c/K"),
                new Fault(
                        "patience counted in weeks",
                        "engine/moves/Clocks.java",
                        "need.since + patience",
                        "need.since + 7 * patience",
                        "M/M/c+M"),
                new Fault(
                        "leavers not counted",
                        "observe/Measurements.java",
                        "case LEFT_LIST -> tracks.count(Cell.LEFT_LIST);",
                        "case LEFT_LIST -> {}",
                        "M/M/c+M"),
                new Fault(
                        "turnover skipped",
                        "engine/supply/Places.java",
                        "boolean turns = ",
                        "boolean turns = false && ",
                        "Turnover"),
                new Fault(
                        "priority ignored",
                        "engine/moves/Lists.java",
                        ": rules.now().rank(entry.child, entry.child.blocked());",
                        ": PriorityClasses.DISPLACED + 1;",
                        "Priorities"),
                new Fault(
                        "feedback to earlier forms lost",
                        "engine/Course.java",
                        "Pool pool = poolFor(child, next);",
                        "Pool pool = next.form() < form ? Pool.NOWHERE : poolFor(child, next);",
                        "Jackson network"),
                new Fault(
                        "blocked place freed early",
                        "engine/Course.java",
                        "boolean holds = ",
                        "boolean holds = false && ",
                        "Blocking"),
                new Fault(
                        "blocked children counted as active",
                        "engine/moves/Visits.java",
                        "visit.isOver() ? Presence.BLOCKED : Presence.ACTIVE",
                        "Presence.ACTIVE",
                        "Blocking, full"),
                new Fault(
                        "second choice ignored",
                        "engine/moves/Lists.java",
                        "i < form.alternatives.length",
                        "i < 0",
                        "Second choice"),
                new Fault(
                        "stay in a second choice not lengthened",
                        "engine/moves/Visits.java",
                        "visit.fitting ? days : days * stay.notFittingFactor()",
                        "days",
                        "Second choice"),
                new Fault(
                        "all children of one home",
                        "engine/arrivals/WhoComes.java",
                        "child.livesIn(draw(child, homes, Purpose.HOME, 0));",
                        "child.livesIn(0);",
                        "Pooling"),
                new Fault(
                        "season ignored",
                        "engine/arrivals/ArrivalTimes.java",
                        "rate.season().get(month - 1)",
                        "1",
                        "Season"),
                new Fault(
                        "time in care before the start forgotten",
                        "engine/arrivals/KnownStart.java",
                        "double elapsed = ElapsedTime.stationaryAgeDays(law, u(child, pool.form, Purpose.ELAPSED));",
                        "double elapsed = 0;",
                        "Known start"),
                new Fault(
                        "change of capacity lost",
                        "engine/DatedChanges.java",
                        "        changeCapacity(now);",
                        "",
                        "Closure"),
                new Fault(
                        "waits dropped that had not ended",
                        "engine/Simulation.java",
                        "            lists.cutWait(child);",
                        "",
                        "Closure"),
                new Fault(
                        "no warm-up",
                        "engine/prepared/Blueprint.java",
                        "startDay = 0 - scenario.run().warmUpDays();",
                        "startDay = 0;",
                        "Ageing out"),
                new Fault(
                        "age limit ignored",
                        "engine/decide/AgeLimits.java",
                        "!child.hasAge() || child.visit.waitsForAdultPlace",
                        "child.hasAge() || !child.hasAge()",
                        "Ageing out"),
                new Fault(
                        "rematch interval of four weeks for all",
                        "engine/decide/Suitability.java",
                        "(look - 1) * rematchDays",
                        "(look - 1) * 28",
                        "Rematch"),
                new Fault(
                        "fit drawn once for all",
                        "engine/decide/Suitability.java",
                        "((long) entry.searchNumber << 32) + fellFree",
                        "0",
                        "Rematch"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aWrongProgramIsCaughtWithAQuarterOfTheReplications(Fault fault) throws Exception {
        assertThat(FaultyProgram.with(fault).failedChecks(fault.caughtBy(), 4))
                .as("checks that fail with seed 1 when there is this fault: %s", fault)
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M/M/c/K", "Blocking", "Closure"})
    void theSameProgramWithoutAFaultPasses(String exactCase) throws Exception {
        assertThat(FaultyProgram.with(NO_FAULT).failedChecks(exactCase, 4))
                .as("checks that fail with seed 1")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Erlang B", "M/G/1", "Closure"})
    void aStayThatIsTooLongIsCaught(String exactCase) throws Exception {
        assertThat(FaultyProgram.with(LONGER_STAY).failedChecks(exactCase, 1))
                .as("checks that fail with seed 1 when stays are 3%% too long")
                .isNotEmpty();
    }

    static Stream<String> cases() {
        return ExactCases.all().stream().map(ExactCase::name);
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Tag("long")
    void everyCaseFindsAStayThatIsTooLong(String exactCase) throws Exception {
        aStayThatIsTooLongIsCaught(exactCase);
    }

    @Test
    void aFaultThatCannotBePlantedSaysSo() {
        Fault gone = new Fault("gone", "engine/child/ListEntry.java", "no such text", "", "M/M/c");
        assertThatThrownBy(gone::source).hasMessageContaining("'no such text' in engine/child/ListEntry.java");
    }
}
