package nl.doorstroom.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A JVM of its own in which {@link RegionReplications} waits for the next number, with the options of the launcher. */
final class RegionRunner implements AutoCloseable {
    private final Process process;
    private final PrintStream numbers;
    private final BufferedReader answers;

    RegionRunner(String classpath, Path scenario) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseParallelGC",
                        "-XX:MaxNewSize=256m",
                        "-classpath",
                        classpath,
                        RegionReplications.class.getName(),
                        scenario.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        numbers = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Runs a replication and returns the processor time of its thread. */
    double milliseconds(int replication) throws IOException {
        numbers.println(replication);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IllegalStateException("the program stopped in replication " + replication);
        }
        return Long.parseLong(answer) / 1e6;
    }

    @Override
    public void close() {
        numbers.close();
        process.destroy();
    }
}
