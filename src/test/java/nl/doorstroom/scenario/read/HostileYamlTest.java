package nl.doorstroom.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class HostileYamlTest {
    static Stream<Arguments> hostileTexts() {
        String laughs = IntStream.range(1, 9)
                .mapToObj(i -> "a%d: &a%d [%s]".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)))
                .reduce("a0: &a0 [lol]", (all, line) -> all + "\n" + line);
        return Stream.of(
                Arguments.of("billion laughs", laughs, "found the anchor \"&a0\""),
                Arguments.of("nested lists", "a: " + "[".repeat(15_000), "more than 40 levels deep"),
                Arguments.of("nested lists by line", "[\n".repeat(100_000), "more than 40 levels deep"),
                Arguments.of("nested mappings", nestedMappings(1000), "more than 40 levels deep"),
                Arguments.of("nested dashes", "- ".repeat(9000) + "x", "more than 40 levels deep"),
                Arguments.of("duplicate key", "a: 1\nb: 2\na: 3\n", "the key \"a\" stands here for the second time"),
                Arguments.of("second document", "a: 1\n---\nb: 2\n", "found a second document"),
                Arguments.of("tag", "a: !!javax.script.ScriptEngineManager []\n", "found the tag"),
                Arguments.of("merge key", "a:\n  <<: {b: 1}\n", "found the merge key"),
                Arguments.of("alias", "a: 1\nb: *a\n", "found the alias \"*a\""),
                Arguments.of("parser bug", "!%1", "not well-formed YAML"),
                Arguments.of("parser bug, readable", "a: !%20 v", "found the tag"),
                Arguments.of("complex key", "? [a, b]\n: 1\n", "found a list as a key"),
                Arguments.of("long digits", "a: " + "9".repeat(200_000), "a line of 200003 characters"),
                Arguments.of("long text", "a: '" + ("x".repeat(10_000) + "\n  ").repeat(45) + "'", "a text of"),
                Arguments.of("directive", "%YAML 1.1\n---\na: 1\n", "found a %-directive"),
                Arguments.of("tab", "a:\n\tb: 1\n", "not well-formed YAML"),
                Arguments.of("open bracket", "a: [1, 2\nb: 3\n", "not well-formed YAML"),
                Arguments.of("control character", "a: \u0007\n", "found the invisible character U+0007"),
                Arguments.of("direction mark", "a: x\u202Ey\n", "found the invisible character U+202E"),
                Arguments.of("empty", "", "this file is empty"),
                Arguments.of("only a comment", "# nothing\n", "this file is empty"),
                Arguments.of("only a mark", "---\n", "this file is empty"),
                Arguments.of("a list", "- a\n- b\n", "found a list, expected keys"),
                Arguments.of("a text", "hello", "found \"hello\", expected keys"));
    }

    private static String nestedMappings(int levels) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileTexts")
    void hostileTextIsRefusedWithAPlace(String name, String text, String message) {
        Problems problems = new Problems();
        Reader.parse(name, text.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems.isEmpty()).isFalse();
        assertThat(problems.in(Locale.ENGLISH)).contains(message);
        assertThat(problems.in(Locale.forLanguageTag("nl"))).contains("niets gesimuleerd");
    }

    @Test
    void muchQuotedTextOnManyLinesIsRefused() {
        String text = "a: \"" + "x\\n\n ".repeat(90_000) + "\"\n";
        assertThat(english(text)).contains("a text of");
    }

    @Test
    void moreThanHalfAMegabyteIsRefusedBeforeParsing() {
        assertThat(english("a: 1\n".repeat(120_000))).contains("larger than 512 KiB");
    }

    @Test
    void manyAnchorsAreNotAllReported() {
        assertThat(english("- &a 1\n".repeat(60_000))).contains("... and 150 more", "200 problems or more");
    }

    @Test
    void moreValuesThanAnyoneHasAreNotReadToTheEnd() {
        String keys = IntStream.range(0, 30_000)
                .mapToObj("unknown%06d: 1\n"::formatted)
                .collect(Collectors.joining());
        // The top, then a key and a value on every line.
        assertThat(english(keys)).contains("x.yaml:12500:16: ", "more than 25000 keys and values", "1 problem in");
        assertThat(english(("a: [" + "1,".repeat(9_000) + "1]\n").repeat(10)))
                .contains("more than 25000 keys and values");
    }

    @Test
    void aLongKeyIsRefused() {
        assertThat(english("k".repeat(201) + ": 1\n"))
                .contains("a text of 201 characters, expected at most 200", "1 problem in");
        assertThat(english("k".repeat(200) + ": 1\n")).doesNotContain("a text of");
    }

    @Test
    void pathsDoNotGrowWithoutEnd() {
        String deep = IntStream.range(0, 30)
                .mapToObj(i -> " ".repeat(i) + "k".repeat(200) + ":\n")
                .collect(Collectors.joining());
        Problems problems = new Problems();
        byte[] text = (deep + " ".repeat(30) + "- [*a]\n").getBytes(StandardCharsets.UTF_8);
        Reader.parse("x.yaml", text, problems);
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).hasSizeBetween(1000, 1201));
    }

    @Test
    void bytesThatAreNotUtf8AreShownWithTheirPlace() {
        Problems problems = new Problems();
        Reader.parse("x.yaml", "a: 1\nb: na\u00efef\n".getBytes(StandardCharsets.ISO_8859_1), problems);
        assertThat(problems.in(Locale.ENGLISH))
                .startsWith("x.yaml:2:6: the byte 0xef is not UTF-8 text\nb: na\n     ^");
    }

    @Test
    void utf16IsNamed() {
        Problems problems = new Problems();
        Reader.parse("x.yaml", "a: 1".getBytes(StandardCharsets.UTF_16), problems);
        assertThat(problems.in(Locale.ENGLISH)).startsWith("x.yaml: this file is in UTF-16, expected UTF-8");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreAccepted() {
        Problems problems = new Problems();
        Node.Fields top = Reader.parse("x.yaml", "\uFEFFa: 1\r\nb: 2\r\n".getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems.isEmpty()).isTrue();
        assertThat(place(top, "b")).isEqualTo("x.yaml:2:4");
    }

    @Test
    void whatIsNotAnOrdinaryFileIsRefusedUnopened(@TempDir Path folder) throws IOException {
        assertThat(file(folder)).contains("this is a folder");
        assertThat(file(Path.of("/dev/zero"))).contains("this is a device");
        Path loop = folder.resolve("loop.yaml");
        Files.createSymbolicLink(loop, loop);
        assertThat(file(loop)).contains("cannot be read");
        Path huge = folder.resolve("huge.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        assertThat(file(huge)).contains("larger than 512 KiB");
    }

    @Test
    void aMissingFileNamesTheNearest(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("baseline.yaml"), "a: 1");
        assertThat(file(folder.resolve("basline.yaml"))).contains("no such file; nearest is \"baseline.yaml\"");
        assertThat(file(folder.resolve("other/x.yaml"))).contains("no such file");
    }

    @Test
    void noRandomTextEscapesTheReader() {
        String alphabet = "ab:-[]{}&*!%#|>'\",? \n\t0<@`~\\\u00e9";
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            random.ints(1 + random.nextInt(60), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            Problems problems = new Problems();
            Node.Fields top = Reader.parse("x", text.toString().getBytes(StandardCharsets.UTF_8), problems);
            assertThat(top != null || !problems.isEmpty())
                    .as("seed %d: %s", seed, text)
                    .isTrue();
            problems.in(Locale.ENGLISH);
        }
    }

    private static String english(String text) {
        Problems problems = new Problems();
        Reader.parse("x.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
        return problems.in(Locale.ENGLISH);
    }

    private static String file(Path path) {
        Problems problems = new Problems();
        Reader.read(path.toString(), path, problems);
        return problems.in(Locale.ENGLISH);
    }

    private static String place(Node.@Nullable Fields top, String key) {
        Node node = top == null ? null : top.get(key);
        return node == null ? "" : node.place().toString();
    }
}
