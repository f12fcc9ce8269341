package nl.doorstroom.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderNameTest {
    @ParameterizedTest
    @CsvSource({
        "baseline, baseline",
        "Zeeland Baseline, zeeland-baseline",
        "../x, x",
        "/etc/x, etc-x",
        "a/b\\c, a-b-c",
        "Gezinshuís één, gezinshuis-een",
        "a.yaml, a-yaml",
        "'   ', scenario",
        "..., scenario",
        "-rf, rf",
    })
    void aPartKeepsOnlyWhatEveryFileSystemTakes(String text, String expected) {
        assertThat(FolderName.part(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202Eb", "a\nb", "a:b", "a\tb", "a\uD83D\uDE00b", "a+b"})
    void strangeCharactersBecomeADash(String text) {
        assertThat(FolderName.part(text)).isEqualTo("a-b");
    }

    @Test
    void reformsFollowThePlus() {
        assertThat(FolderName.of("zeeland", List.of("close-residential", "Open Foster")))
                .isEqualTo("zeeland+close-residential+open-foster");
    }

    @Test
    void longNamesAreCutAndStayApart() {
        String one = FolderName.of("x".repeat(300) + "1", List.of());
        String two = FolderName.of("x".repeat(300) + "2", Collections.nCopies(40, "reform"));
        assertThat(one).hasSize(FolderName.MAX_LENGTH).matches("[a-z0-9_+-]+");
        assertThat(two).hasSize(FolderName.MAX_LENGTH).isNotEqualTo(one);
    }

    @Test
    void aNameIsOneStepOfAPath() {
        Path folder = Path.of("output");
        for (String text : List.of("../../x", "/x", "CON", "a/../../b", "~", "..", "c:\\x")) {
            Path target = folder.resolve(FolderName.of(text, List.of(text)) + "-001");
            assertThat(target.normalize().getParent()).isEqualTo(folder);
        }
    }
}
