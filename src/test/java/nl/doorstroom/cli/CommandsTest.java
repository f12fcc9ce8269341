package nl.doorstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands in this very process: exit codes, texts and what lands in the folder. */
class CommandsTest {
    private static final String QUEUE = """
            doorstroom: 1
            title: {nl: "Twee stations", en: "Two stations"}
            start: 2025-01-01
            run: {warm_up: 60 days, length: 1 year, replications: 4}
            forms:
              crisis: {places: 3, stay: {exponential: {mean: 20 days}}, holds_place: true}
              foster: {places: 4, stay: {exponential: {mean: 40 days}}}
            arrivals:
              children: {rate: 3 per 20 days, to: crisis}
            routing:
              crisis: {all: {home: 0.5, foster: 0.5}}
            """;
    private static final String REFORM = """
            doorstroom: 1
            extends: queue.yaml
            title: {nl: "Sluit een plaats", en: "Close a place"}
            changes:
              - {on: 2025-03-01, close: crisis, places: 1, by: attrition}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
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

    private int run(String... arguments) {
        return Doorstroom.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private List<NamedCsvRecord> table(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of(results, "tables", name))) {
            return reader.stream().toList();
        }
    }

    private List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aRunLeavesTablesChartsScenarioAndManifest() throws IOException {
        assertThat(run("run", queue, "-o", results)).as(err.toString()).isZero();
        assertThat(files(Path.of(results)))
                .contains(
                        "manifest.json",
                        "scenario/1-queue.yaml",
                        "scenario/resolved.yaml",
                        "tables/README.csv",
                        "tables/summary.csv",
                        "tables/months.csv",
                        "tables/flows.csv",
                        "tables/blocked.csv",
                        "tables/levels.csv",
                        "tables/outcomes.csv",
                        "tables/targets.csv",
                        "tables/replications.csv",
                        "charts/waiting-list.png",
                        "charts/waiting-list-crisis.svg",
                        "charts/places.png",
                        "charts/days.svg",
                        "charts/flows.png")
                .doesNotContain("tables/differences.csv");
        assertThat(Files.readString(Path.of(results, "scenario/1-queue.yaml"))).isEqualTo(QUEUE);
        assertThat(out.toString()).contains("Langste wachttijden", "Plaatsen bezet", results);
        assertThat(files(folder)).noneMatch(name -> name.contains(".part") || name.contains(".lock"));
    }

    @Test
    void aNameThatBeginsWithAnAtSignIsANameLikeAnyOther() throws IOException {
        assertThat(run("validate", "--lang", "en", "@" + queue)).isEqualTo(2);
        assertThat(err.toString()).contains("@" + queue + ": no such file");
        assertThat(run("validate", "@" + folder)).isEqualTo(2);
    }

    @Test
    void theShortAnswerGivesAnIntervalWithEveryEstimate() {
        assertThat(run("run", queue, "-o", results)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("±: 95%-interval over de herhalingen");
        assertThat(out.toString().lines().filter(line -> line.contains("vervolg:")))
                .isNotEmpty()
                .allMatch(line -> line.matches(" {2}crisis: \\S+ ± \\S+ van 3 plaatsen; vervolg: foster 100%"));
    }

    @Test
    void oneReplicationIsSaidToGiveNoInterval() {
        assertThat(run("run", queue, "-o", results, "-n", "1"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("Eén herhaling: er is geen interval", "foster 100%")
                .doesNotContain("±");
    }

    @Test
    void placesNeededComeOnlyWhenAskedForAndChangeNothingElse() throws IOException {
        String plain = folder.resolve("plain").toString();
        assertThat(run("run", queue, "-o", plain)).isZero();
        assertThat(Files.readString(Path.of(plain, "tables", "levels.csv"))).doesNotContain("needed");
        assertThat(run("run", queue, "-o", results, "--needed", "--threads", "3"))
                .as(err.toString())
                .isZero();
        assertThat(table("levels.csv").stream()
                        .filter(row -> row.getField("kind").equals("needed")
                                && row.getField("period").equals("all"))
                        .map(row -> row.getField("form") + " " + row.getField("percentile")))
                .containsExactly(
                        "crisis 80",
                        "crisis 85",
                        "crisis 90",
                        "crisis 95",
                        "crisis 99",
                        "crisis 100",
                        "foster 80",
                        "foster 85",
                        "foster 90",
                        "foster 95",
                        "foster 99",
                        "foster 100");
        for (String table : files(Path.of(plain, "tables"))) {
            if (!table.equals("levels.csv")) {
                assertThat(Path.of(results, "tables", table)).hasSameBinaryContentAs(Path.of(plain, "tables", table));
            }
        }
    }

    @Test
    void threadsChangeNoByteOfTheTables() throws IOException {
        String other = folder.resolve("other").toString();
        assertThat(run("run", queue, "-o", results, "--threads", "1", "--log=csv"))
                .isZero();
        assertThat(run("run", queue, "-o", other, "--threads", "3", "--log=csv"))
                .isZero();
        List<String> tables = files(Path.of(results, "tables"));
        assertThat(tables).contains("log.csv");
        for (String table : tables) {
            assertThat(Path.of(other, "tables", table)).hasSameBinaryContentAs(Path.of(results, "tables", table));
        }
    }

    @Test
    void theLogChangesNoResultAndCanBeParquet() throws IOException {
        String other = folder.resolve("other").toString();
        assertThat(run("run", queue, "-o", results)).isZero();
        assertThat(run("run", "--log", queue, "-o", other)).as(err.toString()).isZero();
        assertThat(Path.of(other, "tables/log.parquet")).isNotEmptyFile();
        assertThat(Path.of(other, "tables/summary.csv")).hasSameBinaryContentAs(Path.of(results, "tables/summary.csv"));
        assertThat(files(Path.of(other))).noneMatch(name -> name.startsWith(".log"));
    }

    @Test
    void anotherSeedGivesOtherResults() throws IOException {
        String other = folder.resolve("other").toString();
        run("run", queue, "-o", results, "-q");
        run("run", queue, "-o", other, "-q", "--seed", "2");
        assertThat(Files.readString(Path.of(other, "tables/summary.csv")))
                .isNotEqualTo(Files.readString(Path.of(results, "tables/summary.csv")));
    }

    @Test
    void aFolderThatIsThereIsKeptUnlessAskedOtherwise() throws IOException {
        assertThat(run("run", queue, "-o", results, "-n", "2")).isZero();
        assertThat(run("run", queue, "-o", results, "-n", "3")).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(err.toString()).contains(results + " bestaat al", "--overwrite");
        assertThat(Files.readString(Path.of(results, "manifest.json"))).contains("\"replications\": 2");
        assertThat(run("run", queue, "-o", results, "-n", "3", "--overwrite")).isZero();
        assertThat(Files.readString(Path.of(results, "manifest.json"))).contains("\"replications\": 3");
    }

    @Test
    void aBadFileIsNamedAndNoFolderIsMade() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), QUEUE.replace("places: 3", "places: three"));
        assertThat(run("run", bad.toString(), "-o", results)).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString()).contains("bad.yaml:6:").doesNotContain("Exception", "\tat ");
        assertThat(Path.of(results)).doesNotExist();
        assertThat(run("validate", bad.toString(), queue)).isEqualTo(ExitCode.INPUT);
        assertThat(out.toString()).contains(queue);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rum",
                "run",
                "run a.yaml --replications x",
                "run a.yaml --replications 0",
                "run a.yaml --hurry",
                "compare a.yaml"
            })
    void wrongUseSaysSoAndPointsToHelp(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.remove("");
        words.replaceAll(word -> word.equals("a.yaml") ? queue : word);
        assertThat(run(words.toArray(String[]::new))).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString()).contains("--help").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "run a.yaml --seed",
                "run a.yaml --seed x",
                "run a.yaml --seed 1 --seed 2",
                "run a.yaml --hurry",
                "run a.yaml --log=xml",
                "run a.yaml --until-precise soon",
                "compare a.yaml",
                "new",
                "new A B",
                "show",
                "verify --seed",
                "verify now",
                "--lang fr",
                "run none.yaml",
                "run a.yaml -o /proc/none",
                ""
            })
    void whatIsWrongIsSaidInDutchUnlessEnglishIsAskedFor(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.remove("");
        words.replaceAll(word -> word.equals("a.yaml") ? queue : word);
        run(words.toArray(String[]::new));
        assertThat(err.toString())
                .isNotBlank()
                .doesNotContainPattern(
                        "(?i)\\b(missing|should|expected|option|the|found|cannot|unknown|FILE|REGION)\\b");
        String dutch = err.toString();
        err.getBuffer().setLength(0);
        if (!line.contains("--lang")) {
            words.addAll(0, List.of("--lang", "en"));
            run(words.toArray(String[]::new));
            assertThat(err.toString()).isNotBlank().isNotEqualTo(dutch);
        }
    }

    @Test
    void aWrongValueOfAnOptionSaysWhatIsExpected() {
        assertThat(run("run", queue, "--log=xml", "--lang=en")).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString()).contains("--log cannot be \"xml\"; expected: csv, parquet");
        assertThat(run("run", queue, "--replications", "x", "--lang=en")).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString()).contains("--replications cannot be \"x\"; expected: a whole number");
        assertThat(run("run", queue, "--replications", "0", "--lang=en")).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString()).contains("--replications cannot be \"0\"; expected: a whole number from 1");
    }

    @Test
    void aMissingFileIsBadInput() {
        assertThat(run("run", folder.resolve("none.yaml").toString())).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString()).contains("none.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "compare", "validate", "show", "new", "verify"})
    void everyCommandExplainsItselfInBothLanguages(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString())
                .startsWith("Gebruik: doorstroom " + command)
                .contains("Voorbeelden:")
                .doesNotContainPattern("\\b(FILE|REFORM|BASE|REGION|DIR|COMMAND|OPTIONS)\\b");
        out.getBuffer().setLength(0);
        assertThat(run(command, "--help", "--lang", "en")).isZero();
        assertThat(out.toString()).startsWith("Usage: doorstroom " + command).contains("Examples:");
    }

    @Test
    void aReformIsRunOnItsBaseAndTheDifferenceIsKept() throws IOException {
        assertThat(run("run", queue, reform, "-o", results)).as(err.toString()).isZero();
        assertThat(Files.readString(Path.of(results, "scenario/difference.txt")))
                .contains("close");
        assertThat(Files.readString(Path.of(results, "manifest.json"))).contains("\"close\"");
    }

    @Test
    void compareWritesDifferencesTablesOfEachRunAndTheList() throws IOException {
        assertThat(run("compare", queue, reform, "-o", results, "--lang", "en"))
                .as(err.toString())
                .isZero();
        assertThat(files(Path.of(results)))
                .contains(
                        "tables/differences.csv",
                        "tables/README.csv",
                        "base/tables/summary.csv",
                        "close/tables/summary.csv",
                        "close/scenario/difference.txt",
                        "charts/differences.png",
                        "charts/differences.svg",
                        "charts/waiting-list.png",
                        "charts/waiting-list-crisis.svg");
        assertThat(table("differences.csv"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("reform")).isEqualTo("close"));
        assertThat(out.toString()).contains("Close a place");
    }

    @Test
    void showNamesPlacesStaysAndLoad() {
        assertThat(run("show", queue)).isZero();
        assertThat(out.toString()).contains("Belasting", "crisis", "foster", "2025", "een grens, geen voorspelling");
    }

    @Test
    void showDrawsTheNetworkIntoANewFileOnly() throws IOException {
        Path drawing = folder.resolve("network.svg");
        assertThat(run("show", queue, "--drawing", drawing.toString()))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(drawing)).contains("<svg", "foster</text");
        assertThat(run("show", queue, "--drawing", drawing.toString())).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(run("show", queue, "--drawing", folder.resolve("network.doc").toString()))
                .isEqualTo(ExitCode.INPUT);
    }

    @Test
    void newWritesAFileThatIsValidAndKeepsWhatIsThere() {
        String file = folder.resolve("fryslan.yaml").toString();
        assertThat(run("new", "Fryslân", "-o", file)).as(err.toString()).isZero();
        assertThat(run("validate", file)).as(err.toString()).isZero();
        assertThat(run("new", "Fryslân", "-o", file)).isEqualTo(ExitCode.CANNOT_WRITE);
    }

    @Test
    void untilPreciseSaysWhatItReachedAndRefusesNonsense() {
        assertThat(run("run", queue, "-o", results, "--until-precise", "occupied_mean of crisis within 50%"))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).contains("bezette plaatsen, crisis:", "20 herhalingen");
        assertThat(run("run", queue, "--until-precise", "soon")).isEqualTo(ExitCode.INPUT);
        assertThat(run("run", queue, "--until-precise", "wait of crisis within 5%"))
                .isEqualTo(ExitCode.INPUT);
        assertThat(run("run", queue, "--until-precise", "wait_days_mean of x within 5%"))
                .isEqualTo(ExitCode.INPUT);
    }

    @Test
    void aTrialWritesNothing() throws IOException {
        assertThat(run("run", queue, "--trial", "-o", results))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("Proef", "Herhalingen nodig");
        assertThat(Path.of(results)).doesNotExist();
    }
}
