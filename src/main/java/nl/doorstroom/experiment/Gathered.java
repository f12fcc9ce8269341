package nl.doorstroom.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.Pairs;
import nl.doorstroom.observe.Tally;
import nl.doorstroom.stats.WaitHistogram;

/**
 * What the replications of a run add up to. They may come in any order and from any thread; they are taken up in the order of
 * their numbers, so that sums are the same bits for any number of threads.
 */
final class Gathered {
    /** The amounts of one pair: replication by year; a replication without it has none. */
    record PairAmounts(int first, int second, List<double[]> byReplication) {}

    private final Layout layout;
    private final List<Row> rows;
    private final Map<Integer, Tally> early = new HashMap<>();
    private final Map<Integer, Kept> earlyKept = new HashMap<>();

    final List<Kept> kept = new ArrayList<>();
    /** Arrivals and ends of stays. */
    long events;
    /** Index: wait row x years + year. */
    final WaitHistogram[] waits;
    /** Index: pool x years + year; then the number of children; days over all replications. */
    final double[][] levelDays;

    final Map<Long, PairAmounts> flows = new TreeMap<>();
    final Map<Long, PairAmounts> blocked = new TreeMap<>();
    final Map<Long, PairAmounts> outcomes = new TreeMap<>();

    Gathered(Layout layout, List<Row> rows) {
        this.layout = layout;
        this.rows = rows;
        int years = layout.periods().years();
        waits = new WaitHistogram[(layout.pools() + layout.groupRows()) * years];
        Arrays.setAll(waits, i -> new WaitHistogram());
        levelDays = new double[layout.pools() * years][0];
    }

    /** Takes a replication, numbered from 0, and tells how many there are. */
    void take(int replication, Tally tally, RunOptions.Progress progress) {
        Kept made = new Kept(layout, rows, tally);
        synchronized (this) {
            early.put(replication, tally);
            earlyKept.put(replication, made);
            while (early.containsKey(kept.size())) {
                add(Objects.requireNonNull(early.remove(kept.size())));
                kept.add(Objects.requireNonNull(earlyKept.remove(kept.size())));
            }
            progress.done(kept.size() + early.size());
        }
    }

    private void add(Tally tally) {
        events += tally.events();
        int years = layout.periods().years();
        for (int i = 0; i < waits.length; i++) {
            tally.waits().read(i / years, i % years, waits[i]::add);
        }
        for (int i = 0; i < levelDays.length; i++) {
            levelDays[i] = sum(levelDays[i], tally.levelDays().of(i / years, i % years));
        }
        addPairs(flows, tally.flows());
        addPairs(blocked, tally.blocked());
        addPairs(outcomes, tally.outcomes());
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = Arrays.copyOf(a, Math.max(a.length, b.length));
        for (int i = 0; i < b.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    private void addPairs(Map<Long, PairAmounts> to, Pairs pairs) {
        double[] none = new double[layout.periods().years()];
        pairs.read((first, second, byYear) -> {
            long key = ((long) first << 32) | second;
            PairAmounts amounts = to.computeIfAbsent(key, k -> new PairAmounts(first, second, new ArrayList<>()));
            while (amounts.byReplication().size() < kept.size()) {
                amounts.byReplication().add(none);
            }
            amounts.byReplication().add(byYear.clone());
        });
    }
}
