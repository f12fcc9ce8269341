package nl.doorstroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final double MILLISECONDS = 86_400_000;

    @Test
    void anInstantIsTheNearestWholeMillisecond() {
        assertThat(Calendar.instant(3)).isEqualTo(3);
        assertThat(Calendar.instant(2.4 / MILLISECONDS)).isEqualTo(2 / MILLISECONDS);
        assertThat(Calendar.instant(-2.6 / MILLISECONDS)).isEqualTo(-3 / MILLISECONDS);
        assertThat(Calendar.instant(-0.4 / MILLISECONDS)).isEqualTo(0.0);
        assertThat(Calendar.instant(Double.POSITIVE_INFINITY)).isInfinite();
    }

    @Test
    void sumsThatAreEqualOnPaperAreOneInstant() {
        double sum = 20.0 / 24;
        for (int i = 0; i < 4; i++) {
            sum = Calendar.instant(sum + 1.0 / 24);
        }
        assertThat(sum).isEqualTo(1);
        assertThat(Calendar.instant(0.1 + 0.2)).isEqualTo(Calendar.instant(0.3));
    }

    /** In a thousand years either way: an instant stays where it is, lies within half a millisecond, and keeps the order. */
    @Test
    void instantsStayWhereTheyAre() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double day = 365_250 * (2 * random.nextDouble() - 1);
            double instant = Calendar.instant(day);
            assertThat(Calendar.instant(instant)).isEqualTo(instant);
            assertThat(instant).isCloseTo(day, within(0.5 / MILLISECONDS + 1e-10));
            assertThat(Calendar.instant(Math.nextUp(day))).isGreaterThanOrEqualTo(instant);
        }
    }
}
