package nl.doorstroom.cli;

/** What the program ends with. A run that is stopped ends with 130 (Ctrl-C) or 143 (told to stop), by Java itself. */
final class ExitCode {
    static final int DONE = 0;
    /** A check of {@code verify} failed. */
    static final int FAILED = 1;
    /** The command line or a file that was read is wrong. */
    static final int INPUT = 2;
    /** A fault of the program. */
    static final int FAULT = 70;

    static final int CANNOT_WRITE = 73;
    /** Another run is writing the same folder. */
    static final int BUSY = 75;

    static final int STOPPED = 130;

    private ExitCode() {}
}
