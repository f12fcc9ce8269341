package nl.doorstroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.naive.RandomScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFileTest {
    private static final Scenario SCENARIO = RandomScenarios.scenario(60);

    @TempDir
    private Path folder;

    private final AtomicInteger opened = new AtomicInteger();

    /** A disk whose files stand in the folder of this test. */
    private FileChannel open(Path file) throws IOException {
        opened.incrementAndGet();
        return ScratchOpening.ON_DISK.open(folder.resolve(file.getFileName()));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).toList();
        }
    }

    private static double[] numbers(int seed) {
        return IntStream.range(0, seed % 7 * 100)
                .mapToDouble(i -> seed + i / 8.0)
                .toArray();
    }

    @Test
    void numbersComeBackWhateverTheThreads() throws IOException {
        try (ScratchFile file = new ScratchFile(this::open)) {
            long[] places = new long[200];
            IntStream.range(0, places.length).parallel().forEach(i -> places[i] = file.append(numbers(i)));
            IntStream.range(0, places.length).parallel().forEach(i -> {
                double[] put = numbers(i);
                assertThat(file.read(places[i], put.length)).isEqualTo(put);
                int half = put.length / 2;
                assertThat(file.read(places[i] + half, put.length - half))
                        .isEqualTo(IntStream.range(half, put.length)
                                .mapToDouble(k -> put[k])
                                .toArray());
            });
            assertThat(file.bytes())
                    .isEqualTo(IntStream.range(0, places.length)
                            .mapToLong(i -> 8L * numbers(i).length)
                            .sum());
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void notANumberAndTheSignOfZeroComeBack() {
        try (ScratchFile file = new ScratchFile(this::open)) {
            double[] odd = {Double.NaN, -0.0, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
            assertThat(file.read(file.append(odd), odd.length)).containsExactly(odd);
        }
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        Path none = folder.resolve("none/x");
        assertThatThrownBy(() -> new ScratchFile(file -> ScratchOpening.ON_DISK.open(none)))
                .isInstanceOfSatisfying(
                        ScratchFileException.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(NoSuchFileException.class));
    }

    @Test
    void whatWasNeverWrittenCannotBeRead() {
        try (ScratchFile file = new ScratchFile(this::open)) {
            file.append(new double[3]);
            assertThatThrownBy(() -> file.read(2, 2))
                    .isInstanceOfSatisfying(
                            ScratchFileException.class,
                            cut -> assertThat(cut.refusal()).hasMessage("cut short at byte 24"));
        }
    }

    @Test
    void aFileThatIsClosedRefuses() {
        ScratchFile file = new ScratchFile(this::open);
        long place = file.append(new double[] {1});
        file.close();
        assertThatThrownBy(() -> file.append(new double[] {2})).isInstanceOf(ScratchFileException.class);
        assertThatThrownBy(() -> file.read(place, 1)).isInstanceOf(ScratchFileException.class);
        assertThatCode(file::close).doesNotThrowAnyException();
    }

    /** Runs, asks for every table, and closes; on a disk that refuses the k-th write or read. */
    private void run(int k, AtomicInteger asked) throws InterruptedException {
        RunOptions options = RunOptions.of(5, 4, 3)
                .withScratch(file -> new RefusingChannel(open(file), () -> asked.incrementAndGet() == k));
        try (Results results = Replications.run(SCENARIO, options)) {
            long rows = Stream.of(
                            results.summary(),
                            results.months(),
                            results.flows(),
                            results.blocked(),
                            results.outcomes(),
                            results.replications())
                    .mapToLong(Stream::count)
                    .sum();
            assertThat(rows).isGreaterThan(500);
        }
    }

    @Test
    void everyWriteAndReadThatIsRefusedEndsTheRunAndLeavesNothing() throws Exception {
        AtomicInteger all = new AtomicInteger();
        run(0, all);
        assertThat(all.get()).isGreaterThan(200);
        for (int k = 1; k <= all.get(); k += 1 + k / 20) {
            int refused = k;
            assertThat(catchThrowable(() -> run(refused, new AtomicInteger())))
                    .as("refused %d of %d", k, all.get())
                    .isInstanceOfSatisfying(
                            ScratchFileException.class,
                            failed -> assertThat(failed.refusal().getMessage())
                                    .isIn("No space left on device", "Input/output error"));
            assertThat(left()).as("refused %d of %d", k, all.get()).isEmpty();
        }
    }

    @Test
    void aRunThatFailsOrIsStoppedLeavesNothing() throws IOException {
        RunOptions options = RunOptions.of(1, 4, 2).withScratch(this::open);
        assertThatThrownBy(() -> Replications.run(
                        SCENARIO,
                        (replication, observer) -> {
                            throw new IllegalStateException("planted");
                        },
                        options))
                .hasMessage("planted");
        AtomicBoolean stopped = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            Thread.currentThread().interrupt();
            stopped.set(catchThrowable(() -> Replications.run(SCENARIO, options)) instanceof InterruptedException);
        });
        caller.start();
        assertThatCode(caller::join).doesNotThrowAnyException();
        assertThat(stopped).isTrue();
        assertThat(opened).hasValue(2);
        assertThat(left()).isEmpty();
    }
}
