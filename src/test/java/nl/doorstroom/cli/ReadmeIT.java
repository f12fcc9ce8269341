package nl.doorstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of the README and of the docs run as they stand there, with fewer replications. */
class ReadmeIT {
    private static final List<Path> PAGES = List.of(Path.of("README.md"), Path.of("docs/zeeland.md"));

    @TempDir
    private Path folder;

    static Stream<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        for (Path page : PAGES) {
            Files.readAllLines(page).stream()
                    .filter(line -> line.startsWith("./doorstroom "))
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .forEach(commands::add);
        }
        return commands.stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandRunsAsItStands(String command) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target/doorstroom.jar").toAbsolutePath().toString()));
        line.addAll(List.of(command.substring("./doorstroom ".length()).split(" +")));
        boolean simulates = line.contains("run") || line.contains("compare");
        if (simulates) {
            line.addAll(List.of(
                    "--replications", "2", "-o", folder.resolve("results").toString()));
        }
        Path printed = folder.resolve("printed.txt");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(printed)).isZero();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenarioShownIsAFileThatIsShipped(Path scenario) throws IOException {
        String shown = Files.readString(scenario);
        assertThat(Files.readString(Path.of("README.md"))).contains(shown.strip());
    }

    static Stream<Path> scenarios() {
        return Stream.of(Path.of("scenarios/textbook/erlang-b.yaml"));
    }
}
