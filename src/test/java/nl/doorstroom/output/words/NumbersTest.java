package nl.doorstroom.output.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.doorstroom.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private final Numbers numbers = new Numbers(Locale.UK);

    @ParameterizedTest
    @CsvSource({
        "504, 0, 504",
        "0.97, 0, 0.97",
        "0.97, 0.004, 0.970 ± 0.004",
        "97.44, 20.1, 97 ± 20",
        "9.04, 0.78, 9.0 ± 0.8",
        "43.91, 2.47, 43.9 ± 2.5",
        "0.001, 0.00002, 0.001 ± <0.001",
        "119612345, 310123, '119,610,000 ± 310,000'",
        "-0.004, 0.03, 0.00 ± 0.03",
        "12.34, NaN, 12.3",
        "NaN, NaN, -"
    })
    void anEstimateHasTheDigitsThatItsIntervalAllows(double estimate, double half, String text) {
        assertThat(numbers.withHalfWidth(new Interval(estimate, half))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.71, 3.25, 0-100%", "1, 0, 100%", "0.873, 0.024, 87.3 ± 2.4%", "0.5, NaN, 50%"})
    void aShareIsNeverLessCertainThanNothing(double estimate, double half, String text) {
        assertThat(numbers.percent(new Interval(estimate, half))).isEqualTo(text);
    }

    @Test
    void aDifferenceHasASignUnlessItIsRoundedAway() {
        assertThat(numbers.signed(new Interval(34.21, 0.98))).isEqualTo("+34.2 ± 1.0");
        assertThat(numbers.signed(new Interval(-0.12, 0.03))).isEqualTo("-0.12 ± 0.03");
        assertThat(numbers.signed(new Interval(0.004, 0.2))).isEqualTo("0.0 ± 0.2");
        assertThat(numbers.signed(new Interval(0, 0))).isEqualTo("0");
    }

    @Test
    void aPercentileIsNoFinerThanItsClass() {
        assertThat(numbers.percentile(new Interval(26.125, 0))).isEqualTo("26");
        assertThat(numbers.percentile(new Interval(56.25, 0.8))).isEqualTo("56 ± 1");
        assertThat(numbers.percentile(new Interval(2.53, 0.4))).isEqualTo("2.5 ± 0.4");
        assertThat(numbers.percentile(new Interval(Double.NaN, Double.NaN))).isEqualTo("-");
    }

    @Test
    void hoursAreSaidBelowTwoDays() {
        Words dutch = Words.in("cli", Locale.ROOT);
        assertThat(Durations.say(4 / 24.0, dutch)).isEqualTo("4 uur");
        assertThat(Durations.say(28, dutch)).isEqualTo("28 dagen");
    }
}
