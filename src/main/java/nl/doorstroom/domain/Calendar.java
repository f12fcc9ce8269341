package nl.doorstroom.domain;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Maps day 0 to the midnight that begins the start date; the warm-up has negative days. Days have no zones and no clock changes. */
public record Calendar(LocalDate start) {
    /** Days in a year of a rate, a trend or a stay (R17). */
    public static final double DAYS_PER_YEAR = 365.25;
    /** Days in a month of a rate or a stay (R17). */
    public static final double DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

    private static final double MILLISECONDS_PER_DAY = 86_400_000;

    /** The whole millisecond nearest to a day (R10); sums of times that are equal on paper come to the same one. */
    public static double instant(double day) {
        return Math.rint(day * MILLISECONDS_PER_DAY) / MILLISECONDS_PER_DAY + 0.0; // + 0.0, for there is no instant -0
    }

    /** The day number of the midnight that begins a date. */
    public long dayOf(LocalDate date) {
        return ChronoUnit.DAYS.between(start, date);
    }

    /** The date in which a day lies. */
    public LocalDate dateOf(double day) {
        return start.plusDays((long) Math.floor(day));
    }

    /** The calendar month in which a day lies. */
    public YearMonth monthOf(double day) {
        return YearMonth.from(dateOf(day));
    }

    /** The day number on which a child born on {@code birthDay} turns {@code years}; born on 29 February counts as 1 March in other years. */
    public long birthday(long birthDay, int years) {
        LocalDate born = start.plusDays(birthDay);
        LocalDate date = born.plusYears(years);
        boolean movedBack = date.getDayOfMonth() != born.getDayOfMonth();
        return dayOf(movedBack ? date.plusDays(1) : date);
    }

    /** Completed years at a day. */
    public int ageYears(long birthDay, double day) {
        LocalDate today = dateOf(day);
        int years = Period.between(start.plusDays(birthDay), today).getYears();
        return years < 0 ? 0 : day >= birthday(birthDay, years) ? years : years - 1;
    }
}
