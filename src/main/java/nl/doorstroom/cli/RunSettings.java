package nl.doorstroom.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.ReportGroup;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.RunOptions;
import nl.doorstroom.observe.Detail;
import nl.doorstroom.output.Disk;
import nl.doorstroom.output.RunFolder;
import nl.doorstroom.scenario.Loaded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Options of the commands that simulate. */
final class RunSettings {
    private static final Path OUTPUT = Path.of("output");

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-n", "--replications"},
            paramLabel = "N",
            order = 1)
    private @Nullable Integer replications;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", order = 2)
    private long seed;

    @Option(names = "--threads", paramLabel = "T", order = 3)
    private @Nullable Integer threads;

    @Option(names = "--large", order = 4)
    private boolean large;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "${bundle:label.folder}",
            order = 10)
    private @Nullable Path folder;

    @Option(names = "--groups", split = ",", paramLabel = "${bundle:label.groups}", order = 14)
    private @Nullable List<GroupWord> groups;

    @Option(names = "--overwrite", order = 11)
    private boolean overwrite;

    @Option(
            names = {"-q", "--quiet"},
            order = 12)
    private boolean quiet;

    boolean isQuiet() {
        return quiet;
    }

    /** Whether a run of any size is meant. */
    boolean allowsLarge() {
        return large;
    }

    long seed() {
        return seed;
    }

    int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : atLeastOne("--threads", threads);
    }

    /** As asked for, else what the scenario says. */
    RunOptions options(Loaded loaded) {
        int number = replications == null
                ? loaded.scenario().run().replications()
                : atLeastOne("--replications", replications);
        return RunOptions.of(seed, number, threads()).withScratch(disk()::scratch);
    }

    /** The scenario with the groups asked for on the command line, if any. */
    Loaded reported(Loaded loaded) {
        return groups == null
                ? loaded
                : loaded.withScenario(loaded.scenario().withReportGroups(GroupWord.groups(groups)));
    }

    /** Says what the tables leave out because of their size. */
    void tellLeftOut(Scenario scenario, CommonOptions common) {
        Set<ReportGroup> shown = Detail.of(scenario).groups();
        List<String> leftOut = Arrays.stream(ReportGroup.values())
                .filter(group -> !shown.contains(group))
                .map(ReportGroup::id)
                .toList();
        if (scenario.reportGroups() == null && !leftOut.isEmpty()) {
            common.tell("groups.left", String.join(", ", leftOut));
        }
    }

    private int atLeastOne(String option, int number) {
        if (number < 1) {
            throw new ParameterException(
                    spec.commandLine(), number + " < 1", null, spec.findOption(option), Integer.toString(number));
        }
        return number;
    }

    /** Reserves the folder of the results. */
    RunFolder folder(List<Path> files) {
        return folder == null
                ? RunFolder.numbered(OUTPUT, Inputs.folderName(files), overwrite, disk())
                : RunFolder.at(folder, overwrite, disk());
    }

    private Disk disk() {
        return ((Doorstroom) spec.root().userObject()).disk();
    }
}
