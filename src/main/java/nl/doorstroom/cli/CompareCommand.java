package nl.doorstroom.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.Comparison;
import nl.doorstroom.experiment.Results;
import nl.doorstroom.experiment.RunOptions;
import nl.doorstroom.output.FolderName;
import nl.doorstroom.output.Manifest;
import nl.doorstroom.output.RunCharts;
import nl.doorstroom.output.RunFolder;
import nl.doorstroom.output.RunTables;
import nl.doorstroom.output.table.TableKind;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.scenario.Loaded;
import nl.doorstroom.theory.LoadCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs a base and each of its reforms with the same children and draws, and says what differs. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
    private static final String BASE = "base";

    @Mixin
    private CommonOptions common;

    @Mixin
    private RunSettings settings;

    @Parameters(index = "0", paramLabel = "${bundle:label.base}", descriptionKey = "base")
    private Path base;

    @Parameters(index = "1..*", paramLabel = "${bundle:label.reform}", descriptionKey = "reform", arity = "1..*")
    private List<Path> reforms;

    /** A scenario to run and its name in the results. */
    private record Run(String name, Loaded loaded) {}

    @Override
    @SuppressWarnings("try") // the notice acts when it is closed
    public Integer call() throws InterruptedException {
        Instant started = Instant.now();
        List<Run> runs = load();
        RunOptions options = settings.options(runs.get(0).loaded());
        Scenario scenario = runs.get(0).loaded().scenario();
        LoadCheck load = LoadWarnings.tell(scenario, common);
        new SizeNotice(common, settings.allowsLarge()).tell(scenario, load, options, runs.size());
        settings.tellLeftOut(scenario, common);
        boolean canDraw = common.canDraw();
        List<Path> files = new ArrayList<>(List.of(base));
        files.addAll(reforms);
        try (StopNotice notice = new StopNotice(common);
                RunFolder folder = settings.folder(files);
                Comparison comparison = simulate(runs, options)) {
            Map<String, Long> rows = writeTables(folder, comparison);
            if (canDraw) {
                draw(folder, runs, comparison);
            }
            writeSources(folder, runs, options, rows, comparison.events(), started);
            // Before the folder gets its name: what the answer reads may be refused.
            new CompareAnswer(comparison, titles(runs), common).print(Duration.between(started, Instant.now()));
            Path written = folder.commit();
            common.out().println(common.words().say("results.at", written));
        }
        return ExitCode.DONE;
    }

    private List<Run> load() {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(
                BASE,
                settings.reported(Inputs.load(List.of(base), common.language().locale()))));
        for (Path reform : reforms) {
            String name = Inputs.stem(reform);
            boolean isNew = runs.stream().noneMatch(run -> run.name().equals(name));
            runs.add(new Run(
                    isNew ? name : name + "-" + runs.size(),
                    settings.reported(
                            Inputs.load(List.of(base, reform), common.language().locale()))));
        }
        runs.forEach(run -> Inputs.warn(run.loaded(), common));
        return runs;
    }

    private Comparison simulate(List<Run> runs, RunOptions options) throws InterruptedException {
        Simulating simulating = new Simulating(common, settings.isQuiet());
        Results results = null;
        List<Comparison.Reformed> reformed = new ArrayList<>();
        for (Run run : runs) {
            Results of = simulating.run(run.name(), run.loaded().scenario(), options, null);
            if (results == null) {
                results = of;
            } else {
                reformed.add(new Comparison.Reformed(run.name(), of));
            }
        }
        return new Comparison(Objects.requireNonNull(results), reformed);
    }

    private Map<String, Long> writeTables(RunFolder folder, Comparison comparison) {
        if (!settings.isQuiet()) {
            common.tell("writing");
        }
        RunTables tables = new RunTables(folder);
        tables.write(comparison.differences());
        List<TableKind> kinds = new ArrayList<>(List.of(TableKind.values()));
        kinds.remove(TableKind.LOG);
        tables.describe(kinds, Words.in("tables", common.language().locale()));
        Map<String, Long> rows = new LinkedHashMap<>(tables.rows());
        rows.putAll(tablesOf(folder, BASE, comparison.base()));
        comparison.reforms().forEach(reform -> rows.putAll(tablesOf(folder, reform.name(), reform.results())));
        return rows;
    }

    private static Map<String, Long> tablesOf(RunFolder folder, String name, Results results) {
        RunTables tables = new RunTables(folder, FolderName.part(name) + "/");
        tables.write(results);
        return tables.rows();
    }

    private void draw(RunFolder folder, List<Run> runs, Comparison comparison) {
        Map<String, String> titles = titles(runs);
        List<String> names = new ArrayList<>(List.of(common.words().say("compare.base")));
        comparison.reforms().forEach(reform -> names.add(titles.get(reform.name())));
        new RunCharts(folder, Words.in("charts", common.language().locale()))
                .compare(Objects.requireNonNull(titles.get(BASE)), comparison, names);
    }

    /** Titles by name: of the base, and of each reform itself. */
    private Map<String, String> titles(List<Run> runs) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Run run : runs) {
            titles.put(run.name(), common.words().of(run.loaded().scenario().title()));
        }
        return titles;
    }

    private void writeSources(
            RunFolder folder,
            List<Run> runs,
            RunOptions options,
            Map<String, Long> rows,
            long events,
            Instant started) {
        Map<String, Manifest.Input> inputs = new LinkedHashMap<>();
        for (Run run : runs) {
            Inputs.manifest(run.loaded()).forEach(input -> inputs.putIfAbsent(input.name(), input));
            ScenarioFiles.write(folder, FolderName.part(run.name()) + "/", run.loaded());
        }
        Manifest manifest = new Manifest(
                ProgramVersion.text(),
                common.commandLine(),
                List.copyOf(inputs.values()),
                Inputs.name(base),
                runs.stream().skip(1).map(Run::name).toList(),
                options.seed(),
                options.replications(),
                options.threads(),
                started);
        manifest.write(folder, rows, new Manifest.Effort(events, Duration.between(started, Instant.now())));
    }
}
