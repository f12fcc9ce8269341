package nl.doorstroom.observe;

import java.time.YearMonth;
import nl.doorstroom.domain.Calendar;

/**
 * The calendar months and years of a run. The first and last may be partly simulated. Period i covers [start(i), start(i + 1)),
 * where the start after the last period is the end of the run.
 */
public final class Periods {
    private final YearMonth first;
    /** Calendar months in a period that is not cut off. */
    private final int step;

    private final int months;
    private final double lengthDays;
    private final double[] monthStarts;
    private final double[] yearStarts;
    private final int[] monthByDay;
    private final int[] yearByMonth;

    /** The months and years of [0, lengthDays) days from a start date. */
    public Periods(Calendar calendar, double lengthDays) {
        this(calendar, lengthDays, 1);
    }

    /** The same with years for months, for what is not counted by month. */
    static Periods ofYears(Calendar calendar, double lengthDays) {
        return new Periods(calendar, lengthDays, 12);
    }

    private Periods(Calendar calendar, double lengthDays, int step) {
        this.lengthDays = lengthDays;
        this.step = step;
        first = calendar.monthOf(0);
        months = monthsUntil(calendar, lengthDays);
        monthStarts = new double[months + 1];
        yearByMonth = new int[months + 1];
        for (int m = 0; m < months; m++) {
            monthStarts[m] = Math.max(0, startOf(calendar, m));
            yearByMonth[m] = month(m).getYear() - first.getYear();
        }
        monthStarts[months] = lengthDays;
        int years = yearByMonth[months - 1] + 1;
        yearByMonth[months] = years;
        yearStarts = new double[years + 1];
        for (int m = months; m >= 0; m--) {
            yearStarts[yearByMonth[m]] = monthStarts[m];
        }
        monthByDay = monthsByDay((int) Math.ceil(lengthDays));
    }

    private int monthsUntil(Calendar calendar, double day) {
        int count = 1;
        while (startOf(calendar, count) < day) {
            count++;
        }
        return count;
    }

    private double startOf(Calendar calendar, int month) {
        return calendar.dayOf(month(month).atDay(1));
    }

    private int[] monthsByDay(int days) {
        int[] byDay = new int[days + 1];
        int month = 0;
        for (int day = 0; day < days; day++) {
            if (month + 1 < months && day >= monthStarts[month + 1]) {
                month++;
            }
            byDay[day] = month;
        }
        byDay[days] = months - 1;
        return byDay;
    }

    public int months() {
        return months;
    }

    public int years() {
        return yearStarts.length - 1;
    }

    /** The days of the run. */
    public double lengthDays() {
        return lengthDays;
    }

    /** The month with an index. */
    public YearMonth month(int index) {
        return index == 0 ? first : step == 1 ? first.plusMonths(index) : YearMonth.of(first.getYear() + index, 1);
    }

    /** The calendar year with an index. */
    public int year(int index) {
        return first.getYear() + index;
    }

    /** The index of the year of a month; the number of years for the end of the run. */
    public int yearOfMonth(int month) {
        return yearByMonth[month];
    }

    /** The index of the first month of a year; the number of months for the end of the run. */
    public int firstMonthOf(int year) {
        if (year == years()) {
            return months();
        }
        return step == 1 ? Math.max(0, year * 12 - (first.getMonthValue() - 1)) : year;
    }

    /** The month of a day of the run; the number of months at or after its end. */
    public int monthOf(double day) {
        return day >= lengthDays ? months : monthByDay[(int) day];
    }

    public double monthStart(int month) {
        return monthStarts[month];
    }

    public double yearStart(int year) {
        return yearStarts[year];
    }

    /** The simulated days of a month. */
    public double monthDays(int month) {
        return monthStarts[month + 1] - monthStarts[month];
    }

    /** The simulated days of a year. */
    public double yearDays(int year) {
        return yearStarts[year + 1] - yearStarts[year];
    }

    double[] monthStarts() {
        return monthStarts;
    }

    double[] yearStarts() {
        return yearStarts;
    }
}
