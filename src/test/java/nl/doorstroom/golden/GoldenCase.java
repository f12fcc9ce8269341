package nl.doorstroom.golden;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.Replications;
import nl.doorstroom.experiment.Results;
import nl.doorstroom.experiment.RunOptions;
import nl.doorstroom.output.RunFolder;
import nl.doorstroom.output.RunTables;
import nl.doorstroom.scenario.Loaded;
import nl.doorstroom.scenario.Scenarios;
import nl.doorstroom.scenario.read.Problems;

/** A folder with a scenario and the lines that it is expected to give, by table. */
record GoldenCase(Path folder) {
    static final Path ALL = Path.of("src/test/resources/golden");
    private static final long SEED = 1;
    /** More than are compared, fewer than a double has. */
    private static final MathContext KEPT = new MathContext(12);

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "summary.csv", List.of("form", "pool", "measure", "mean", "half_width_95", "q50", "replications"),
            "outcomes.csv", List.of("outcome", "form", "pool", "group", "situation", "per_year", "half_width_95"),
            "blocked.csv", List.of("form", "next_form", "days_per_year", "half_width_95"));

    static List<GoldenCase> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Path scenario() {
        return folder.resolve("scenario.yaml");
    }

    /** The lines of the tables kept, from a run: those of the whole run, and of all groups together. */
    Map<String, List<String>> run(Path scratch) throws IOException, InterruptedException {
        Scenario scenario = load();
        int replications = scenario.run().replications();
        Results results = Replications.run(scenario, RunOptions.of(SEED, replications, 2));
        Map<String, List<String>> lines = new TreeMap<>();
        try (RunFolder run = RunFolder.at(scratch, false)) {
            new RunTables(run).write(results);
            Path tables = run.commit().resolve("tables");
            for (Map.Entry<String, List<String>> table : COLUMNS.entrySet()) {
                lines.put(table.getKey(), lines(tables.resolve(table.getKey()), table.getValue()));
            }
        }
        return lines;
    }

    private Scenario load() {
        Problems problems = new Problems();
        Loaded loaded = Scenarios.load(scenario(), problems);
        if (loaded == null) {
            throw new IllegalStateException(problems.in(Locale.ENGLISH));
        }
        return loaded.scenario();
    }

    private static List<String> lines(Path table, List<String> columns) throws IOException {
        List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table)) {
            for (NamedCsvRecord row : reader) {
                boolean allGroups = row.findField("group").orElse("all").equals("all");
                if (allGroups && row.getField("period").equals("all")) {
                    lines.add(String.join(
                            ",",
                            columns.stream().map(c -> kept(row.getField(c))).toList()));
                }
            }
        }
        return lines;
    }

    private static String kept(String cell) {
        return GoldenDifference.isNumber(cell)
                ? new BigDecimal(cell).round(KEPT).stripTrailingZeros().toPlainString()
                : cell;
    }

    Map<String, List<String>> expected() throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        for (String table : COLUMNS.keySet()) {
            Path file = folder.resolve("expected").resolve(table);
            lines.put(table, Files.exists(file) ? Files.readAllLines(file) : List.of());
        }
        return lines;
    }

    /** Writes lines as those expected from now on. */
    void update(Map<String, List<String>> lines) throws IOException {
        Path expected = Files.createDirectories(folder.resolve("expected"));
        for (Map.Entry<String, List<String>> table : lines.entrySet()) {
            Files.writeString(expected.resolve(table.getKey()), String.join("\n", table.getValue()) + "\n");
        }
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
