package nl.doorstroom.output;

import java.nio.file.Path;

/** Another run is writing this very folder. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Path folder;
    private final String process;

    BusyException(Path folder, String process) {
        super(folder + " is being written by process " + process);
        this.folder = folder;
        this.process = process;
    }

    public Path folder() {
        return folder;
    }

    /** The id of the process that writes it, or empty when unknown. */
    public String process() {
        return process;
    }
}
