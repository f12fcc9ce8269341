package nl.doorstroom.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.Replications;
import nl.doorstroom.experiment.RunOptions;
import nl.doorstroom.experiment.Tables;
import nl.doorstroom.output.RunFolder;
import nl.doorstroom.output.RunTables;

/** The tables of a run as they are written. */
final class WrittenTables {
    private WrittenTables() {}

    /** Writes the tables of a run into a folder that is not there yet, and gives the files. */
    static List<Path> of(Scenario scenario, RunOptions options, Path folder) {
        try {
            return write(Replications.run(scenario, options), folder);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> write(Tables tables, Path folder) {
        try (RunFolder run = RunFolder.at(folder, false)) {
            new RunTables(run).write(tables);
            try (Stream<Path> files = Files.list(run.commit().resolve("tables"))) {
                return files.sorted().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of each file, by name. */
    static Map<String, String> digests(List<Path> files) {
        Map<String, String> digests = new TreeMap<>();
        for (Path file : files) {
            digests.put(String.valueOf(file.getFileName()), sha256(file));
        }
        return digests;
    }

    private static String sha256(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
