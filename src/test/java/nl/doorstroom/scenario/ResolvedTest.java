package nl.doorstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.scenario.read.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolvedTest {
    static List<Path> shipped() {
        return ShippedScenarios.all();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void readingTheResolvedScenarioGivesTheSameScenario(Path file, @TempDir Path folder) throws IOException {
        Loaded loaded = load(List.of(file));
        Path written = folder.resolve(loaded.scenario().id() + ".yaml");
        Files.writeString(written, Resolved.yaml(loaded));
        Scenario again = load(List.of(written)).scenario();
        assertThat(again).usingRecursiveComparison().isEqualTo(loaded.scenario());
    }

    @Test
    void theDifferenceNamesWhatAFileChanges(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("base.yaml"), BASE);
        Path own = folder.resolve("own.yaml");
        Files.writeString(own, """
                doorstroom: 1
                extends: base.yaml
                forms:
                  foster: {places: 70, accepts: ~, label: Pleegzorg}
                changes:
                  - {on: 2026-01-01, close: foster, places: 10}
                """);
        Loaded loaded = load(List.of(own));
        assertThat(Resolved.difference(loaded).replace(folder + "/", "")).isEqualTo("""
                        ~ forms.foster.places: 60 -> 70  # own.yaml:4
                        + forms.foster.label: Pleegzorg  # own.yaml:4
                        - forms.foster.accepts: 0.5  # base.yaml:5
                        + changes: {on: 2026-01-01, close: foster, places: 10}  # own.yaml:6
                        """);
        assertThat(Resolved.difference(load(List.of(folder.resolve("base.yaml")))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Zeeland", "Noord", "north", "'s-Gravenhage & co.", "Fryslân", "label", "12", "{}: #\"\\\n"})
    void theStartFileOfAnyRegionLoads(String region, @TempDir Path folder) throws IOException {
        for (String language : List.of("nl", "en")) {
            Path file = folder.resolve(language + ".yaml");
            Files.writeString(file, StartFile.text(region, Locale.forLanguageTag(language)));
            Loaded loaded = load(List.of(file));
            assertThat(loaded.scenario().base().forms()).hasSize(5);
            assertThat(loaded.warnings()).isEmpty();
        }
    }

    private static final String BASE = """
            doorstroom: 1
            start: 2025-01-01
            run: {length: 1 year}
            forms:
              foster: {places: 60, accepts: 0.5, stay: 1 year}
            arrivals:
              children: {rate: 20 per year, to: foster}
            """;

    private static Loaded load(List<Path> files) {
        Problems problems = new Problems();
        Loaded loaded = Scenarios.load(files, problems);
        assertThat(loaded).as(problems.in(Locale.ENGLISH)).isNotNull();
        return loaded;
    }
}
