package nl.doorstroom.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The longest that reading anything may take, in time of the processor. Asked only while fuzzing: a busy machine is no fault. */
public final class OneSecond {
    private static final boolean FUZZING = System.getenv("JAZZER_FUZZ") != null;
    /** The first readings load the classes. */
    private static final int FIRST = 100;

    private static final AtomicInteger READINGS = new AtomicInteger();

    /** Something that may throw. */
    @FunctionalInterface
    public interface Reading {
        void read() throws Exception;
    }

    private OneSecond() {}

    /** Runs it and fails when it took longer. */
    public static void of(Reading reading) throws Exception {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        reading.read();
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        if (FUZZING && READINGS.incrementAndGet() > FIRST) {
            assertThat(Duration.ofNanos(nanos)).isLessThan(Duration.ofSeconds(1));
        }
    }
}
