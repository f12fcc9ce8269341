package nl.doorstroom.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How a new file is opened to be written; the one way in which results reach the disk, so that a test can be a disk that refuses. */
@FunctionalInterface
public interface FileOpening {
    /** The file system itself; what is there already is refused. */
    FileOpening ON_DISK = file -> Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /**
     * Opens a file that is not there yet.
     *
     * @throws IOException when the system refuses
     */
    OutputStream open(Path file) throws IOException;
}
