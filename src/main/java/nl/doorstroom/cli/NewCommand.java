package nl.doorstroom.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.doorstroom.output.NewFile;
import nl.doorstroom.scenario.StartFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a commented scenario to begin a region with. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "${bundle:label.region}", descriptionKey = "region")
    private String region;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "${bundle:label.file}",
            descriptionKey = "output.file")
    private @Nullable Path file;

    @Override
    public Integer call() {
        if (!StartFile.isName(region)) {
            throw new BadInputException(common.words().say("new.name", StartFile.LONGEST_NAME));
        }
        Path target = file == null ? Path.of(StartFile.id(region) + ".yaml") : file;
        NewFile.write(target, StartFile.text(region, common.language().locale()));
        common.out().println(common.words().say("new.written", target, target));
        if (!StartFile.hasOwnId(region)) {
            common.out().println(common.words().say("new.id", StartFile.id(region)));
        }
        return ExitCode.DONE;
    }
}
