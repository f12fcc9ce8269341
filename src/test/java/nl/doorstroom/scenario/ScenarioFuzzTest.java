package nl.doorstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.doorstroom.fuzz.OneSecond;
import nl.doorstroom.scenario.read.Problems;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes at all are a scenario or a list of problems. */
class ScenarioFuzzTest {
    private static final Path BASE = Path.of("src/test/resources/scenario/spec/base.yaml");

    @TempDir
    private Path folder;

    @FuzzTest(maxDuration = "10m")
    @DictionaryFile(resourcePath = "scenario.dict")
    void anyText(byte[] text) throws Exception {
        OneSecond.of(() -> load(text));
    }

    /** The first byte says which line of a good scenario gets the rest as its value. */
    @FuzzTest(maxDuration = "10m")
    @DictionaryFile(resourcePath = "scenario.dict")
    void anyValueInAGoodScenario(byte[] input) throws Exception {
        if (input.length == 0) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(BASE));
        int at = (input[0] & 0xFF) % lines.size();
        String line = lines.get(at);
        String value = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
        lines.set(at, line.substring(0, line.indexOf(':') + 1) + " " + value);
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        OneSecond.of(() -> load(text));
    }

    private void load(byte[] text) throws IOException {
        Path file = Files.write(folder.resolve("fuzzed.yaml"), text);
        Problems problems = new Problems();
        Loaded loaded = Scenarios.load(file, problems);
        assertThat(problems.in(Locale.ENGLISH)).isNotEmpty();
        assertThat(loaded == null).isEqualTo(!problems.isEmpty());
        if (loaded != null) {
            assertThat(Resolved.yaml(loaded)).isNotEmpty();
            assertThat(Resolved.difference(loaded)).isEmpty();
        }
    }
}
