package nl.doorstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.naive.EngineSimulator;
import nl.doorstroom.naive.NaiveSimulation;
import nl.doorstroom.naive.Trace;
import nl.doorstroom.scenario.Scenarios;
import nl.doorstroom.scenario.read.Problems;
import org.junit.jupiter.api.Test;

/** Found by trying: 209 stays of an hour in 208 open hours. */
class WeeklyHoursTest {
    private static final double HOUR = 1.0 / 24;
    /** The last stay ends with the run. */
    private static final double END = 28;

    /** Fifty-two hours a week, four weeks: 208 stays of an hour, one after the other. */
    @Test
    void hourLongStaysFillTheOpeningHoursAndNoMore() {
        Scenario scenario = Objects.requireNonNull(
                        Scenarios.load(Path.of("src/test/resources/found/weekly-hours.yaml"), new Problems()))
                .scenario();
        for (Trace trace : List.of(new EngineSimulator().run(scenario, 1), NaiveSimulation.run(scenario, 1))) {
            assertThat(trace.visits())
                    .hasSize(208)
                    .allMatch(v -> Math.abs(Math.min(v.departedDay(), END) - v.admittedDay() - HOUR) < 1e-9);
            assertThat(trace.places()).allMatch(p -> p.occupied() <= p.open());
        }
    }
}
