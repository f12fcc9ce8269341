package nl.doorstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import nl.doorstroom.scenario.read.Problems;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged scenarios, a thousand at every build, ten thousand on demand: each loads or is refused with a place. */
class MutatedScenarioTest {
    private static final List<String> VALUES = List.of(
            "NaN",
            ".inf",
            "-1",
            "0",
            "1e308",
            "-0.0",
            "1,5",
            "2147483648",
            "9007199254740993",
            "~",
            "[]",
            "{}",
            "''",
            "true",
            "28 dagen",
            "40%",
            "1 year",
            "2026-01-01",
            "all",
            "home",
            "\u202Ex",
            "!!int 3",
            "*a",
            "&a 1",
            "<<",
            "- x",
            "{a: [}");

    @Test
    void everyDamagedScenarioLoadsOrIsRefusedWithAPlace(@TempDir Path folder) throws IOException {
        mutate(0, 1_000, folder);
    }

    @Test
    @Tag("long")
    void everyOfTenThousandDamagedScenariosLoadsOrIsRefusedWithAPlace(@TempDir Path folder) throws IOException {
        mutate(1_000, 10_000, folder);
    }

    private static void mutate(int firstSeed, int mutations, Path folder) throws IOException {
        List<List<String>> originals = new ArrayList<>();
        for (Path file : sources()) {
            originals.add(Files.readAllLines(file));
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        Path mutant = folder.resolve("mutant.yaml");
        int refused = 0;
        for (int seed = firstSeed; seed < firstSeed + mutations; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>(originals.get(random.nextInt(originals.size())));
            for (int i = 0; i <= random.nextInt(2); i++) {
                mutate(lines, random);
            }
            String text = String.join("\n", lines);
            Files.write(mutant, text.getBytes(StandardCharsets.UTF_8));
            refused += isRefused(mutant, seed) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(mutations / 3);
    }

    private static List<Path> sources() {
        return Stream.concat(
                        ShippedScenarios.all().stream()
                                .filter(file -> !file.toString().contains("zeeland/baseline")),
                        Stream.of(Path.of("src/test/resources/scenario/spec/base.yaml")))
                .toList();
    }

    private static boolean isRefused(Path mutant, int seed) {
        Problems problems = new Problems();
        try {
            Loaded loaded = Scenarios.load(mutant, problems);
            String shown = problems.in(Locale.ENGLISH);
            assertThat(loaded == null).as("seed %d: %s", seed, shown).isEqualTo(!problems.isEmpty());
            assertThat(problems.sorted())
                    .as("seed %d: %s", seed, shown)
                    .allMatch(problem -> problem.place().toString().contains(".yaml"));
            if (loaded != null) {
                Resolved.yaml(loaded);
            }
            return loaded == null;
        } catch (RuntimeException | StackOverflowError e) {
            return fail("seed " + seed, e);
        }
    }

    private static void mutate(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(9)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), line));
            case 3 -> lines.set(at, "  " + line);
            case 4 -> lines.set(at, line.stripLeading());
            case 5 -> lines.set(at, withoutOneCharacter(line, random));
            case 6 -> lines.set(at, withOtherValue(line, random));
            case 7 -> lines.set(at, line.replaceFirst("days|months|years|year|per", "dagen"));
            default -> lines.set(at, withOtherNumber(line, random));
        }
    }

    private static String withoutOneCharacter(String line, Random random) {
        if (line.isEmpty()) {
            return line;
        }
        int at = random.nextInt(line.length());
        return line.substring(0, at) + line.substring(at + 1);
    }

    /** Puts a value from the list behind one of the colons of a line. */
    private static String withOtherValue(String line, Random random) {
        String value = VALUES.get(random.nextInt(VALUES.size()));
        List<Integer> colons = new ArrayList<>();
        for (int i = line.indexOf(": "); i >= 0; i = line.indexOf(": ", i + 1)) {
            colons.add(i + 2);
        }
        if (colons.isEmpty()) {
            return line + " " + value;
        }
        int from = colons.get(random.nextInt(colons.size()));
        int to = from;
        while (to < line.length() && ",}]".indexOf(line.charAt(to)) < 0) {
            to++;
        }
        return line.substring(0, from) + value + line.substring(to);
    }

    private static String withOtherNumber(String line, Random random) {
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return line.replaceFirst("\\b\\d+(\\.\\d+)?\\b", Matcher.quoteReplacement(value));
    }
}
