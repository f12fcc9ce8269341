package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Start of the program and the only place that ends the process. */
public final class Main {
    private Main() {}

    /** Runs one command and leaves with its exit code: 0 done, 2 bad use, 70 a fault of the program. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = new CommandLine(new Doorstroom()).setOut(out).setErr(err).execute(args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }
}
