package nl.doorstroom.experiment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.doorstroom.observe.Count;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.LevelDays;
import nl.doorstroom.observe.Periods;
import nl.doorstroom.observe.WaitCounts;
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

    Gathered(Layout layout, ScratchFile file) {
        this.layout = layout;
        rows = Row.of(layout);
        this.file = file;
        int years = layout.periods().years();
        waits = new WaitHistogram[(layout.pools() + layout.groupRows()) * years];
        Arrays.setAll(waits, i -> new WaitHistogram());
        levelDays = new double[layout.pools() * years][0];
    }

    /**
     * Takes what a replication counted.
     *
     * @throws ScratchFileException when it cannot be put aside
     * @throws IllegalArgumentException when it was counted by another layout, or is there already
     */
    void take(Count count) {
        if (!count.isOf(layout)) {
            throw new IllegalArgumentException("A count of other rows or periods.");
        }
        Kept made = new Kept(layout, rows, count, file);
        synchronized (this) {
            if (kept.putIfAbsent(count.replication(), made) != null) {
                throw new IllegalArgumentException("Replication %d twice.".formatted(count.replication()));
            }
            addWaits(count.waits());
            events += count.events();
            early.put(count.replication(), count.levelDays());
            while (early.containsKey(inOrder)) {
                addLevels(Objects.requireNonNull(early.remove(inOrder)));
                inOrder++;
            }
        }
    }

    private void addWaits(WaitCounts counted) {
        int years = layout.periods().years();
        for (int i = 0; i < waits.length; i++) {
            counted.read(i / years, i % years, waits[i]::add);
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

    /** Whether the replications are 0, 1, 2... without a gap. */
    synchronized void checkComplete() {
        if (!early.isEmpty()) {
            throw new IllegalArgumentException("Replication %d is missing.".formatted(inOrder));
        }
    }

    /** The rows of the tables. */
    List<Row> rows() {
        return rows;
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
