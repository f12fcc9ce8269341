package nl.doorstroom.experiment;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.observe.Count;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.observe.WaitCounts;
import nl.doorstroom.stats.WaitHistogram;

/**
 * What is kept of one replication: the cells of pools by month and of groups by year, its own percentiles of waits, and its pairs.
 * The numbers lie in the scratch file; here is only where they lie, which is no more for a longer run.
 */
final class Kept {
    static final Measure[] PERCENTILES = {Measure.WAIT_DAYS_P50, Measure.WAIT_DAYS_P90};

    private final ScratchFile file;
    private final int years;
    private final List<KeptCells> pools = new ArrayList<>();
    private final List<KeptCells> groups = new ArrayList<>();
    /** (Row x (years + 1) + year) x percentiles + percentile; the year after the last is the whole run. */
    private final long percentiles;

    private final KeptPairs flows;
    private final KeptPairs blocked;
    private final KeptPairs outcomes;

    Kept(Layout layout, List<Row> rows, Count count, ScratchFile file) {
        this.file = file;
        years = layout.periods().years();
        for (int pool = 0; pool <= layout.pools(); pool++) {
            pools.add(KeptCells.write(file, count.pool(pool)));
        }
        for (int group = 0; group < layout.groupRows(); group++) {
            groups.add(KeptCells.write(file, count.group(group)));
        }
        percentiles = file.append(percentiles(layout, rows, count.waits()));
        flows = KeptPairs.write(file, count.flows());
        blocked = KeptPairs.write(file, count.blocked());
        outcomes = KeptPairs.write(file, count.outcomes());
    }

    private static double[] percentiles(Layout layout, List<Row> rows, WaitCounts waits) {
        int years = layout.periods().years();
        double[] found = new double[rows.size() * (years + 1) * PERCENTILES.length];
        int at = 0;
        for (Row row : rows) {
            WaitHistogram all = new WaitHistogram();
            for (int year = 0; year <= years; year++) {
                WaitHistogram waited = year == years ? all : waits(layout, row, waits, year);
                if (year < years) {
                    all.merge(waited);
                }
                for (Measure measure : PERCENTILES) {
                    found[at++] = waited.quantile(measure.probability());
                }
            }
        }
        return found;
    }

    private static WaitHistogram waits(Layout layout, Row row, WaitCounts waits, int year) {
        WaitHistogram histogram = new WaitHistogram();
        for (int pool : row.pools()) {
            if (pool < layout.pools()) {
                waits.read(pool, year, histogram::add);
            }
        }
        for (int group : row.groups()) {
            waits.read(layout.waitRow(group), year, histogram::add);
        }
        return histogram;
    }

    /** The cells of a pool, or of the whole network at the door, by month. */
    KeptCells pool(int row) {
        return pools.get(row);
    }

    /** The cells of a group row by year. */
    KeptCells group(int row) {
        return groups.get(row);
    }

    KeptPairs flows() {
        return flows;
    }

    KeptPairs blocked() {
        return blocked;
    }

    KeptPairs outcomes() {
        return outcomes;
    }

    /** The percentiles of waits of a row: year x percentiles + percentile, with the whole run after the last year. */
    double[] percentiles(Row row) {
        int count = (years + 1) * PERCENTILES.length;
        return file.read(percentiles + (long) row.index() * count, count);
    }
}
