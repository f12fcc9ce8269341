package nl.doorstroom.experiment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.LevelDays;
import nl.doorstroom.observe.Periods;
import nl.doorstroom.observe.Tally;
import nl.doorstroom.stats.WaitHistogram;

/**
 * What the replications of a run add up to. They may come in any order and from any thread; what depends on the order is added up
 * in the order of their numbers, so that sums are the same bits for any number of threads. In memory are sums over replications,
 * by year at the finest; what is known of each replication by itself lies in a scratch file.
 */
final class Gathered implements AutoCloseable {
    private final Layout layout;
    private final List<Row> rows;
    private final ScratchFile file;
    private final Map<Integer, Kept> kept = new TreeMap<>();
    private final Map<Integer, LevelDays> early = new HashMap<>();
    private int inOrder;

    /** Arrivals and ends of stays. */
    private long events;
    /** Index: wait row x years + year. */
    private final WaitHistogram[] waits;
    /** Index: pool x years + year; then the number of children; days over all replications. */
    private final double[][] levelDays;

    Gathered(Layout layout, List<Row> rows, ScratchFile file) {
        this.layout = layout;
        this.rows = rows;
        this.file = file;
        int years = layout.periods().years();
        waits = new WaitHistogram[(layout.pools() + layout.groupRows()) * years];
        Arrays.setAll(waits, i -> new WaitHistogram());
        levelDays = new double[layout.pools() * years][0];
    }

    /**
     * Takes a replication, numbered from 0, and tells how many there are.
     *
     * @throws ScratchFileException when it cannot be put aside
     */
    void take(int replication, Tally tally, RunOptions.Progress progress) {
        Kept made = new Kept(layout, rows, tally, file);
        synchronized (this) {
            kept.put(replication, made);
            addWaits(tally);
            events += tally.events();
            early.put(replication, tally.levelDays());
            while (early.containsKey(inOrder)) {
                addLevels(Objects.requireNonNull(early.remove(inOrder)));
                inOrder++;
            }
            progress.done(kept.size());
        }
    }

    private void addWaits(Tally tally) {
        int years = layout.periods().years();
        for (int i = 0; i < waits.length; i++) {
            tally.waits().read(i / years, i % years, waits[i]::add);
        }
    }

    private void addLevels(LevelDays days) {
        int years = layout.periods().years();
        for (int i = 0; i < levelDays.length; i++) {
            levelDays[i] = sum(levelDays[i], days.of(i / years, i % years));
        }
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = Arrays.copyOf(a, Math.max(a.length, b.length));
        for (int i = 0; i < b.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    /** All replications, in the order of their numbers. */
    synchronized List<Kept> kept() {
        return List.copyOf(kept.values());
    }

    Periods periods() {
        return layout.periods();
    }

    ScratchFile file() {
        return file;
    }

    long events() {
        return events;
    }

    /** The waits of all replications in a row of waits and a year. */
    WaitHistogram waits(int row, int year) {
        return waits[row * layout.periods().years() + year];
    }

    /** Days by number of children over all replications; index pool x years + year. */
    double[][] levelDays() {
        return levelDays;
    }

    @Override
    public void close() {
        file.close();
    }
}
