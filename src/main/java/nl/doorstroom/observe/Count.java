package nl.doorstroom.observe;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one replication counted, as a value: it can be kept, written, read elsewhere and put together with the counts of other
 * replications of the same layout, and is the same bits wherever it was counted.
 */
public final class Count {
    private static final int FORMAT = 1;

    private final long layout;
    private final int replication;
    private final long events;
    private final List<CellSeries> pools;
    private final List<CellSeries> groups;
    private final PairSeries flows;
    private final PairSeries blocked;
    private final PairSeries outcomes;
    private final WaitCounts waits;
    private final LevelDays levelDays;

    private Count(
            long layout,
            int replication,
            long events,
            List<CellSeries> pools,
            List<CellSeries> groups,
            List<PairSeries> pairs,
            WaitCounts waits,
            LevelDays levelDays) {
        this.layout = layout;
        this.replication = replication;
        this.events = events;
        this.pools = List.copyOf(pools);
        this.groups = List.copyOf(groups);
        this.flows = pairs.get(0);
        this.blocked = pairs.get(1);
        this.outcomes = pairs.get(2);
        this.waits = waits;
        this.levelDays = levelDays;
    }

    /**
     * What was counted of a replication, which is over.
     *
     * @param replication its number, from 0
     */
    public static Count of(Layout layout, int replication, Tally tally) {
        int months = layout.periods().months();
        int years = layout.periods().years();
        List<CellSeries> pools = new ArrayList<>();
        for (int pool = 0; pool <= layout.pools(); pool++) {
            int row = pool;
            pools.add(CellSeries.of(months, cell -> layout.counts(cell) ? tally.ofPool(row, cell) : null));
        }
        int labels = layout.groups().count();
        List<CellSeries> groups = new ArrayList<>();
        for (int row = 0; row < layout.groupRows(); row++) {
            int form = row / labels;
            int group = row % labels;
            groups.add(CellSeries.of(years, cell -> layout.counts(cell) ? tally.ofGroup(form, group, cell) : null));
        }
        return new Count(
                layout.fingerprint(),
                replication,
                tally.events(),
                pools,
                groups,
                List.of(
                        PairSeries.of(years, tally.flows()),
                        PairSeries.of(years, tally.blocked()),
                        PairSeries.of(years, tally.outcomes())),
                tally.waits(),
                tally.levelDays());
    }

    /** The number of the replication, from 0. */
    public int replication() {
        return replication;
    }

    /** Arrivals and ends of stays, from day 0 on. */
    public long events() {
        return events;
    }

    /** The cells of a pool, or of the whole network at the door, by month. */
    public CellSeries pool(int row) {
        return pools.get(row);
    }

    /** The cells of a group row by year. */
    public CellSeries group(int row) {
        return groups.get(row);
    }

    /** Children by where they came from and where they went: numbers of {@link Layout}. */
    public PairSeries flows() {
        return flows;
    }

    /** Child-days blocked by pool and next pool; the second number is the next pool + 1, 0 for an adult place. */
    public PairSeries blocked() {
        return blocked;
    }

    /** Children that left, by outcome row and {@link OutcomeCode}. */
    public PairSeries outcomes() {
        return outcomes;
    }

    /** Waits of the pools, then of the group rows. */
    public WaitCounts waits() {
        return waits;
    }

    public LevelDays levelDays() {
        return levelDays;
    }

    /** Whether it was counted by the rows and periods of a layout. */
    public boolean isOf(Layout other) {
        return layout == other.fingerprint();
    }

    /** Writes it, to be read by {@link #read}. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(FORMAT);
        out.writeLong(layout);
        out.writeInt(replication);
        out.writeLong(events);
        for (List<CellSeries> rows : List.of(pools, groups)) {
            for (CellSeries row : rows) {
                out.writeLong(row.cells());
                write(out, row.amounts());
            }
        }
        for (PairSeries pairs : List.of(flows, blocked, outcomes)) {
            out.writeInt(pairs.keys().length);
            for (long key : pairs.keys()) {
                out.writeLong(key);
            }
            write(out, pairs.amounts());
        }
        waits.write(out);
        levelDays.write(out);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when it is not a count, or one of another layout
     */
    public static Count read(Layout layout, DataInput in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("not a count of this version");
        }
        long fingerprint = in.readLong();
        if (fingerprint != layout.fingerprint()) {
            throw new IOException("a count of another scenario");
        }
        int replication = in.readInt();
        long events = in.readLong();
        List<CellSeries> pools = readRows(in, layout.pools() + 1);
        List<CellSeries> groups = readRows(in, layout.groupRows());
        List<PairSeries> pairs = List.of(readPairs(in), readPairs(in), readPairs(in));
        WaitCounts waits = layout.noWaits();
        waits.read(in);
        LevelDays levelDays = layout.noLevelDays();
        levelDays.read(in);
        return new Count(fingerprint, replication, events, pools, groups, pairs, waits, levelDays);
    }

    private static List<CellSeries> readRows(DataInput in, int count) throws IOException {
        List<CellSeries> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(new CellSeries(in.readLong(), readNumbers(in)));
        }
        return rows;
    }

    private static PairSeries readPairs(DataInput in) throws IOException {
        long[] keys = new long[in.readInt()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readLong();
        }
        return new PairSeries(keys, readNumbers(in));
    }

    static void write(DataOutput out, double[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    static double[] readNumbers(DataInput in) throws IOException {
        double[] numbers = new double[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }
}
