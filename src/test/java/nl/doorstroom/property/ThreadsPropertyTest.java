package nl.doorstroom.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.RunOptions;
import nl.doorstroom.naive.RandomScenarios;
import nl.doorstroom.observe.EventLog;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The written tables, byte by byte. */
class ThreadsPropertyTest {
    private static final int REPLICATIONS = 8;

    @ParameterizedTest
    @ValueSource(longs = {1, 8, 11, 17, 24, 30})
    void tablesDoNotDependOnThreads(long seed, @TempDir Path folder) {
        Scenario scenario = RandomScenarios.scenario(seed);
        Map<String, String> alone = digests(scenario, RunOptions.of(seed, REPLICATIONS, 1), folder.resolve("1"));
        assertThat(alone).as("seed %d", seed).hasSize(8);
        for (int threads : new int[] {2, 4, 8}) {
            assertThat(digests(scenario, RunOptions.of(seed, REPLICATIONS, threads), folder.resolve("" + threads)))
                    .as("seed %d with %d threads", seed, threads)
                    .isEqualTo(alone);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 9, 14, 21, 26})
    void tablesDoNotDependOnAnEventLog(long seed, @TempDir Path folder) {
        Scenario scenario = RandomScenarios.scenario(seed);
        Network network = new Network(scenario.base());
        RunOptions plain = RunOptions.of(seed, 2, 1);
        long[] logged = {0};
        RunOptions told = plain.alsoTelling(r -> new EventLog(network, row -> logged[0]++));
        assertThat(digests(scenario, told, folder.resolve("told")))
                .as("seed %d", seed)
                .isEqualTo(digests(scenario, plain, folder.resolve("plain")));
        assertThat(logged[0]).as("lines logged of seed %d", seed).isPositive();
    }

    private static Map<String, String> digests(Scenario scenario, RunOptions options, Path folder) {
        return WrittenTables.digests(WrittenTables.of(scenario, options, folder));
    }
}
