package nl.doorstroom.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.doorstroom.experiment.RunOptions;
import org.jspecify.annotations.Nullable;

/** How far a run is: a bar with the time left on a terminal, a plain line every tenth elsewhere, nothing when quiet. */
final class ProgressShown implements RunOptions.Progress, AutoCloseable {
    private static final int LINES = 10;
    /** A run that is done sooner needs no lines. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private static final int WIDTH = 78;

    private final CommonOptions common;
    private final String task;
    private final int total;
    private final boolean quiet;
    private final Instant started = Instant.now();
    private final @Nullable ProgressBar bar;
    private int told;

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
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(screen, WIDTH))
                .build();
    }

    @Override
    public synchronized void done(int replications) {
        if (bar != null) {
            bar.maxHint(Math.max(total, replications));
            bar.stepTo(replications);
        } else if (!quiet && isNextLine(replications)) {
            long left = Duration.between(started, Instant.now()).toSeconds()
                    * Math.max(0, total - replications)
                    / replications;
            common.tell("progress", task, replications, Math.max(total, replications), left);
        }
    }

    private boolean isNextLine(int replications) {
        int line = replications * LINES / Math.max(1, total);
        boolean isNext = line > told && Duration.between(started, Instant.now()).compareTo(SILENCE) > 0;
        told = isNext ? line : told;
        return isNext;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
