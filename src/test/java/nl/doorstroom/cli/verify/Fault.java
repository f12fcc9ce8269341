package nl.doorstroom.cli.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A mistake planted in the program: one place in the source of one class is changed.
 *
 * @param name what the faulty program does wrong
 * @param file below {@code src/main/java/nl/doorstroom}
 * @param text stands in that file exactly once
 * @param faulty takes its place
 * @param caughtBy the exact case that must fail
 */
record Fault(String name, String file, String text, String faulty, String caughtBy) {
    private static final Path SOURCES = Path.of("src/main/java/nl/doorstroom");

    String className() {
        return "nl.doorstroom." + file.replace(".java", "").replace('/', '.');
    }

    /** The source with the mistake in it. */
    String source() throws IOException {
        String right = Files.readString(SOURCES.resolve(file));
        int at = right.indexOf(text);
        if (at < 0 || right.indexOf(text, at + 1) >= 0) {
            throw new IllegalStateException(String.format(
                    "The fault '%s' looks for '%s' in %s, which must stand there exactly once. The source has changed: plant the"
                            + " same mistake in the new text.",
                    name, text, file));
        }
        return right.replace(text, faulty);
    }

    @Override
    public String toString() {
        return name;
    }
}
