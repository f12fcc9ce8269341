package nl.doorstroom.experiment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How the scratch file of a run is opened; the one way in which it reaches the disk, so that a test can be a disk that refuses. */
@FunctionalInterface
public interface ScratchOpening {
    /** The file system itself. The file has left its folder at the latest when the channel is closed or the program ends. */
    ScratchOpening ON_DISK = file -> FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);

    /**
     * Opens a file that is not there yet, to be written and read.
     *
     * @throws IOException when the system refuses
     */
    FileChannel open(Path file) throws IOException;
}
