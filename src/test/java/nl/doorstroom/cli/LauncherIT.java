package nl.doorstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell launcher: on the packaged program, and on a small project whose build and Java are scripts. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Path LAUNCHER = Path.of("doorstroom").toAbsolutePath();

    /** A build that takes a moment and leaves a trace. */
    private static final String BUILD = """
            #!/bin/sh
            echo built >> builds
            sleep 1
            mkdir -p target
            touch target/doorstroom.jar
            """;

    /** A Java that tells its version and home when asked, and else with what it was started. */
    private static final String JAVA = """
            #!/bin/sh
            case $1 in
                -Xshow*) echo '    java.home = %s'; echo 'openjdk version "%s" 2025-04-15' ;;
                *) for argument; do echo "$argument"; done ;;
            esac
            """;

    @TempDir
    private Path folder;

    private Path project;
    private Path launcher;

    private record Ended(int exitCode, String out, String err) {}

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        launcher = project.resolve("doorstroom");
        Files.createDirectories(project.resolve("src/main"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        script(project.resolve("mvnw"), BUILD);
        script(launcher, Files.readString(LAUNCHER));
    }

    @Test
    void runsThePackagedProgramFromAnotherFolder() throws Exception {
        Ended ended = end(start(LAUNCHER, System.getProperty("java.home"), "--version"));

        assertThat(ended.exitCode).isZero();
        assertThat(ended.out.strip()).isEqualTo("doorstroom " + ProgramVersion.text());
        assertThat(ended.err).isEmpty();
    }

    @Test
    void passesTheExitCodeOfTheProgramOn() throws Exception {
        Ended ended = end(start(LAUNCHER, System.getProperty("java.home"), "no-such-command"));

        assertThat(ended.exitCode).isEqualTo(2);
    }

    @Test
    void findsItsProjectThroughLinksAndKeepsArgumentsWhole() throws Exception {
        Path link = Files.createSymbolicLink(project.resolve("a link"), Path.of("doorstroom"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("another"), link);

        Ended ended = end(start(linkToLink, jdk("17.0.15"), "run", "two words", "*"));

        String jar = project.toRealPath().resolve("target/doorstroom.jar").toString();
        assertThat(ended.out.lines()).endsWith("-jar", jar, "run", "two words", "*");
    }

    @Test
    void buildsOnceForLaunchersStartedTogether() throws Exception {
        String java = jdk("17.0.15");
        List<Process> together = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            together.add(start(launcher, java, "--version"));
        }
        for (Process process : together) {
            assertThat(end(process).exitCode).isZero();
        }

        assertThat(builds()).isEqualTo(1);
        assertThat(project.resolve(".doorstroom-building")).doesNotExist();
    }

    @Test
    void buildsAgainOnlyAfterASourceChanged() throws Exception {
        String java = jdk("25");
        end(start(launcher, java, "--version"));
        end(start(launcher, java, "--version"));
        assertThat(builds()).isEqualTo(1);

        Files.writeString(project.resolve("src/main/New.java"), "class New {}");
        end(start(launcher, java, "--version"));

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void takesOverTheLockOfALauncherThatIsGone() throws Exception {
        Path lock = Files.createDirectory(project.resolve(".doorstroom-building"));
        Files.writeString(lock.resolve("pid"), "999999999\n");

        assertThat(end(start(launcher, jdk("17.0.15"), "--version")).exitCode).isZero();

        assertThat(builds()).isEqualTo(1);
        assertThat(lock).doesNotExist();
    }

    @Test
    void givesJavaALocaleInWhichAnyNameCanBeWritten() throws Exception {
        Path home = Path.of(jdk("17.0.15"));
        script(home.resolve("bin/java"), """
                #!/bin/sh
                case $1 in
                    -Xshow*) echo '    java.home = %s'; echo 'openjdk version "17.0.15" 2025-04-15' ;;
                    *) locale charmap ;;
                esac
                """.formatted(home));
        for (String plain : List.of("C", "POSIX")) {
            ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "show", "x.yaml");
            builder.environment().put("JAVA_HOME", home.toString());
            builder.environment().put("LC_ALL", plain);

            assertThat(end(builder.start()).out.strip()).isEqualTo("UTF-8");
        }
    }

    @Test
    void showsTheStepsOfABuildAndItsErrorsOnly() throws Exception {
        script(project.resolve("mvnw"), """
                #!/bin/sh
                echo '[INFO] Scanning for projects...'
                echo '[INFO] --- resources:3.3.1:resources (default-resources) @ doorstroom ---'
                echo '[INFO] --- compiler:3.14.0:compile (default-compile) @ doorstroom ---'
                echo '[ERROR] Main.java:[1,1] not a statement'
                exit 1
                """);

        Ended ended = end(start(launcher, jdk("17.0.15"), "--version"));

        assertThat(ended.exitCode).isEqualTo(69);
        assertThat(ended.out).isEmpty();
        assertThat(ended.err.lines().skip(1))
                .containsExactly(
                        "  resources:3.3.1:resources",
                        "  compiler:3.14.0:compile",
                        "[ERROR] Main.java:[1,1] not a statement",
                        "doorstroom: bouwen is mislukt, zie hierboven (the build failed, see above)");
    }

    @Test
    void saysThatTheBuildFailed() throws Exception {
        script(project.resolve("mvnw"), "#!/bin/sh\nexit 1\n");

        Ended ended = end(start(launcher, jdk("17.0.15"), "--version"));

        assertThat(ended.exitCode).isEqualTo(69);
        assertThat(ended.err).endsWith("bouwen is mislukt, zie hierboven (the build failed, see above)\n");
        assertThat(project.resolve(".doorstroom-building")).doesNotExist();
    }

    @Test
    void saysInOneLineWhatToInstallWithoutJava() throws Exception {
        Ended ended = end(start(launcher, "/no/java/here", "--version"));

        assertThat(ended.exitCode).isEqualTo(69);
        assertThat(ended.err).hasLineCount(1).contains("/no/java/here", "install a JDK 17 or newer");
    }

    @Test
    void theWrapperSaysSoToo() throws Exception {
        Ended ended = end(start(Path.of("mvnw").toAbsolutePath(), "/no/java/here", "verify"));

        assertThat(ended.exitCode).isEqualTo(69);
        assertThat(ended.err).hasLineCount(1).contains("install a JDK 17 or newer");
    }

    @Test
    void refusesAnOldJava() throws Exception {
        Ended ended = end(start(launcher, jdk("11.0.2"), "--version"));

        assertThat(ended.exitCode).isEqualTo(69);
        assertThat(ended.err).hasLineCount(1).contains("too old: Java 11", "install a JDK 17 or newer");
    }

    @Test
    void asksForACompilerWhenItMustBuild() throws Exception {
        String java = jdk("17.0.15");
        Files.delete(Path.of(java, "bin/javac"));

        Ended ended = end(start(launcher, java, "--version"));

        assertThat(ended.exitCode).isEqualTo(69);
        assertThat(ended.err).hasLineCount(1).contains("no javac", "install a JDK 17 or newer");
        assertThat(project.resolve("builds")).doesNotExist();
    }

    private long builds() throws IOException {
        return Files.readAllLines(project.resolve("builds")).size();
    }

    private String jdk(String version) throws IOException {
        Path home = folder.resolve("jdk");
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), JAVA.formatted(home, version));
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home.toString();
    }

    private Process start(Path program, String javaHome, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", javaHome);
        return builder.start();
    }

    private static Ended end(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, err);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
