package nl.doorstroom.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.doorstroom.domain.Calendar;
import org.junit.jupiter.api.Test;

class PeriodsTest {
    /** From 20 November 2025 (11 days of November) to 10 February 2026: 11 + 31 + 31 + 9.5 days. */
    private final Periods periods = new Periods(new Calendar(LocalDate.of(2025, 11, 20)), 82.5);

    @Test
    void theFirstAndLastMonthArePartial() {
        assertThat(periods.months()).isEqualTo(4);
        assertThat(periods.monthDays(0)).isEqualTo(11);
        assertThat(periods.monthDays(1)).isEqualTo(31);
        assertThat(periods.monthDays(3)).isEqualTo(9.5);
        assertThat(periods.month(3)).isEqualTo(YearMonth.of(2026, 2));
    }

    @Test
    void yearsAreCalendarYears() {
        assertThat(periods.years()).isEqualTo(2);
        assertThat(periods.yearDays(0)).isEqualTo(42);
        assertThat(periods.yearDays(1)).isEqualTo(40.5);
        assertThat(periods.firstMonthOf(1)).isEqualTo(2);
        assertThat(periods.firstMonthOf(2)).isEqualTo(4);
    }

    @Test
    void aMonthBeginsAtMidnightOfItsFirstDay() {
        assertThat(periods.monthOf(10.999)).isZero();
        assertThat(periods.monthOf(11)).isEqualTo(1);
        assertThat(periods.monthOf(82.4)).isEqualTo(3);
        assertThat(periods.monthOf(82.5)).isEqualTo(4);
        assertThat(periods.yearOfMonth(4)).isEqualTo(2);
    }
}
