package nl.doorstroom.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.doorstroom.experiment.RunOptions;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, replications under way included: a bar with the simulated month and the time left on a terminal, a plain line
 * now and then elsewhere, nothing when quiet.
 */
final class ProgressShown implements RunOptions.Progress, AutoCloseable {
    /** Between two lines, which then come every two seconds; a run that is done sooner needs none. */
    private static final Duration PAUSE = Duration.ofMillis(1800);
    /** Parts of a replication that the bar can show. */
    private static final int PARTS = 1000;

    /** Of less than this of a replication the time left cannot be told. */
    private static final double LEAST = 0.002;

    private static final int WIDTH = 90;

    private final CommonOptions common;
    private final String task;
    private final int total;
    private final boolean quiet;
    private final Instant started = Instant.now();
    private final @Nullable ProgressBar bar;
    private Instant told = Instant.now();

    /**
     * Starts showing.
     *
     * @param task what is run
     * @param total replications in all
     */
    ProgressShown(CommonOptions common, String task, int total, boolean quiet) {
        this.common = common;
        this.task = task;
        this.total = total;
        this.quiet = quiet;
        this.bar = quiet || !Terminal.isWatched() ? null : bar(task, total);
    }

    private static ProgressBar bar(String task, int total) {
        // Straight to the descriptor: the bar redraws its line, and must not be closed with System.err.
        PrintStream screen = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax((long) total * PARTS)
                .setUnit("", PARTS)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(screen, WIDTH))
                .build();
    }

    @Override
    public synchronized void done(int replications) {
        if (bar != null) {
            step(bar, replications);
        } else if (isTimeForALine()) {
            int all = Math.max(total, replications);
            common.tell("progress", task, replications, all, secondsLeft(replications, all));
        }
    }

    @Override
    public synchronized void running(double replications, YearMonth month) {
        if (bar != null) {
            bar.setExtraMessage(month.toString());
            step(bar, replications);
        } else if (replications > LEAST && isTimeForALine()) {
            double all = Math.max(total, Math.ceil(replications));
            long percent = (long) (100 * replications / all);
            common.tell("progress.running", task, percent, (int) all, month, secondsLeft(replications, all));
        }
    }

    private void step(ProgressBar shown, double replications) {
        shown.maxHint((long) (Math.max(total, Math.ceil(replications)) * PARTS));
        shown.stepTo((long) (replications * PARTS));
    }

    private long secondsLeft(double replications, double all) {
        double seconds = Duration.between(started, Instant.now()).toMillis() / 1e3;
        return (long) (seconds * (all - replications) / Math.max(replications, 1e-6));
    }

    private boolean isTimeForALine() {
        Instant now = Instant.now();
        boolean isTime = !quiet && Duration.between(told, now).compareTo(PAUSE) >= 0;
        told = isTime ? now : told;
        return isTime;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
