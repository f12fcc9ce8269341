package nl.doorstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.doorstroom.output.Disk;
import nl.doorstroom.output.FailingDisk;
import nl.doorstroom.output.FailingScratch;
import nl.doorstroom.output.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that refuses, at every single opening, write, closing and move of a run, and where DuckDB writes: the results are there
 * whole or not at all.
 */
class FullDiskTest {
    private static final String QUEUE = """
            doorstroom: 1
            start: 2025-01-01
            run: {warm_up: 30 days, length: 60 days, replications: 2}
            forms:
              crisis: {places: 30, stay: {exponential: {mean: 10 days}}}
            arrivals:
              children: {rate: 2 per 1 day, to: crisis}
            """;
    private static final String REFORM = """
            doorstroom: 1
            extends: queue.yaml
            title: {nl: "Sluit een plaats", en: "Close a place"}
            changes:
              - {on: 2025-02-01, close: crisis, places: 1, by: attrition}
            """;

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private String queue;
    private String reform;
    private String results;

    @BeforeEach
    void writeScenarios() throws IOException {
        queue = Files.writeString(folder.resolve("queue.yaml"), QUEUE).toString();
        reform = Files.writeString(folder.resolve("close.yaml"), REFORM).toString();
        results = folder.resolve("results").toString();
    }

    private int run(Disk disk, String... arguments) {
        err.getBuffer().setLength(0);
        return Doorstroom.run(disk, new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
    }

    /** Hashes by name of everything under the folder, hidden files and folders too. */
    private Map<String, String> found() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                String hash = Files.isRegularFile(path) ? Sha256.of(Files.readAllBytes(path)) : "folder";
                found.put(folder.relativize(path).toString(), hash);
            }
        }
        return found;
    }

    private void expectNothingWritten(int leastAsked, String... arguments) throws IOException {
        Map<String, String> before = found();
        int asked = asked(arguments);
        assertThat(asked).isGreaterThan(leastAsked);
        for (int k = 1; k <= asked; k++) {
            String at = "refused %d of %d".formatted(k, asked);
            assertThat(run(FailingDisk.at(k), arguments)).as(at).isEqualTo(ExitCode.CANNOT_WRITE);
            expectSaid(at, "kan " + results, "niet schrijven: de schijf is vol");
            assertThat(found()).as(at).isEqualTo(before);
        }
    }

    private void expectSaid(String at, String... words) {
        assertThat(err.toString()).as(at).contains(words).doesNotContain("Exception");
    }

    /** How much a run asks of a disk that does everything, in a folder that is removed again. */
    private int asked(String... arguments) throws IOException {
        FailingDisk disk = FailingDisk.never();
        runElsewhere(disk, arguments);
        return disk.asked();
    }

    private void runElsewhere(Disk disk, String... arguments) throws IOException {
        Path elsewhere = Files.createTempDirectory("doorstroom-test");
        List<String> there = Stream.of(arguments)
                .map(argument ->
                        argument.equals(results) ? elsewhere.resolve("results").toString() : argument)
                .toList();
        assertThat(run(disk, there.toArray(String[]::new))).as(err.toString()).isZero();
        try (Stream<Path> all = Files.walk(elsewhere)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The scratch file is read so often that only some of the refusals are tried, all of the first ones among them. */
    private void expectNothingLeftOfScratch(String... arguments) throws IOException {
        Map<String, String> before = found();
        FailingScratch whole = new FailingScratch(0);
        runElsewhere(whole, arguments);
        assertThat(whole.asked()).isGreaterThan(60);
        for (int k = 1; k <= whole.asked(); k += 1 + k / 8) {
            String at = "refused %d of %d".formatted(k, whole.asked());
            assertThat(run(new FailingScratch(k), arguments)).as(at).isEqualTo(ExitCode.CANNOT_WRITE);
            expectSaid(at, "kan " + System.getProperty("java.io.tmpdir"), ".scratch niet schrijven", "met TMPDIR=MAP");
            assertThat(found()).as(at).isEqualTo(before);
        }
    }

    @Test
    void aRunWhoseScratchFileIsRefusedLeavesNothing() throws IOException {
        expectNothingLeftOfScratch("run", queue, "-o", results, "-q");
    }

    @Test
    @Tag("long")
    void aComparisonWhoseScratchFilesAreRefusedLeavesNothing() throws IOException {
        expectNothingLeftOfScratch("compare", queue, reform, "-o", results, "-q");
    }

    @Test
    void aRunLeavesNothing() throws IOException {
        expectNothingWritten(60, "run", queue, "-o", results, "-q", "--log=csv");
    }

    @Test
    void aRunThatOverwritesLeavesTheOldResults() throws IOException {
        assertThat(run(Disk.OF_SYSTEM, "run", queue, "-o", results, "-q", "--seed", "7"))
                .isZero();
        expectNothingWritten(60, "run", queue, "-o", results, "-q", "--overwrite");
    }

    /** The last two things asked are the moves: the old folder aside, the new one in its place. */
    @Test
    void oldResultsThatCannotBePutBackAreNamedAndComeBackWithTheNextRun() throws IOException {
        String[] overwrite = {"run", queue, "-o", results, "-q", "--overwrite"};
        assertThat(run(Disk.OF_SYSTEM, "run", queue, "-o", results, "-q", "--seed", "7"))
                .isZero();
        Map<String, String> before = found();
        int asked = asked(overwrite);
        assertThat(run(FailingDisk.from(asked + 1), overwrite)).isEqualTo(ExitCode.CANNOT_WRITE);
        expectSaid("put back", folder.resolve(".results.old") + ", en de volgende run met dezelfde naam zet ze terug");
        assertThat(found().keySet()).contains(".results.old/manifest.json").doesNotContain("results");

        assertThat(run(Disk.OF_SYSTEM, "run", queue, "-o", results, "-q")).isEqualTo(ExitCode.CANNOT_WRITE);
        expectSaid("next run", "bestaat al");
        assertThat(found()).isEqualTo(before);
    }

    /** A link to a device that is always full stands where DuckDB, which opens files by itself, will make its file. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aLogThatDuckDbCannotWriteIsNamedAndNothingStays() throws IOException {
        Disk fullForTheLog = file -> {
            if (file.endsWith(".log/000001.csv")) {
                Path tables = Files.createDirectories(file.resolveSibling("../tables"));
                Files.createSymbolicLink(tables.resolve("log.parquet"), Path.of("/dev/full"));
            }
            return Disk.OF_SYSTEM.open(file);
        };
        Map<String, String> before = found();
        assertThat(run(fullForTheLog, "run", queue, "-o", results, "-q", "--log"))
                .isEqualTo(ExitCode.CANNOT_WRITE);
        expectSaid("log", "kan " + results + "/tables/log.parquet niet schrijven: de schijf is vol");
        assertThat(found()).isEqualTo(before);
    }

    @Test
    @Tag("long")
    void aComparisonLeavesNothing() throws IOException {
        expectNothingWritten(60, "compare", queue, reform, "-o", results, "-q");
    }
}
