package nl.doorstroom.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.LevelRow;
import nl.doorstroom.experiment.PlacesNeeded;
import nl.doorstroom.experiment.Results;
import nl.doorstroom.experiment.RunOptions;
import nl.doorstroom.experiment.UntilPrecise;
import nl.doorstroom.output.EventLogFiles;
import nl.doorstroom.output.Manifest;
import nl.doorstroom.output.RunCharts;
import nl.doorstroom.output.RunFolder;
import nl.doorstroom.output.RunTables;
import nl.doorstroom.output.table.TableKind;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.scenario.Loaded;
import nl.doorstroom.theory.LoadCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Simulates a scenario, with reforms on it, and writes the results. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
    private static final int MOST_REPLICATIONS = 20_480;

    @Mixin
    private CommonOptions common;

    @Mixin
    private RunSettings settings;

    @Parameters(index = "0", paramLabel = "${bundle:label.file}", descriptionKey = "file")
    private Path file;

    @Parameters(index = "1..*", paramLabel = "${bundle:label.reform}", descriptionKey = "reform", arity = "0..*")
    private List<Path> reforms = new ArrayList<>();

    @Option(names = "--until-precise", paramLabel = "${bundle:label.precise}", order = 4)
    private @Nullable String untilPrecise;

    @Option(names = "--trial", order = 5)
    private boolean trial;

    @Option(names = "--needed", order = 6)
    private boolean needed;

    @Option(
            names = "--log",
            arity = "0..1",
            fallbackValue = "parquet",
            preprocessor = LogFormatAside.class,
            paramLabel = "csv|parquet",
            order = 13)
    private EventLogFiles.@Nullable Format log;

    @Override
    @SuppressWarnings("try") // the notice acts when it is closed
    public Integer call() throws InterruptedException {
        Instant started = Instant.now();
        List<Path> files = new ArrayList<>(List.of(file));
        files.addAll(reforms);
        Loaded loaded = settings.reported(Inputs.load(files, common.language().locale()));
        RunOptions options = settings.options(loaded);
        Precision precision =
                untilPrecise == null ? null : Precision.parse(untilPrecise, loaded.scenario(), common.words());
        Inputs.warn(loaded, common);
        LoadCheck load = LoadWarnings.tell(loaded.scenario(), common);
        int runs = needed ? 1 + PlacesNeeded.forms(loaded.scenario()).size() : 1;
        new SizeNotice(common, settings.allowsLarge()).tell(loaded.scenario(), load, options, runs);
        if (trial) {
            new TrialAnswer(loaded.scenario(), options, common).print(needed);
            return ExitCode.DONE;
        }
        settings.tellLeftOut(loaded.scenario(), common);
        boolean canDraw = common.canDraw();
        try (StopNotice notice = new StopNotice(common);
                RunFolder folder = settings.folder(files);
                Results simulated = simulate(folder, loaded.scenario(), options, precision)) {
            Results results = withNeeded(simulated, options);
            write(folder, loaded, results, canDraw, started);
            // Before the folder gets its name: what the answer reads may be refused.
            new ShortAnswer(results, common).print(load, settings.seed(), Duration.between(started, Instant.now()));
            Path written = folder.commit();
            common.out().println(common.words().say("results.at", written));
        }
        return ExitCode.DONE;
    }

    private Results simulate(RunFolder folder, Scenario scenario, RunOptions options, @Nullable Precision precision)
            throws InterruptedException {
        EventLogFiles logged = log == null ? null : new EventLogFiles(folder, new Network(scenario.base()), log);
        Results results;
        if (precision == null) {
            results = new Simulating(common, settings.isQuiet())
                    .run(common.words().say("task.run"), scenario, options, logged == null ? null : logged::observer);
        } else {
            results = untilPrecise(scenario, options, precision, logged);
        }
        if (logged != null) {
            logged.finish();
        }
        return results;
    }

    private Results untilPrecise(
            Scenario scenario, RunOptions options, Precision precision, @Nullable EventLogFiles logged)
            throws InterruptedException {
        try (ProgressShown progress =
                new ProgressShown(common, common.words().say("task.run"), 20, settings.isQuiet())) {
            RunOptions told = options.withProgress(progress);
            UntilPrecise.Outcome outcome = new UntilPrecise(
                            precision.measure(), precision.form(), precision.share(), MOST_REPLICATIONS)
                    .run(scenario, logged == null ? told : told.alsoTelling(logged::observer));
            precision.tell(outcome, common);
            return outcome.results();
        }
    }

    /** Runs once more per form with a limit, when that is asked for. */
    private Results withNeeded(Results results, RunOptions options) throws InterruptedException {
        List<LevelRow> rows = new ArrayList<>();
        Scenario scenario = results.scenario();
        for (String form : needed ? PlacesNeeded.forms(scenario) : List.<String>of()) {
            String task = common.words().say("task.needed", Labels.form(scenario, form, common.words()));
            try (ProgressShown progress = new ProgressShown(common, task, results.size(), settings.isQuiet())) {
                RunOptions same = options.withReplications(results.size()).withProgress(progress);
                rows.addAll(PlacesNeeded.rows(scenario, form, same));
            }
        }
        return results.withNeeded(rows);
    }

    private void write(RunFolder folder, Loaded loaded, Results results, boolean canDraw, Instant started) {
        if (!settings.isQuiet()) {
            common.tell("writing");
        }
        ScenarioFiles.write(folder, "", loaded);
        RunTables tables = new RunTables(folder);
        tables.write(results);
        List<TableKind> kinds = new ArrayList<>(List.of(TableKind.values()));
        kinds.remove(TableKind.DIFFERENCES);
        if (log == null) {
            kinds.remove(TableKind.LOG);
        }
        tables.describe(kinds, Words.in("tables", common.language().locale()));
        if (canDraw) {
            new RunCharts(folder, Words.in("charts", common.language().locale())).draw(results);
        }
        Manifest manifest = new Manifest(
                ProgramVersion.text(),
                common.commandLine(),
                Inputs.manifest(loaded),
                Inputs.name(file),
                reforms.stream().map(Inputs::stem).toList(),
                settings.seed(),
                results.size(),
                settings.threads(),
                started);
        manifest.write(
                folder, tables.rows(), new Manifest.Effort(results.events(), Duration.between(started, Instant.now())));
    }
}
