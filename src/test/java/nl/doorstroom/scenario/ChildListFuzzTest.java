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
    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void writeScenario() throws Exception {
        scenario = Files.writeString(folder.resolve("base.yaml"), KnownChildrenReaderTest.SCENARIO);
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
