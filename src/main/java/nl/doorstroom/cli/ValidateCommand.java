package nl.doorstroom.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.doorstroom.scenario.Loaded;
import nl.doorstroom.scenario.Scenarios;
import nl.doorstroom.scenario.read.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads files and says everything that is wrong with them. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file", arity = "1..*")
    private List<Path> files;

    @Override
    public Integer call() {
        int exitCode = ExitCode.DONE;
        for (Path file : files) {
            Problems problems = new Problems();
            Loaded loaded = Scenarios.load(file, problems);
            if (loaded == null) {
                common.err().println(problems.in(common.language().locale()));
                exitCode = ExitCode.INPUT;
            } else {
                Inputs.warn(loaded, common);
                common.out().println(common.words().say("valid", file));
            }
        }
        return exitCode;
    }
}
