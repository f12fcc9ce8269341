package nl.doorstroom.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.doorstroom.output.FolderName;
import nl.doorstroom.output.RunFolder;
import nl.doorstroom.scenario.Loaded;
import nl.doorstroom.scenario.Resolved;

/** Puts the scenario into the run folder: every file as given, all of them as one, and what differs from the base. */
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
        text(folder, prefix + "scenario/resolved.yaml", Resolved.yaml(loaded));
        String difference = Resolved.difference(loaded);
        if (!difference.isEmpty()) {
            text(folder, prefix + "scenario/difference.txt", difference);
        }
    }

    private static void text(RunFolder folder, String name, String text) {
        folder.write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
