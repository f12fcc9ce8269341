package nl.doorstroom.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.output.NewFile;
import nl.doorstroom.output.chart.FontCheck;
import nl.doorstroom.output.chart.NetworkChart;
import nl.doorstroom.output.chart.Picture;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.scenario.Loaded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a scenario before anything is simulated: network, places, stays, load. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "${bundle:label.file}", descriptionKey = "file")
    private Path file;

    @Parameters(index = "1..*", paramLabel = "${bundle:label.reform}", descriptionKey = "reform", arity = "0..*")
    private List<Path> reforms = List.of();

    @Option(names = "--drawing", paramLabel = "${bundle:label.file}", descriptionKey = "drawing")
    private @Nullable Path drawing;

    @Override
    public Integer call() {
        List<Path> files = new ArrayList<>(List.of(file));
        files.addAll(reforms);
        Loaded loaded = Inputs.load(files, common.language().locale());
        Inputs.warn(loaded, common);
        new ShowText(loaded.scenario(), common, Wrapped.width(System.getenv("COLUMNS"))).print();
        if (drawing != null) {
            draw(loaded.scenario(), drawing);
        }
        return ExitCode.DONE;
    }

    private void draw(Scenario scenario, Path target) {
        if (!FontCheck.canDraw()) {
            throw new BadInputException(common.words().say("fonts.drawing"));
        }
        String name = target.toString().toLowerCase(Locale.ROOT);
        NetworkChart chart =
                new NetworkChart(scenario, Words.in("charts", common.language().locale()));
        if (name.endsWith(".svg")) {
            NewFile.write(target, Picture.svg(chart));
        } else if (name.endsWith(".png")) {
            NewFile.write(target, Picture.png(chart));
        } else {
            throw new BadInputException(common.words().say("drawing.name", target));
        }
    }
}
