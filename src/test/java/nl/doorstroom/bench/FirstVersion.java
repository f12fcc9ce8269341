package nl.doorstroom.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/**
 * Version 0.1.0 of this program, to measure today's against: built once from its commit into {@code target/bench-0.1.0},
 * with {@link RegionReplications} compiled against it.
 *
 * @param folder a checkout of that commit
 * @param classpath its program, its libraries and the classes compiled against it
 */
record FirstVersion(Path folder, String classpath) {
    private static final String COMMIT = "4ad6fd554b468ff61e7ede0bf014d4b6591c2df1";

    static FirstVersion built(Path project) throws IOException, InterruptedException {
        Path folder = project.resolve("target/bench-0.1.0");
        Path jar = folder.resolve("target/doorstroom.jar");
        if (!Files.exists(jar)) {
            System.out.println("building version 0.1.0 in " + folder + ", once");
            if (!Files.exists(folder)) {
                run(project, "git", "clone", "--quiet", "--no-checkout", project.toString(), folder.toString());
            }
            run(folder, "git", "checkout", "--quiet", COMMIT);
            run(folder, maven(folder), "--quiet", "package", "-DskipTests", "-Dspotless.skip=true");
        }
        String program = jar + File.pathSeparator + folder.resolve("target/lib") + File.separator + "*";
        Path classes = folder.resolve("target/bench-classes");
        compile(project.resolve("src/test/java/nl/doorstroom/bench/RegionReplications.java"), program, classes);
        return new FirstVersion(folder, program + File.pathSeparator + classes);
    }

    Path region() {
        return folder.resolve("scenarios/zeeland/baseline.yaml");
    }

    private static String maven(Path folder) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return folder.resolve(windows ? "mvnw.cmd" : "mvnw").toString();
    }

    private static void compile(Path source, String classpath, Path classes) throws IOException {
        Files.createDirectories(classes);
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-classpath", classpath, "-d", classes.toString(), source.toString());
        if (errors != 0) {
            throw new IllegalStateException(source + " does not compile against version 0.1.0");
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        int ended = new ProcessBuilder(words)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IllegalStateException(String.join(" ", words) + " ended with " + ended);
        }
    }
}
