package nl.doorstroom.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.doorstroom.output.CannotWriteException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewFileTest {
    private static final byte[] CONTENT = {1, 2, 3, 4};

    @TempDir
    private Path folder;

    @Test
    void writesItsContentAndKeepsWhatIsThere() {
        Path file = folder.resolve("sub/region.yaml");
        NewFile.write(file, CONTENT);
        assertThat(file).hasBinaryContent(CONTENT);
        assertThatThrownBy(() -> NewFile.write(file, "other"))
                .isInstanceOfSatisfying(
                        CannotWriteException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FILE_EXISTS));
        assertThat(file).hasBinaryContent(CONTENT);
    }

    /** The opening, the write and the closing. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aDiskThatRefusesLeavesNoHalfFile(int k) throws IOException {
        Path file = folder.resolve("region.yaml");
        assertThatThrownBy(() -> NewFile.write(file, CONTENT, FailingDisk.at(k)))
                .isInstanceOfSatisfying(
                        CannotWriteException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FULL));
        assertThat(file).doesNotExist();
        Files.write(file, CONTENT);
        assertThatThrownBy(() -> NewFile.write(file, "other")).isInstanceOf(CannotWriteException.class);
        assertThat(file).hasBinaryContent(CONTENT);
    }
}
