package nl.doorstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program as a process of its own: stopped from outside, beside others, and on a disk that refuses. */
@DisabledOnOs(OS.WINDOWS)
class RunIT {
    private static final String QUEUE = """
            doorstroom: 1
            start: 2025-01-01
            run: {warm_up: 30 days, length: YEARS years, replications: 4}
            forms:
              crisis: {places: 300, stay: {exponential: {mean: 20 days}}}
            arrivals:
              children: {rate: 280 per 20 days, to: crisis}
            """;

    private static final List<String> NO_COUNTERS = List.of("-XX:-UsePerfData");

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String out, String err) {}

    @BeforeEach
    void writeScenarios() throws IOException {
        Files.createDirectory(folder.resolve("tmp"));
        Files.writeString(folder.resolve("short.yaml"), QUEUE.replace("YEARS", "1"));
        Files.writeString(folder.resolve("endless.yaml"), QUEUE.replace("YEARS", "90"));
    }

    private Process start(String... arguments) throws IOException {
        return start(List.of(), List.of(), arguments);
    }

    /** Starts the program with options for Java, after the words of a shell command. */
    private Process start(List<String> shell, List<String> javaOptions, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(shell);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Djava.io.tmpdir=" + folder.resolve("tmp"));
        line.addAll(javaOptions);
        line.addAll(List.of(
                "-jar", Path.of("target/doorstroom.jar").toAbsolutePath().toString()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(Files.createTempFile(folder, "out", ".txt").toFile())
                .redirectError(Files.createTempFile(folder, "err", ".txt").toFile())
                .start();
    }

    private Ended end(Process process) throws Exception {
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), texts("out"), texts("err"));
    }

    private String texts(String kind) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(kind)
                            && f.toString().endsWith(".txt"))
                    .toList()) {
                text.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private List<String> output() throws IOException {
        return in("output");
    }

    private List<String> in(String name) throws IOException {
        Path found = folder.resolve(name);
        if (!Files.exists(found)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(found)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Process startedWriting() throws Exception {
        Process process = start("run", "endless.yaml", "-n", "100000", "--large");
        for (int i = 0; i < 600 && output().isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(output()).isNotEmpty();
        return process;
    }

    @Test
    void interruptedItLeavesNothingAndEndsWith130() throws Exception {
        Process process = startedWriting();
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        Ended ended = end(process);
        assertThat(ended.exitCode).isEqualTo(130);
        assertThat(ended.err).contains("gestopt; er is niets geschreven").doesNotContain("Exception");
        assertThat(output()).isEmpty();
        assertThat(in("tmp")).isEmpty();
    }

    @Test
    void toldToStopItLeavesNothingAndEndsWith143() throws Exception {
        Process process = startedWriting();
        process.destroy();
        assertThat(end(process).exitCode).isEqualTo(143);
        assertThat(output()).isEmpty();
        assertThat(in("tmp")).isEmpty();
    }

    @Test
    void whatAKilledRunLeftIsClearedByTheNext() throws Exception {
        Process process = startedWriting();
        process.destroyForcibly();
        process.waitFor();
        assertThat(output()).allMatch(name -> name.startsWith("."));
        assertThat(in("tmp")).isEmpty();
        Files.move(folder.resolve("short.yaml"), folder.resolve("endless.yaml"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(end(start("run", "endless.yaml")).exitCode).isZero();
        assertThat(output()).containsExactly("endless-001");
    }

    @Test
    void runsAtOnceGetNumbersOfTheirOwn() throws Exception {
        List<Process> together = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            together.add(start("run", "short.yaml", "-q"));
        }
        for (Process process : together) {
            assertThat(end(process).exitCode).isZero();
        }
        assertThat(output()).containsExactly("short-001", "short-002", "short-003");
    }

    @Test
    void theSameFolderIsBusyWhileItIsWritten() throws Exception {
        Process first = start("run", "endless.yaml", "-n", "100000", "--large", "-o", "output/mine");
        for (int i = 0; i < 600 && output().isEmpty(); i++) {
            Thread.sleep(100);
        }
        Ended second = end(start("run", "short.yaml", "-o", "output/mine"));
        assertThat(second.exitCode).isEqualTo(75);
        assertThat(second.err).contains(Long.toString(first.pid()));
        first.destroy();
        first.waitFor();
        assertThat(output()).isEmpty();
    }

    @Test
    void aFileThatCannotGrowIsNamedAndNothingStays() throws Exception {
        List<String> smallFiles = List.of("sh", "-c", "ulimit -f 16; exec \"$@\"", "sh");
        Process process = start(smallFiles, NO_COUNTERS, "run", "short.yaml", "-q");
        Ended ended = end(process);
        assertThat(ended.exitCode).isEqualTo(73);
        assertThat(ended.err).contains("output/short-001/").doesNotContain("Exception");
        assertThat(output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"16k", "400k", "1600k", "2400k"})
    void aDiskThatFillsUpIsNamedAndNothingStays(String size) throws Exception {
        Ended ended = end(start(onDisk(size, "\"$@\""), NO_COUNTERS, "run", "short.yaml", "-q", "--log"));
        assertThat(ended.exitCode).isEqualTo(73);
        assertThat(ended.err)
                .contains("kan output/short-001/", "de schijf is vol")
                .doesNotContain("Exception");
        assertThat(ended.out).endsWith("left:\n.\n");
    }

    /** The disk has room for one result, not for a second one beside it. */
    @Test
    void aDiskThatFillsUpLeavesTheOldResults() throws Exception {
        String sums = "find output -type f | sort | xargs sha256sum";
        String twice = "\"$@\" || exit; " + sums + " >before; \"$@\" --seed 2; code=$?; " + sums + " >after; "
                + "cmp before after || exit; (exit $code)";
        Ended ended = end(start(onDisk("900k", twice), NO_COUNTERS, "run", "short.yaml", "-q", "--overwrite"));
        assertThat(ended.err)
                .contains("kan output/short-001/", "de schijf is vol")
                .doesNotContain("Exception");
        assertThat(ended.exitCode).isEqualTo(73);
        assertThat(ended.out).contains("left:\n.\n./short-001\n").doesNotContain("./.");
    }

    @Test
    void aFolderOfTemporaryFilesWithoutRoomIsNamed() throws Exception {
        List<String> options = List.of("-XX:-UsePerfData", "-Djava.io.tmpdir=output");
        Ended ended =
                end(start(onDisk("1m", "\"$@\""), options, "run", "short.yaml", "-o", "elsewhere", "-q", "--log"));
        assertThat(ended.exitCode).isEqualTo(73);
        assertThat(ended.err).contains("kan output niet schrijven: de schijf is vol");
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    /** A shell with a disk of its own as the folder output, which tells in the end what is left there. */
    private List<String> onDisk(String size, String run) throws Exception {
        Process mount = new ProcessBuilder("sh", "-c", "unshare -m mount -t tmpfs none /mnt").start();
        assumeTrue(mount.waitFor() == 0, "no disk may be mounted here");
        Files.createDirectory(folder.resolve("output"));
        String script = "mount -t tmpfs -o size=" + size + " none output || exit; " + run
                + "; code=$?; cd output; echo left:; find . | sort; exit $code";
        return List.of("unshare", "-m", "sh", "-c", script, "sh");
    }

    @Test
    void aDeepFileOfLongKeysNeedsLittleMemory() throws Exception {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 38; i++) {
            deep.append(" ".repeat(i)).append("k".repeat(200)).append(":\n");
        }
        Files.writeString(folder.resolve("deep.yaml"), deep + " ".repeat(38) + "[" + "1,\n".repeat(100_000) + "1]\n");
        Ended ended = end(start(List.of(), List.of("-Xmx64m"), "validate", "deep.yaml"));
        assertThat(ended.exitCode).isEqualTo(2);
        assertThat(ended.err).contains("meer dan 25000 sleutels en waarden");
    }

    @Test
    void aScratchFileThatCannotGrowIsNamedAndNothingStays() throws Exception {
        List<String> smallFiles = List.of("sh", "-c", "ulimit -f 16; exec \"$@\"", "sh");
        Process process = start(smallFiles, List.of("-XX:-UsePerfData"), "run", "short.yaml", "-q", "-n", "40");
        Ended ended = end(process);
        assertThat(ended.exitCode).isEqualTo(73);
        assertThat(ended.err).contains("tmp/doorstroom-", "TMPDIR").doesNotContain("Exception");
        assertThat(output()).isEmpty();
        assertThat(in("tmp")).isEmpty();
    }

    @Test
    void withoutAFolderForTemporaryFilesNothingIsRun() throws Exception {
        Ended ended = end(start(List.of(), List.of("-Djava.io.tmpdir=none"), "run", "short.yaml", "-q"));
        assertThat(ended.exitCode).isEqualTo(73);
        assertThat(ended.err).contains("none/doorstroom-", "TMPDIR").doesNotContain("Exception");
        assertThat(output()).isEmpty();
    }

    @Test
    void tooLittleMemoryIsSaidInOneLine() throws Exception {
        Path huge = folder.resolve("huge.yaml");
        Files.writeString(
                huge,
                QUEUE.replace("280 per", "280000 per")
                        .replace("300,", "unlimited,")
                        .replace("YEARS", "1"));
        Process process = start(List.of(), List.of("-Xmx24m"), "run", "huge.yaml", "-q");
        Ended ended = end(process);
        assertThat(ended.exitCode).isEqualTo(70);
        assertThat(ended.err).contains("geheugen");
        assertThat(output()).isEmpty();
    }
}
