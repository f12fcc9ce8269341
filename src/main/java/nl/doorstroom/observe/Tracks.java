package nl.doorstroom.observe;

import nl.doorstroom.engine.child.Child;

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
    private int year;
    private double monthFrom;
    private double monthTo;
    /** The cells of each row in the month of now. */
    private double[][] rows;

    private int row;

    private double from;
    private double to;
    /** The month in which the stretch begins, and whether it ends in it. */
    private int firstMonth;

    private boolean within;
    private final Groups groups;
    /** Rows of the groups of the child. */
    private final int[] groupRows;

    /** The cells of those rows in the year in which their part of the stretch ends. */
    private final double[][] groupCells;
    /** The part of the stretch that belongs to each: all of it, but for ages, which end on a birthday. */
    private final double[] groupFrom;

    private final double[] groupTo;
    private final int[] groupFirstYear;
    private final int[] groupLastYear;
    private int groupCount;

    Tracks(Layout layout, Tally tally) {
        this.layout = layout;
        this.periods = layout.periods();
        this.tally = tally;
        monthStarts = periods.monthStarts();
        pools = layout.pools();
        groups = layout.groups();
        hasGroups = groups.count() > 0;
        int most = Groups.DIMENSIONS + groups.ageCount();
        groupRows = new int[most];
        groupCells = new double[most][];
        groupFrom = new double[most];
        groupTo = new double[most];
        groupFirstYear = new int[most];
        groupLastYear = new int[most];
        monthTo = monthStarts[1];
        rows = tally.pools.rows(0);
    }

    /** An event of a child; row = number of pools for the whole. */
    void at(Child child, int newRow, double now) {
        moveTo(newRow, now);
        if (hasGroups) {
            find(child, now);
        }
    }

    /** A stretch of a child; false when it lies in the warm-up. */
    boolean over(Child child, int newRow, double start, double end) {
        if (!over(newRow, start, end)) {
            return false;
        }
        if (hasGroups) {
            findParts(child);
        }
        return true;
    }

    /** A stretch of a pool; false when it lies in the warm-up. */
    boolean over(int newRow, double start, double end) {
        if (end <= 0) {
            return false;
        }
        moveTo(newRow, end);
        from = start > 0 ? start : 0;
        to = end;
        within = from >= monthFrom;
        firstMonth = within ? month : periods.monthOf(from);
        return true;
    }

    private void moveTo(int newRow, double now) {
        if (now >= monthTo) {
            month = periods.monthOf(now);
            year = periods.yearOfMonth(month);
            rows = tally.pools.rows(month);
            monthFrom = monthStarts[month];
            monthTo = month == periods.months() ? Double.POSITIVE_INFINITY : monthStarts[month + 1];
        }
        row = newRow;
    }

    private void find(Child child, double day) {
        groupCount = groups.of(child, groupRows);
        int age = groups.ofAge(child, day);
        if (age >= 0) {
            groupRows[groupCount++] = age;
        }
        int form = row == pools ? layout.forms() : layout.formOf(row);
        for (int g = 0; g < groupCount; g++) {
            groupRows[g] = layout.groupRow(form, groupRows[g]);
            groupCells[g] = tally.groups.rows(year)[groupRows[g]];
        }
    }

    /** The groups of the stretch at hand: a child counts by its age on the day. */
    private void findParts(Child child) {
        find(child, from);
        int firstYear = periods.yearOfMonth(firstMonth);
        for (int g = 0; g < groupCount; g++) {
            part(g, from, to, firstYear, year);
        }
        if (groups.hasAges() && !groups.isInOneBand(child, from, to)) {
            cutAtBirthdays(child);
        }
    }

    private void cutAtBirthdays(Child child) {
        if (groups.ofAge(child, from) >= 0) {
            groupCount--;
        }
        int form = row == pools ? layout.forms() : layout.formOf(row);
        int open = -1;
        for (double day = from; day < to; ) {
            double end = Math.min(to, groups.nextLimit(child, day));
            int age = groups.ofAge(child, day);
            int ageRow = age < 0 ? -1 : layout.groupRow(form, age);
            int lastYear = periods.yearOfMonth(periods.monthOf(end));
            if (open >= 0 && ageRow == groupRows[open]) {
                part(open, groupFrom[open], end, groupFirstYear[open], lastYear);
            } else if (ageRow >= 0) {
                open = groupCount++;
                groupRows[open] = ageRow;
                part(open, day, end, periods.yearOfMonth(periods.monthOf(day)), lastYear);
            }
            day = end;
        }
    }

    private void part(int group, double start, double end, int firstYear, int lastYear) {
        groupFrom[group] = start;
        groupTo[group] = end;
        groupFirstYear[group] = firstYear;
        groupLastYear[group] = lastYear;
        groupCells[group] = tally.groups.rows(lastYear)[groupRows[group]];
    }

    /** The cells of the row in the month of now. */
    private double[] cells() {
        return rows[row];
    }

    void count(Cell cell) {
        add(cell, 1);
    }

    void add(Cell cell, double amount) {
        cells()[cell.index()] += amount;
        for (int g = 0; g < groupCount; g++) {
            groupCells[g][cell.index()] += amount;
        }
    }

    /** Counts a wait that ended in a place, by its length. */
    void waited(double waitDays) {
        tally.waits.add(row, year, waitDays);
        for (int g = 0; g < groupCount; g++) {
            tally.waits.add(layout.waitRow(groupRows[g]), year, waitDays);
        }
    }

    /** Counts on another day of the run than that of the event. */
    void countOn(double day, Cell cell) {
        int other = periods.monthOf(day);
        tally.pools.rows(other)[row][cell.index()]++;
        for (int g = 0; g < groupCount; g++) {
            tally.groups.rows(periods.yearOfMonth(other))[groupRows[g]][cell.index()]++;
        }
    }

    void stretch(Cell level) {
        if (within) {
            cells()[level.index()] += to - from;
        } else {
            tally.pools.across(firstCells(), cells(), level.index(), firstMonth, month, from, to, 1);
        }
        for (int g = 0; g < groupCount; g++) {
            double start = groupFrom[g];
            double end = groupTo[g];
            if (groupFirstYear[g] == groupLastYear[g]) {
                groupCells[g][level.index()] += end - start;
            } else {
                double[] first = tally.groups.rows(groupFirstYear[g])[groupRows[g]];
                tally.groups.across(
                        first, groupCells[g], level.index(), groupFirstYear[g], groupLastYear[g], start, end, 1);
            }
        }
    }

    private double[] firstCells() {
        return tally.pools.rows(firstMonth)[row];
    }

    /** The places of a pool, which belong to no group. */
    void places(int open, int occupied, int turning, boolean stopped) {
        if (within) {
            tally.levelDays.add(row, year, occupied, to - from);
        } else {
            tally.levelDays.add(row, periods.yearOfMonth(firstMonth), year, occupied, from, to);
        }
        if (open >= 0) {
            if (within) {
                Ledger.placesWithin(cells(), to - from, open, occupied, turning, stopped);
            } else {
                tally.pools.placesAcross(
                        firstCells(), cells(), firstMonth, month, from, to, open, occupied, turning, stopped);
            }
        }
    }

    /** Books the day on which the wait of this stretch began. */
    void waiting(double beganDay) {
        if (within) {
            return;
        }
        Ledger.waiting(firstCells(), cells(), beganDay);
        for (int g = 0; g < groupCount; g++) {
            if (groupFirstYear[g] < groupLastYear[g]) {
                Ledger.waiting(tally.groups.rows(groupFirstYear[g])[groupRows[g]], groupCells[g], beganDay);
            }
        }
    }

    /** Counts a child that went from one place to another. */
    void flow(int source, int target) {
        tally.flows.add(source, target, year, 1);
    }

    /** Books the days of this stretch on a pair, by year. */
    void pair(Pairs pairs, int first, int second) {
        double start = from;
        for (int y = periods.yearOfMonth(firstMonth); y <= year && start < to; y++) {
            double end = Math.min(to, periods.yearStart(y + 1));
            pairs.add(first, second, y, end - start);
            start = end;
        }
    }

    void outcome(int code) {
        tally.outcomes.add(row, code, year, 1);
        for (int g = 0; g < groupCount; g++) {
            tally.outcomes.add(layout.outcomeRow(groupRows[g]), code, year, 1);
        }
    }
}
