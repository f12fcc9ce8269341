package nl.doorstroom.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.doorstroom.output.CannotWriteException.Reason;

/** Single files outside a run folder; what is there already stays. */
public final class NewFile {
    private NewFile() {}

    /**
     * Writes a text file.
     *
     * @throws CannotWriteException when it is there already or cannot be written
     */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file.
     *
     * @throws CannotWriteException when it is there already or cannot be written
     */
    public static void write(Path file, byte[] content) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                Files.createDirectories(parent);
            }
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new CannotWriteException(file, Reason.EXISTS);
        } catch (IOException e) {
            throw new CannotWriteException(file, e);
        }
    }
}
