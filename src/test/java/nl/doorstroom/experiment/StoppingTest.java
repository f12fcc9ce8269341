package nl.doorstroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.observe.PaperRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A replication that would go on for ever, told about while it runs and ended from outside. */
class StoppingTest {
    /** Goes through the days of the region and then stands still, telling the observer all the time. */
    private static void endless(CountDownLatch begun, Observer observer) {
        double day = -100;
        while (true) {
            double next = Math.min(day + 0.01, 700);
            observer.pool(PaperRegion.CRISIS, 1, 0, 0, false, day, next + 1e-9);
            day = next;
            begun.countDown();
        }
    }

    @Test
    @Timeout(60)
    void anInterruptEndsARunWithinAReplication() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(2);
        AtomicBoolean stopped = new AtomicBoolean();
        Thread run = new Thread(() -> {
            try {
                Replications.run(
                        PaperRegion.scenario(),
                        (replication, observer) -> endless(begun, observer),
                        RunOptions.of(1, 4, 2));
            } catch (InterruptedException e) {
                stopped.set(true);
            }
        });
        run.start();
        begun.await();
        run.interrupt();
        run.join(Duration.ofSeconds(20).toMillis());
        assertThat(run.isAlive()).isFalse();
        assertThat(stopped).isTrue();
    }

    @Test
    @Timeout(60)
    void progressMovesWithinAReplication() throws InterruptedException {
        List<Double> parts = new ArrayList<>();
        List<YearMonth> months = new ArrayList<>();
        CountDownLatch told = new CountDownLatch(3);
        RunOptions options = RunOptions.of(1, 4, 1).withProgress(new RunOptions.Progress() {
            @Override
            public void done(int replications) {}

            @Override
            public void running(double replications, YearMonth month) {
                parts.add(replications);
                months.add(month);
                told.countDown();
            }
        });
        Thread run = new Thread(() -> {
            try {
                Replications.run(
                        PaperRegion.scenario(),
                        (replication, observer) -> endless(new CountDownLatch(1), observer),
                        options);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        run.start();
        told.await();
        run.interrupt();
        run.join();
        assertThat(parts).isSorted().allMatch(part -> part > 0 && part < 1);
        assertThat(months).isSorted().allMatch(month -> month.getYear() >= 2024 && month.getYear() <= 2026);
    }
}
