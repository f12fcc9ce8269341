package nl.doorstroom.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.doorstroom.scenario.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a scenario before anything is simulated: network, places, stays, load. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Parameters(index = "1..*", paramLabel = "REFORM", descriptionKey = "reform", arity = "0..*")
    private List<Path> reforms = List.of();

    @Override
    public Integer call() {
        List<Path> files = new ArrayList<>(List.of(file));
        files.addAll(reforms);
        Loaded loaded = Inputs.load(files, common.language().locale());
        Inputs.warn(loaded, common);
        new ShowText(loaded.scenario(), common).print();
        return ExitCode.DONE;
    }
}
