package nl.doorstroom.experiment;

import java.io.IOException;
import java.nio.file.Path;

/** What the replications counted could not be put aside in the scratch file, or not be read back. */
public final class ScratchFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final IOException refusal;

    ScratchFileException(Path file, IOException refusal) {
        super(file + ": " + refusal.getMessage(), refusal);
        this.file = file;
        this.refusal = refusal;
    }

    /** The scratch file, which is gone. */
    public Path file() {
        return file;
    }

    /** What the system said. */
    public IOException refusal() {
        return refusal;
    }
}
