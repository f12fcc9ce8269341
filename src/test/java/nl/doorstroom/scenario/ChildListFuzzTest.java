package nl.doorstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.doorstroom.fuzz.OneSecond;
import nl.doorstroom.scenario.read.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes at all are a list of known children or a list of problems. */
class ChildListFuzzTest {
    private static final String SCENARIO = """
            doorstroom: 1
            start: 2025-01-01
            run: {length: 1 year}
            areas:
              zuid: {dorp: {youth_0_17: 1000}, stad: {youth_0_17: 3000}}
            profiles: {light: {}, severe: {}}
            arrivals:
              children:
                rate: 8 per 28 days
                profiles: {light: 0.5, severe: 0.5}
                ages: {0-17: 1}
                frames: {voluntary: 0.8, guardianship: 0.2}
                to: foster
            forms:
              foster: {places: 30, stay: 200 days}
              crisis: {places: 10, stay: {fixed: 28 days}, holds_place: true}
            routing:
              crisis: foster
            known_children: children.csv
            """;

    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void writeScenario() throws Exception {
        scenario = Files.writeString(folder.resolve("base.yaml"), SCENARIO);
    }

    @FuzzTest(maxDuration = "10m")
    @DictionaryFile(resourcePath = "children.dict")
    void anyList(byte[] list) throws Exception {
        Files.write(folder.resolve("children.csv"), list);
        OneSecond.of(() -> {
            Problems problems = new Problems();
            Loaded loaded = Scenarios.load(scenario, problems);
            assertThat(problems.in(Locale.ENGLISH)).isNotEmpty();
            assertThat(loaded == null).isEqualTo(!problems.isEmpty());
        });
    }
}
