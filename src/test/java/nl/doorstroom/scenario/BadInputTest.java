package nl.doorstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code bad-inputs.yaml}, each one mistake in a good scenario. */
class BadInputTest {
    private static final Path FOLDER = Path.of("src/test/resources/scenario/spec");

    record Case(String id, String from, String to, String says, String problems, boolean elsewhere) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Case> cases() {
        Problems problems = new Problems();
        Node.Fields top =
                Objects.requireNonNull(Reader.read("bad-inputs.yaml", FOLDER.resolve("bad-inputs.yaml"), problems));
        Node.Items items = (Node.Items) Objects.requireNonNull(top.get("cases"));
        return items.nodes().stream().map(item -> {
            Node.Fields fields = (Node.Fields) item;
            String problemsText = text(fields, "problems");
            return new Case(
                    text(fields, "id"),
                    text(fields, "from"),
                    text(fields, "to"),
                    text(fields, "says"),
                    problemsText.isEmpty() ? "1" : problemsText,
                    fields.has("elsewhere"));
        });
    }

    private static String text(Node.Fields fields, String key) {
        return fields.get(key) instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    @Test
    void theBaseOfTheCasesIsGoodAndThereAreEnough() {
        Problems problems = new Problems();
        assertThat(Scenarios.load(FOLDER.resolve("base.yaml"), problems))
                .as(problems.in(Locale.ENGLISH))
                .isNotNull();
        assertThat(cases().map(Case::id)).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMistakeIsReportedWhereItStands(Case mistake, @TempDir Path folder) throws IOException {
        String base = Files.readString(FOLDER.resolve("base.yaml"));
        assertThat(base).as("from").contains(mistake.from());
        int at = base.indexOf(mistake.from());
        String bad = base.substring(0, at)
                + mistake.to()
                + base.substring(at + mistake.from().length());
        Path file = folder.resolve("bad.yaml");
        Files.writeString(file, bad);
        Problems problems = new Problems();
        @Nullable Loaded loaded = Scenarios.load(file, problems);
        String shown = problems.in(Locale.ENGLISH);
        assertThat(loaded).as(shown).isNull();
        List<Problem> found = problems.sorted().stream()
                .filter(problem -> problem.in(Locale.ENGLISH).contains(mistake.says()))
                .toList();
        assertThat(found).as(shown).isNotEmpty();
        if (!mistake.elsewhere()) {
            int first = (int) base.substring(0, at).lines().count();
            int last = first + (int) mistake.to().lines().count();
            assertThat(found)
                    .as(shown)
                    .anyMatch(problem ->
                            problem.place().line() >= first && problem.place().line() <= last);
        }
        if (!mistake.problems().equals("any")) {
            assertThat(problems.size()).as(shown).isEqualTo(Integer.parseInt(mistake.problems()));
        }
        assertThat(shown).contains("nothing was simulated and no output folder was made.");
        assertThat(problems.in(Locale.forLanguageTag("nl"))).contains("er is niets gesimuleerd");
        assertThat(problems.sorted())
                .allMatch(
                        problem -> !problem.path().isEmpty() || problem.place().line() <= 1);
    }

    @Test
    void moreMistakesThanAnyoneReadsStopTheReading(@TempDir Path folder) throws IOException {
        StringBuilder wide = new StringBuilder("doorstroom: 1\n");
        for (int i = 0; i < 10_000; i++) {
            wide.append("k").append(i).append(": 1\n");
        }
        assertThat(shown(folder, wide.toString())).contains("200 problems or more in");
    }

    @Test
    void moreMembersThanARegionHasAreRefused(@TempDir Path folder) throws IOException {
        StringBuilder areas = new StringBuilder("doorstroom: 1\nareas:\n  region:\n    west:\n");
        for (int i = 0; i < 5_000; i++) {
            areas.append("      m").append(i).append(": {youth_0_17: 1}\n");
        }
        assertThat(shown(folder, areas.toString())).contains("areas: found 5002 members, expected at most 2000");
    }

    private static String shown(Path folder, String text) throws IOException {
        Path file = folder.resolve("bad.yaml");
        Files.writeString(file, text);
        Problems problems = new Problems();
        assertThat(Scenarios.load(file, problems)).isNull();
        return problems.in(Locale.ENGLISH);
    }
}
