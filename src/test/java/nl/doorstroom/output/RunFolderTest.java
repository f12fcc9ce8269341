package nl.doorstroom.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.doorstroom.output.CannotWriteException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    private Path parent;

    private static void fill(RunFolder folder, String text) {
        folder.write(RunFolder.MANIFEST, out -> out.write("{\"doorstroom\": \"1\"}".getBytes(StandardCharsets.UTF_8)));
        folder.write("tables/summary.csv", out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Path run(boolean overwrite, String text) {
        try (RunFolder folder = RunFolder.numbered(parent, "zeeland", overwrite)) {
            fill(folder, text);
            return folder.commit();
        }
    }

    private List<String> found() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void expect(Reason reason, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        CannotWriteException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void countsUpAndLeavesNothingElse() throws IOException {
        run(false, "a");
        run(false, "b");
        assertThat(found()).containsExactly("zeeland-001", "zeeland-002");
        assertThat(parent.resolve("zeeland-001/tables/summary.csv")).hasContent("a");
    }

    @Test
    void theNextNumberFollowsTheHighestOne() throws IOException {
        Files.createDirectory(parent.resolve("zeeland-041"));
        Files.createDirectory(parent.resolve("zeeland+x-099"));
        assertThat(run(false, "a")).hasFileName("zeeland-042");
    }

    @Test
    void nothingIsThereBeforeTheCommit() throws IOException {
        try (RunFolder folder = RunFolder.numbered(parent, "zeeland", false)) {
            fill(folder, "a");
            assertThat(folder.target()).doesNotExist();
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void aThreadThatHasNotNoticedTheEndMakesNothingAnew() throws IOException {
        RunFolder folder = RunFolder.numbered(parent, "zeeland", false);
        folder.close();
        assertThatThrownBy(() -> fill(folder, "late")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> folder.prepare("tables/late.csv")).isInstanceOf(IllegalStateException.class);
        assertThat(found()).isEmpty();
    }

    @Test
    void twoRunsAtOnceGetDifferentNumbers() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Path>> runs = IntStream.range(0, 40)
                    .<Callable<Path>>mapToObj(i -> () -> run(false, "run " + i))
                    .toList();
            List<String> names = pool.invokeAll(runs).stream()
                    .map(RunFolderTest::fileName)
                    .sorted()
                    .toList();
            assertThat(names).doesNotHaveDuplicates().hasSize(40).isEqualTo(found());
        } finally {
            pool.shutdownNow();
        }
    }

    private static String fileName(Future<Path> run) {
        try {
            return run.get().getFileName().toString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anExactFolderIsBusyWhileItIsWritten() {
        Path target = parent.resolve("mine");
        try (RunFolder first = RunFolder.at(target, false)) {
            assertThatThrownBy(() -> RunFolder.at(target, false))
                    .isInstanceOfSatisfying(
                            BusyException.class,
                            e -> assertThat(e.process())
                                    .isEqualTo(Long.toString(
                                            ProcessHandle.current().pid())));
            fill(first, "a");
            first.commit();
        }
        expect(Reason.EXISTS, () -> RunFolder.at(target, false));
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Path target = Files.createDirectory(parent.resolve("mine"));
        try (RunFolder folder = RunFolder.at(target, false)) {
            fill(folder, "a");
            folder.commit();
        }
        assertThat(target.resolve("tables/summary.csv")).hasContent("a");
    }

    @Test
    void overwriteKeepsTheOldFolderUntilTheNewOneIsWhole() throws IOException {
        Path old = run(false, "old");
        try (RunFolder folder = RunFolder.numbered(parent, "zeeland", true)) {
            fill(folder, "half");
            assertThat(folder.target()).isEqualTo(old);
        }
        assertThat(old.resolve("tables/summary.csv")).hasContent("old");
        assertThat(run(true, "new")).isEqualTo(old);
        assertThat(old.resolve("tables/summary.csv")).hasContent("new");
        assertThat(found()).containsExactly("zeeland-001");
    }

    @Test
    void overwriteStartsAtOneWhenThereIsNothing() {
        assertThat(run(true, "a")).hasFileName("zeeland-001");
    }

    @Test
    void overwriteReplacesNoFolderOfSomeoneElse() throws IOException {
        Path target = Files.createDirectory(parent.resolve("photos"));
        Files.writeString(target.resolve("manifest.json"), "{\"name\": \"app\"}");
        expect(Reason.NOT_OURS, () -> RunFolder.at(target, true));
        Path file = Files.writeString(parent.resolve("file"), "text");
        expect(Reason.NOT_OURS, () -> RunFolder.at(file, true));
        assertThat(file).hasContent("text");
    }

    @Test
    void aLinkIsNeverReplaced() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), run(false, "a"));
        expect(Reason.LINK, () -> RunFolder.at(link, true));
        expect(Reason.LINK, () -> RunFolder.at(link, false));
        Path dangling = Files.createSymbolicLink(parent.resolve("dangling"), parent.resolve("nowhere"));
        expect(Reason.LINK, () -> RunFolder.at(dangling, false));
    }

    @Test
    void theParentMayBeALinkToAFolder() throws IOException {
        Path disk = Files.createDirectory(parent.resolve("disk"));
        Path output = Files.createSymbolicLink(parent.resolve("output"), disk);
        try (RunFolder folder = RunFolder.numbered(output, "x", false)) {
            fill(folder, "a");
            folder.commit();
        }
        assertThat(disk.resolve("x-001/tables/summary.csv")).hasContent("a");
    }

    @Test
    void whatAKilledRunLeftIsCleared() throws IOException {
        Files.createDirectories(parent.resolve(".zeeland-001.part/tables"));
        Files.writeString(parent.resolve(".zeeland-001.part/tables/summary.csv"), "half");
        Files.writeString(parent.resolve(".zeeland-001.lock"), "999999");
        run(false, "a");
        assertThat(found()).containsExactly("zeeland-001");
    }

    @Test
    void whatAKilledRunOfAnyNameLeftInThePlaceIsCleared() throws IOException {
        Files.createDirectories(parent.resolve(".other-004.part/tables"));
        Files.writeString(parent.resolve(".other-004.lock"), "999999999");
        Files.writeString(parent.resolve(".bare.lock"), "999999999 doorstroom");
        Files.createDirectories(parent.resolve(".set-aside.old"));
        Files.writeString(parent.resolve(".set-aside.lock"), "999999999 doorstroom");
        run(false, "a");
        assertThat(found()).containsExactly("set-aside", "zeeland-001");
    }

    @Test
    void whatIsOfALivingProcessOrOfAnotherProgramStays() throws IOException {
        try (RunFolder living = RunFolder.at(parent.resolve("living"), false)) {
            fill(living, "half");
            Files.createDirectories(parent.resolve(".alive.part"));
            Files.writeString(
                    parent.resolve(".alive.lock"),
                    Long.toString(ProcessHandle.current().pid()));
            Files.writeString(parent.resolve(".theirs.lock"), "999999999");
            Files.createDirectories(parent.resolve(".plain.part"));
            Files.writeString(parent.resolve(".words.lock"), "no process");
            run(false, "a");
            assertThat(found())
                    .contains(".living.part", ".living.lock", ".alive.part", ".alive.lock")
                    .contains(".theirs.lock", ".plain.part", ".words.lock");
            living.commit();
        }
        assertThat(parent.resolve("living/tables/summary.csv")).hasContent("half");
    }

    @Test
    void aFolderSetAsideByAKilledOverwriteComesBack() throws IOException {
        Path target = run(false, "old");
        Files.move(target, parent.resolve(".zeeland-001.old"));
        try (RunFolder folder = RunFolder.at(target, true)) {
            fill(folder, "half");
        }
        assertThat(target.resolve("tables/summary.csv")).hasContent("old");
        assertThat(found()).containsExactly("zeeland-001");
    }

    @Test
    void whatAKilledOverwriteSetAsideIsNotReplacedWithoutAsking() throws IOException {
        run(false, "first");
        Files.move(run(false, "old"), parent.resolve(".zeeland-002.old"));
        assertThat(run(false, "new")).hasFileName("zeeland-003");
        Files.move(parent.resolve("zeeland-003"), parent.resolve(".zeeland-003.old"));
        expect(Reason.EXISTS, () -> RunFolder.at(parent.resolve("zeeland-003"), false));
        assertThat(parent.resolve("zeeland-003/tables/summary.csv")).hasContent("new");
        Files.move(parent.resolve("zeeland-003"), parent.resolve(".zeeland-003.old"));
        assertThat(run(true, "newer")).hasFileName("zeeland-003");
        assertThat(found()).containsExactly(".zeeland-002.old", "zeeland-001", "zeeland-003");
    }

    @Test
    void oldResultsThatCannotBeRemovedDoNotUndoTheNewOnes() throws IOException {
        Path target = run(false, "old");
        Disk keepsAll = new Disk() {
            @Override
            public OutputStream open(Path file) throws IOException {
                return OF_SYSTEM.open(file);
            }

            @Override
            public void remove(Path folder) throws IOException {
                if (Files.exists(folder)) {
                    throw new IOException("Input/output error");
                }
            }
        };
        try (RunFolder folder = RunFolder.at(target, true, keepsAll)) {
            fill(folder, "new");
            folder.commit();
        }
        assertThat(target.resolve("tables/summary.csv")).hasContent("new");
        assertThat(found()).containsExactly(".zeeland-001.old", "zeeland-001");
        run(true, "newer");
        assertThat(found()).containsExactly("zeeland-001");
    }

    @Test
    void clearingUpFollowsNoLinks() throws IOException {
        Path precious = Files.createDirectory(parent.resolve("precious"));
        Files.writeString(precious.resolve("letter"), "text");
        Files.createDirectory(parent.resolve(".zeeland-001.part"));
        Files.createSymbolicLink(parent.resolve(".zeeland-001.part/link"), precious);
        run(false, "a");
        assertThat(precious.resolve("letter")).hasContent("text");
    }

    @Test
    void noFileIsWrittenOutsideTheFolder() {
        try (RunFolder folder = RunFolder.numbered(parent, "zeeland", false)) {
            assertThatThrownBy(() -> folder.write("../x", out -> out.write(1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(parent.resolve("x")).doesNotExist();
    }

    @Test
    void aFailedWriteNamesTheFileWhereItWouldHaveStood() {
        try (RunFolder folder = RunFolder.numbered(parent, "zeeland", false)) {
            assertThatThrownBy(() -> folder.write("tables/a.csv", out -> {
                        throw new IOException("No space left on device");
                    }))
                    .isInstanceOfSatisfying(CannotWriteException.class, e -> {
                        assertThat(e.file()).isEqualTo(parent.resolve("zeeland-001/tables/a.csv"));
                        assertThat(e.system()).isEqualTo("No space left on device");
                    });
        }
    }

    @Test
    void aParentThatIsAFileCannotBeWritten() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        expect(Reason.NOT_A_FOLDER, () -> RunFolder.numbered(file.resolve("deeper"), "x", false));
    }
}
