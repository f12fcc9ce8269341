package nl.doorstroom.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import nl.doorstroom.experiment.ScratchOpening;

/**
 * How results reach the disk: files that are opened, folders that take their name and old ones that go. The one way for all of
 * them, so that a test can be a disk that refuses.
 */
@FunctionalInterface
public interface Disk {
    /** The file system itself; what is there already is refused. */
    Disk OF_SYSTEM = file -> Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /**
     * Opens a file that is not there yet.
     *
     * @throws IOException when the system refuses
     */
    OutputStream open(Path file) throws IOException;

    /**
     * Gives a folder another name, at once or not at all.
     *
     * @throws IOException when the system refuses
     */
    default void move(Path folder, Path to) throws IOException {
        Files.move(folder, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Removes a folder with all it holds.
     *
     * @throws IOException when the system refuses; part of it may be gone
     */
    default void remove(Path folder) throws IOException {
        FileTree.delete(folder);
    }

    /**
     * Opens the scratch file of a run, which is no result.
     *
     * @throws IOException when the system refuses
     */
    default FileChannel scratch(Path file) throws IOException {
        return ScratchOpening.ON_DISK.open(file);
    }
}
