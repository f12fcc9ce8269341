package nl.doorstroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.doorstroom.output.FolderName;
import nl.doorstroom.output.Manifest;
import nl.doorstroom.scenario.ChildList;
import nl.doorstroom.scenario.Loaded;
import nl.doorstroom.scenario.Scenarios;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Problems;

/** Reads scenarios for the commands. */
final class Inputs {
    private static final Set<String> GENERIC = Set.of("baseline", "base", "scenario");

    private Inputs() {}

    /**
     * The scenario of a file with reforms on it.
     *
     * @throws BadInputException with every problem of all files
     */
    static Loaded load(List<Path> files, Locale locale) {
        Problems problems = new Problems();
        Loaded loaded = Scenarios.load(files, problems);
        if (loaded == null) {
            throw new BadInputException(problems.in(locale));
        }
        return loaded;
    }

    /** Says what may not be meant. */
    static void warn(Loaded loaded, CommonOptions common) {
        for (Problem warning : loaded.warnings()) {
            common.err()
                    .println(common.words()
                            .say("warning", warning.in(common.language().locale())));
        }
    }

    /** The files that were read, with their hashes; of a list of children the name only, not where it is. */
    static List<Manifest.Input> manifest(Loaded loaded) {
        List<Manifest.Input> inputs = new ArrayList<>();
        for (Path file : loaded.inputs()) {
            inputs.add(Manifest.Input.of(file.toString(), bytes(file)));
        }
        ChildList children = loaded.children();
        if (children != null) {
            String name = String.valueOf(children.path().getFileName());
            inputs.add(Manifest.Input.ofList(name, bytes(children.path()), children.rows()));
        }
        return inputs;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BadInputException(file + ": " + e.getMessage());
        }
    }

    /** The name of a scenario: that of its file, after its folder when the file has a name that any region may have. */
    static String name(Path file) {
        String name = stem(file);
        Path folder = file.toAbsolutePath().normalize().getParent();
        boolean generic = GENERIC.contains(name.toLowerCase(Locale.ROOT));
        return generic && folder != null && folder.getFileName() != null ? folder.getFileName() + "-" + name : name;
    }

    /** The name of the folder for a scenario and its reforms. */
    static String folderName(List<Path> files) {
        return FolderName.of(
                name(files.get(0)),
                files.subList(1, files.size()).stream().map(Inputs::stem).toList());
    }

    /** The name of a file without its ending. */
    static String stem(Path file) {
        Path last = file.getFileName();
        return last == null ? "scenario" : last.toString().replaceFirst("\\.ya?ml$", "");
    }
}
