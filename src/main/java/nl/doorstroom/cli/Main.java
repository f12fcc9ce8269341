package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Start of the program and the only place that ends the process. */
public final class Main {
    private Main() {}

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] arguments) {
        // Drawing must not look for a screen.
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = Doorstroom.run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }
}
