package nl.doorstroom.observe;

import nl.doorstroom.engine.Child;

/**
 * The rows and periods that the call at hand is about, found once and then used for each of its cells. Calls come in order of
 * time, so the month of now is mostly the month of the call before.
 */
final class Tracks {
    private final Layout layout;
    private final Periods periods;
    private final Tally tally;
    private final double[] monthStarts;
    private final int pools;
    private final boolean hasGroups;

    private int month;
    private double monthFrom;
    private double monthTo;

    private int row;
    private int i;
    private int j;
    /** Where the cells of the row begin in the month of an event. */
    private int at;

    private double from;
    private double to;
    /** Rows of the groups of the child. */
    private final int[] groupRows = new int[Groups.DIMENSIONS];

    private int groupCount;

    Tracks(Layout layout, Tally tally) {
        this.layout = layout;
        this.periods = layout.periods();
        this.tally = tally;
        monthStarts = periods.monthStarts();
        pools = layout.pools();
        hasGroups = layout.groups().count() > 0;
        monthTo = monthStarts[1];
    }

    /** An event of a child; row = number of pools for the whole. */
    void at(Child child, int newRow, double now) {
        row = newRow;
        i = monthOf(Math.max(0, now));
        at = tally.pools.at(newRow, i);
        find(child, now);
    }

    /** A stretch of a child; false when it lies in the warm-up. */
    boolean over(Child child, int newRow, double start, double end) {
        if (!over(newRow, start, end)) {
            return false;
        }
        find(child, start);
        return true;
    }

    /** A stretch of a pool; false when it lies in the warm-up. */
    boolean over(int newRow, double start, double end) {
        if (end <= 0) {
            return false;
        }
        row = newRow;
        from = start > 0 ? start : 0;
        to = end;
        j = monthOf(end);
        i = from >= monthFrom && from < monthTo ? month : periods.monthOf(from);
        return true;
    }

    private int monthOf(double day) {
        if (day < monthFrom || day >= monthTo) {
            month = periods.monthOf(day);
            monthFrom = monthStarts[month];
            monthTo = month == periods.months() ? Double.POSITIVE_INFINITY : monthStarts[month + 1];
        }
        return month;
    }

    private void find(Child child, double day) {
        if (hasGroups) {
            groupCount = layout.groups().of(child, day, groupRows);
            int form = row == pools ? layout.forms() : layout.formOf(row);
            for (int g = 0; g < groupCount; g++) {
                groupRows[g] = layout.groupRow(form, groupRows[g]);
            }
        }
    }

    private int groupAt(int index) {
        return tally.groups.at(groupRows[index], periods.yearOfMonth(i));
    }

    void count(Cell cell) {
        add(cell, 1);
    }

    void add(Cell cell, double amount) {
        tally.pools.add(at, cell.index(), amount);
        for (int g = 0; g < groupCount; g++) {
            tally.groups.add(groupAt(g), cell.index(), amount);
        }
    }

    void waitEnded(double waitDays) {
        tally.pools.waitEnded(at, waitDays);
        for (int g = 0; g < groupCount; g++) {
            tally.groups.waitEnded(groupAt(g), waitDays);
        }
    }

    void admittedAfter(double waitDays, double intakeDays) {
        int year = periods.yearOfMonth(i);
        tally.pools.admittedAfter(at, waitDays, intakeDays);
        tally.waits.add(row, year, waitDays);
        for (int g = 0; g < groupCount; g++) {
            tally.groups.admittedAfter(groupAt(g), waitDays, intakeDays);
            tally.waits.add(layout.waitRow(groupRows[g]), year, waitDays);
        }
    }

    void firstPlace(double waitDays) {
        tally.pools.firstPlace(at, waitDays);
        for (int g = 0; g < groupCount; g++) {
            tally.groups.firstPlace(groupAt(g), waitDays);
        }
    }

    void departed(double activeDays, double blockedDays) {
        tally.pools.departed(at, activeDays, blockedDays);
        for (int g = 0; g < groupCount; g++) {
            tally.groups.departed(groupAt(g), activeDays, blockedDays);
        }
    }

    /** Counts on another day of the run than that of the event. */
    void countOn(double day, Cell cell) {
        i = periods.monthOf(day);
        at = tally.pools.at(row, i);
        count(cell);
    }

    void stretch(Cell level) {
        tally.pools.stretch(row, level.index(), i, j, from, to, 1);
        for (int g = 0; g < groupCount; g++) {
            tally.groups.stretch(
                    groupRows[g], level.index(), periods.yearOfMonth(i), periods.yearOfMonth(j), from, to, 1);
        }
    }

    /** The places of a pool, which belong to no group. */
    void places(int open, int occupied, int turning, boolean stopped) {
        int year = periods.yearOfMonth(i);
        if (i == j) {
            tally.levelDays.add(row, year, occupied, to - from);
        } else {
            tally.levelDays.add(row, year, periods.yearOfMonth(j), occupied, from, to);
        }
        if (open >= 0) {
            tally.pools.places(row, i, j, from, to, open, occupied, turning, stopped);
        }
    }

    /** Books the day on which the wait of this stretch began. */
    void waiting(double beganDay) {
        if (i == j) {
            return;
        }
        tally.pools.waiting(row, i, j, beganDay);
        int firstYear = periods.yearOfMonth(i);
        int lastYear = periods.yearOfMonth(j);
        for (int g = 0; g < groupCount && firstYear < lastYear; g++) {
            tally.groups.waiting(groupRows[g], firstYear, lastYear, beganDay);
        }
    }

    /** Counts a child that went from one place to another. */
    void flow(int source, int target) {
        tally.flows.add(source, target, periods.yearOfMonth(i), 1);
    }

    /** Books the days of this stretch on a pair, by year. */
    void pair(Pairs pairs, int first, int second) {
        int last = periods.yearOfMonth(j);
        double start = from;
        for (int year = periods.yearOfMonth(i); year <= last && start < to; year++) {
            double end = Math.min(to, periods.yearStart(year + 1));
            pairs.add(first, second, year, end - start);
            start = end;
        }
    }

    void outcome(int code) {
        int year = periods.yearOfMonth(i);
        tally.outcomes.add(row, code, year, 1);
        for (int g = 0; g < groupCount; g++) {
            tally.outcomes.add(layout.outcomeRow(groupRows[g]), code, year, 1);
        }
    }
}
