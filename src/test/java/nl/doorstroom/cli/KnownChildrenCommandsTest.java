package nl.doorstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a scenario that starts from a list of children: the same start in every run, and the list stays at home. */
class KnownChildrenCommandsTest {
    private static final String BASE = """
            doorstroom: 1
            start: 2025-01-01
            run: {length: 1 year, replications: 3}
            forms:
              crisis: {places: 3, stay: {exponential: {mean: 20 days}}, holds_place: true}
              foster: {places: 4, stay: {exponential: {mean: 90 days}}, accepts: 0.6, rematch: 7 days}
            arrivals:
              children: {rate: 3 per 28 days, to: crisis}
            routing:
              crisis: {foster: 0.5, home: 0.5}
            known_children: private/children.csv
            """;
    private static final String CHILDREN = """
            id,form,since,status,need,need_since
            secret-1,foster,2024-10-01,in_care,,
            secret-2,foster,2024-12-01,in_care,,
            secret-3,crisis,2024-12-10,blocked,foster,2024-12-28
            secret-4,,,waiting,foster,2024-11-01
            secret-5,,,waiting,crisis,2024-12-31
            """;
    private static final int ROWS = 5;
    private static final String NOTHING_CHANGES = """
            doorstroom: 1
            extends: base.yaml
            title: {nl: "Niets", en: "Nothing"}
            """;
    private static final String CLOSES = """
            doorstroom: 1
            extends: base.yaml
            changes:
              - {on: 2025-03-01, close: foster, places: 2, by: attrition}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String base;
    private Path results;

    @BeforeEach
    void writeScenario() throws IOException {
        Files.createDirectories(folder.resolve("private"));
        Files.writeString(folder.resolve("private/children.csv"), CHILDREN);
        base = Files.writeString(folder.resolve("base.yaml"), BASE).toString();
        results = folder.resolve("results");
    }

    private String reform(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), text).toString();
    }

    private void run(String... arguments) {
        int code = Doorstroom.run(new PrintWriter(out), new PrintWriter(err), arguments);
        assertThat(code).as(err.toString()).isZero();
    }

    private List<NamedCsvRecord> differences() throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(results.resolve("tables/differences.csv"))) {
            return reader.stream().toList();
        }
    }

    private void assertThatNoFileTellsOfAChild() throws IOException {
        try (Stream<Path> all = Files.walk(results)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                assertThat(name).isNotEqualTo("children.csv");
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(name)
                        .doesNotContain("secret", "2024-12-10");
            }
        }
        assertThat(out.toString() + err).doesNotContain("secret", "2024-12-10");
    }

    @Test
    void theManifestHasNameHashAndLengthOfTheList() throws IOException {
        run("run", base, "-o", results.toString(), "--log=csv");
        assertThat(listsInManifest()).containsExactly(ROWS + " " + sha256());
        assertThat(Files.readString(results.resolve("tables/log.csv"))).contains("initial/child:5");
        assertThatNoFileTellsOfAChild();
    }

    @Test
    void compareStartsEveryRunFromTheSameChildren() throws IOException {
        run("compare", base, reform("same", NOTHING_CHANGES), "-o", results.toString());
        assertThat(differences())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("difference")).isIn("0", "0.0", ""));
        for (String table : List.of("summary", "months", "outcomes", "replications")) {
            assertThat(results.resolve("same/tables/" + table + ".csv"))
                    .hasSameBinaryContentAs(results.resolve("base/tables/" + table + ".csv"));
        }
        assertThat(listsInManifest()).containsExactly(ROWS + " " + sha256());
        assertThatNoFileTellsOfAChild();
    }

    @Test
    void compareWithAReformThatActsTellsOfNoChildEither() throws IOException {
        run("compare", base, reform("close", CLOSES), "-o", results.toString());
        assertThat(differences())
                .anySatisfy(row -> assertThat(Double.parseDouble(row.getField("difference")))
                        .isNotZero());
        assertThatNoFileTellsOfAChild();
    }

    /** Of each entry of the list in the manifest, its rows and hash. */
    private List<String> listsInManifest() throws IOException {
        Matcher entry = Pattern.compile(
                        "\\{\\s*\"file\": \"children.csv\",\\s*\"rows\": (\\d+),\\s*\"sha256\": \"(\\p{XDigit}+)\"\\s*}")
                .matcher(Files.readString(results.resolve("manifest.json")));
        return entry.results().map(m -> m.group(1) + " " + m.group(2)).toList();
    }

    private static String sha256() {
        try {
            byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(CHILDREN.getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
