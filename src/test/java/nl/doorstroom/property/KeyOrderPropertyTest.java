package nl.doorstroom.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.RunOptions;
import nl.doorstroom.scenario.Loaded;
import nl.doorstroom.scenario.Scenarios;
import nl.doorstroom.scenario.read.Problems;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of the keys of a scenario file. */
class KeyOrderPropertyTest {
    /** Where the order has a meaning of its own: rising classes of a law, and alternatives that come at one instant (R7). */
    private static final Set<String> MEANT = Set.of("empirical", "alternative");

    private static final int ORDERS = 5;

    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("scenarios/zeeland/baseline.yaml")));
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/golden"))) {
            folders.map(folder -> folder.resolve("scenario.yaml")).sorted().forEach(files::add);
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void theOrderOfKeysChangesNoChild(Path file, @TempDir Path folder) throws IOException {
        Diary plain = Diary.of(shorter(file), 1);
        assertThat(plain.lines()).isPositive();
        for (int seed = 0; seed < ORDERS; seed++) {
            Scenario other = shuffled(file, folder, seed);
            assertThat(Diary.difference(plain, Diary.of(other, 1)))
                    .as("seed %d", seed)
                    .isNull();
        }
    }

    /** Forms, areas, profiles and referrers stand in the tables in the order of the file; but the rows are the same. */
    @ParameterizedTest
    @MethodSource("files")
    void theOrderOfKeysChangesNoByteOfAnyRow(Path file, @TempDir Path folder) throws IOException {
        Map<String, List<String>> plain = rows(shorter(file), folder.resolve("plain"));
        for (int seed = 0; seed < 2; seed++) {
            Map<String, List<String>> other = rows(shuffled(file, folder, seed), folder.resolve("run" + seed));
            for (Map.Entry<String, List<String>> table : plain.entrySet()) {
                assertThat(other.get(table.getKey()))
                        .as("seed %d, %s", seed, table.getKey())
                        .isEqualTo(table.getValue());
            }
        }
    }

    private static Map<String, List<String>> rows(Scenario scenario, Path folder) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Path table : WrittenTables.of(scenario, RunOptions.of(1, 2, 2), folder)) {
            List<String> lines = Files.readAllLines(table);
            rows.put(
                    String.valueOf(table.getFileName()), lines.stream().sorted().toList());
        }
        return rows;
    }

    private static Scenario shuffled(Path file, Path folder, long seed) throws IOException {
        String text = new ShuffledKeys(seed, MEANT).text(file);
        assertThat(text).as("seed %d", seed).isNotEqualTo(Files.readString(file));
        Path other = folder.resolve("order-" + seed).resolve(file.getFileName());
        Files.createDirectories(other.getParent());
        Path list = file.resolveSibling("children.csv");
        if (Files.exists(list)) {
            Files.copy(list, other.resolveSibling(list.getFileName()));
        }
        return shorter(Files.writeString(other, text));
    }

    /** A region takes long enough for this with a shorter run. */
    private static Scenario shorter(Path file) {
        Problems problems = new Problems();
        Loaded loaded = Scenarios.load(file, problems);
        assertThat(loaded).as(() -> problems.in(Locale.ENGLISH)).isNotNull();
        RunPlan plan = loaded.scenario().run();
        return loaded.scenario()
                .withRun(new RunPlan(
                        Math.min(200, plan.warmUpDays()), Math.min(400, plan.lengthDays()), 1, plan.begin()));
    }
}
