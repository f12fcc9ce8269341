package nl.doorstroom.scenario.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens scenario files. */
public final class Reader {
    private Reader() {}

    /**
     * The top of a file.
     *
     * @param name the file as the user named it, used in messages
     * @return null if there is nothing to go on with; why is then among the problems
     */
    public static Node.@Nullable Fields read(String name, Path path, Problems problems) {
        SourceFile file = ScenarioText.read(name, path, problems);
        return file == null ? null : YamlTree.parse(file, problems);
    }

    /** The top of a text that is not in a file. */
    public static Node.@Nullable Fields parse(String name, byte[] utf8, Problems problems) {
        SourceFile file = ScenarioText.decode(name, utf8, problems);
        return file == null ? null : YamlTree.parse(file, problems);
    }

    /** Whether some line of a file begins with a key, however the rest of it reads. */
    public static boolean hasKey(Path path, String key) {
        try (InputStream in = Files.newInputStream(path)) {
            String text = new String(in.readNBytes(ScenarioText.MOST_KIB * 1024), StandardCharsets.UTF_8);
            return text.lines().anyMatch(line -> line.matches("\\uFEFF?" + key + " *:.*"));
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    /** The problem of a file named at a node that does not exist, with the nearest there is. */
    public static Problem missing(Node node, Path path) {
        return ScenarioText.missing(node.place(), node.path(), path);
    }
}
