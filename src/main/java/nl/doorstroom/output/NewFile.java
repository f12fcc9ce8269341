package nl.doorstroom.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.doorstroom.output.CannotWriteException.Reason;

/** Single files outside a run folder, whole or not at all; what is there already stays. */
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
        write(file, content, Disk.OF_SYSTEM);
    }

    static void write(Path file, byte[] content, Disk disk) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                FileTree.makeFolder(parent);
            }
            fill(file, content, disk.open(file));
        } catch (FileAlreadyExistsException e) {
            throw new CannotWriteException(file, Reason.FILE_EXISTS);
        } catch (IOException e) {
            throw new CannotWriteException(file, e);
        }
    }

    /** A half file goes again. */
    private static void fill(Path file, byte[] content, OutputStream opened) throws IOException {
        try (OutputStream out = opened) {
            out.write(content);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
