package nl.doorstroom.scenario.read;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was read, kept so that a problem can show the line it is about.
 *
 * @param name the name as the user gave it, shown in messages
 * @param path where the file is, to resolve the names it mentions
 * @param lines the text by line, without line ends
 */
public record SourceFile(String name, Path path, List<String> lines) {
    public SourceFile {
        lines = List.copyOf(lines);
    }

    /** A file is itself by where it is; it is read once. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceFile file && path.equals(file.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /** A file of which nothing could be read. */
    static SourceFile unread(String name, Path path) {
        return new SourceFile(name, path, List.of());
    }

    static SourceFile of(String name, Path path, String text) {
        return new SourceFile(name, path, text.lines().toList());
    }

    /** The text of a line counted from 1, empty if there is no such line. */
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }
}
