package nl.doorstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.fuzz.OneSecond;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.scenario.Scenarios;
import nl.doorstroom.scenario.read.Problems;
import org.junit.jupiter.api.io.TempDir;

/** Any command line is obeyed or refused in words. No input names a scenario, so that none is simulated. */
class ArgumentsFuzzTest {
    @TempDir
    private Path folder;

    /** One argument a line. */
    @FuzzTest(maxDuration = "10m")
    @DictionaryFile(resourcePath = "arguments.dict")
    void anyArguments(byte[] input) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(new String(input, StandardCharsets.UTF_8).split("\n", -1)));
        if (arguments.contains("verify")) {
            return;
        }
        Path made = folder.resolve("made.yaml");
        int at = arguments.indexOf("new");
        if (at >= 0) {
            // A second -o is refused, so nothing is written anywhere else.
            arguments.addAll(at + 1, List.of("-o", made.toString()));
        }
        StringWriter err = new StringWriter();
        OneSecond.of(() -> {
            PrintWriter out = new PrintWriter(new StringWriter());
            int exitCode = Doorstroom.run(out, new PrintWriter(err), arguments.toArray(String[]::new));
            assertThat(exitCode).as("%s: %s", arguments, err).isIn(ExitCode.DONE, ExitCode.INPUT);
        });
        if (Files.deleteIfExists(made)) {
            assertThat(arguments).contains("new");
        }
    }

    @FuzzTest(maxDuration = "10m")
    @DictionaryFile(resourcePath = "arguments.dict")
    void anyPrecision(byte[] input) throws Exception {
        Problems problems = new Problems();
        Scenario scenario = Objects.requireNonNull(
                        Scenarios.load(Path.of("scenarios/textbook/two-stations.yaml"), problems))
                .scenario();
        Words words = Words.in("cli", Locale.UK);
        try {
            Precision precision = Precision.parse(new String(input, StandardCharsets.UTF_8), scenario, words);
            assertThat(precision.share()).isPositive();
        } catch (BadInputException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }
}
