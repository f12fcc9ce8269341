package nl.doorstroom.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EngineAgreesWithNaiveTest {
    private static final int SEEDS = 500;

    @Test
    void onEverySeededRandomScenario() {
        List<String> differences = LongStream.rangeClosed(1, SEEDS)
                .parallel()
                .mapToObj(EngineAgreesWithNaiveTest::difference)
                .filter(Objects::nonNull)
                .toList();
        assertThat(differences).isEmpty();
    }

    private static String difference(long seed) {
        var scenario = RandomScenarios.scenario(seed);
        String first =
                TraceDifference.first(NaiveSimulation.run(scenario, seed), new EngineSimulator().run(scenario, seed));
        return first == null ? null : "seed " + seed + ": " + first;
    }
}
