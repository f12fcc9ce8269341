package nl.doorstroom.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exponentials and logarithms of a processor differ from those of Java in the last bit; no figure may hang on that. */
class PlainMathTest {
    private static final List<String> WITHOUT_BUILT_IN_MATHEMATICS =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-InlineMathNatives", "-XX:-UseLibmIntrinsic");

    @Test
    void theFiguresDoNotHangOnTheMathematicsOfTheProcessor(@TempDir Path folder)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java);
        builder.command().addAll(WITHOUT_BUILT_IN_MATHEMATICS);
        builder.command()
                .addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-cp", System.getProperty("java.class.path")));
        builder.command().addAll(List.of(PlainMathRun.class.getName(), folder.toString()));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo(PlainMathRun.WELL);
    }
}
