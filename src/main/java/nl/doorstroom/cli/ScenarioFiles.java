package nl.doorstroom.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.doorstroom.output.FolderName;
import nl.doorstroom.output.RunFolder;
import nl.doorstroom.scenario.Loaded;

/** Puts the scenario into the run folder: every file as given. */
final class ScenarioFiles {
    private ScenarioFiles() {}

    static void write(RunFolder folder, String prefix, Loaded loaded) {
        List<Path> inputs = loaded.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            Path input = inputs.get(i);
            String name = String.format(
                    Locale.ROOT, "%sscenario/%d-%s.yaml", prefix, i + 1, FolderName.part(Inputs.stem(input)));
            folder.write(name, out -> Files.copy(input, out));
        }
    }
}
