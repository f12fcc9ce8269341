package nl.doorstroom.observe;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one replication counted. Rows and periods are those of {@link Layout}. */
public final class Tally {
    final Ledger pools;
    final Ledger groups;
    final Pairs flows;
    final Pairs blocked;
    final Pairs outcomes;
    final WaitCounts waits;
    final LevelDays levelDays;

    private final Costs costs;

    Tally(Layout layout) {
        Periods periods = layout.periods();
        int years = periods.years();
        pools = new Ledger(layout.pools() + 1, periods.monthStarts());
        groups = new Ledger(layout.groupRows(), periods.yearStarts());
        flows = new Pairs(layout.outsideSource() + 1, layout.flowTargets(), years);
        blocked = new Pairs(layout.pools(), layout.pools() + 1, years);
        outcomes = new Pairs(layout.outcomeRow(layout.groupRows()), OutcomeCode.count(), years);
        waits = new WaitCounts(layout.pools() + layout.groupRows(), years);
        levelDays = new LevelDays(layout.pools(), periods.yearStarts());
        costs = new Costs(layout, this);
    }

    /** A cell of a pool, or of the whole network at the door, by month; null when it is 0 throughout. */
    public double @Nullable [] ofPool(int row, Cell cell) {
        return switch (cell) {
            case COST_EUR, COST_EMPTY_EUR, COST_OUTSIDE_EUR -> costs.ofPool(row, cell);
            case YOUTH_DAYS -> costs.youthDays(row);
            default -> pools.series(row, cell);
        };
    }

    /** Arrivals and ends of stays, from day 0 on. */
    public long events() {
        Layout layout = costs.layout();
        double count = total(ofPool(layout.pools(), Cell.ARRIVED));
        for (int pool = 0; pool < layout.pools(); pool++) {
            count += total(ofPool(pool, Cell.DEPARTURES));
        }
        return Math.round(count);
    }

    private static double total(double @Nullable [] byMonth) {
        return byMonth == null ? 0 : Arrays.stream(byMonth).sum();
    }

    /** A cell of a group of children of a form, by year; null when it is 0 throughout. */
    public double @Nullable [] ofGroup(int form, int group, Cell cell) {
        return switch (cell) {
            case COST_EUR, COST_OUTSIDE_EUR -> costs.ofGroup(form, group, cell);
            case COST_EMPTY_EUR -> null;
            case YOUTH_DAYS -> costs.youthDays(form, group);
            default -> groups.series(layoutRow(form, group), cell);
        };
    }

    private int layoutRow(int form, int group) {
        return costs.layout().groupRow(form, group);
    }

    /** Children by where they came from and where they went: numbers of {@link Layout}. */
    public Pairs flows() {
        return flows;
    }

    /** Child-days blocked by pool and next pool; the second number is the next pool + 1, 0 for an adult place. */
    public Pairs blocked() {
        return blocked;
    }

    /** Children that left, by outcome row and {@link OutcomeCode}. */
    public Pairs outcomes() {
        return outcomes;
    }

    /** Waits of the pools, then of the group rows. */
    public WaitCounts waits() {
        return waits;
    }

    public LevelDays levelDays() {
        return levelDays;
    }
}
