package nl.doorstroom.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {
    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFiguresAreThoseLastLookedAt(GoldenCase golden, @TempDir Path folder)
            throws IOException, InterruptedException {
        Map<String, List<String>> found = golden.run(folder.resolve("run"));
        if (Boolean.getBoolean("golden.update")) {
            golden.update(found);
        }
        assertThat(GoldenDifference.of(golden.expected(), found))
                .as("%s; -Dgolden.update=true writes it anew, when the change is meant", golden)
                .isEmpty();
    }

    @Test
    void aDifferenceInTheNinthDigitIsShownAndOneAfterItIsNot() {
        Map<String, List<String>> kept = Map.of("summary.csv", List.of("form,mean", "foster,1.23456789", "group,0"));
        assertThat(GoldenDifference.of(
                        kept, Map.of("summary.csv", List.of("form,mean", "foster,1.2345678901", "group,1E-17"))))
                .isEmpty();
        assertThat(GoldenDifference.of(
                        kept, Map.of("summary.csv", List.of("form,mean", "foster,1.23456788", "group,0"))))
                .isEqualTo("- summary.csv:2 foster,1.23456789\n+ summary.csv:2 foster,1.23456788");
        assertThat(GoldenDifference.of(kept, Map.of())).hasLineCount(3);
    }
}
