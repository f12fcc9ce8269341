package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.GammaLaw;
import nl.doorstroom.domain.Law;
import nl.doorstroom.theory.AgeingOut.EntryAges;
import org.junit.jupiter.api.Test;

class AgeingOutTheoryTest {

    private static final double YEAR = 365.25;

    @Test
    void exponentialStayFromUniformAgesHasAClosedForm() {
        double mean = 700;
        double low = 12 * YEAR;
        double high = 17 * YEAR;
        double limit = 18 * YEAR;
        double share = mean / (high - low) * (Math.exp(-(limit - high) / mean) - Math.exp(-(limit - low) / mean));
        AgeingOut ageing = new AgeingOut(new ExponentialLaw(mean), 18, List.of(new EntryAges(12, 17, 1)));
        assertThat(ageing.agedOutShare()).isCloseTo(share, within(1e-12));
        assertThat(ageing.inCareDaysMean()).isCloseTo(mean * (1 - share), within(1e-8));
    }

    @Test
    void fixedStayAgesOutThoseWithLessTimeLeft() {
        // One year of stay, ages 14 to 18: the quarter that enters at 17 ages out after half a year on average.
        AgeingOut ageing = new AgeingOut(new FixedLaw(YEAR), 18, List.of(new EntryAges(14, 18, 1)));
        assertThat(ageing.agedOutShare()).isCloseTo(0.25, within(1e-9));
        assertThat(ageing.inCareDaysMean()).isCloseTo(YEAR * 0.875, within(1e-6));
    }

    @Test
    void bandsWeighByTheirShare() {
        Law stay = GammaLaw.ofMeanSd(500, 400);
        AgeingOut young = new AgeingOut(stay, 18, List.of(new EntryAges(0, 6, 1)));
        AgeingOut old = new AgeingOut(stay, 18, List.of(new EntryAges(15, 18, 1)));
        AgeingOut both = new AgeingOut(stay, 18, List.of(new EntryAges(0, 6, 0.3), new EntryAges(15, 18, 0.7)));
        assertThat(both.agedOutShare()).isCloseTo(0.3 * young.agedOutShare() + 0.7 * old.agedOutShare(), within(1e-12));
        assertThat(young.inCareDaysMean()).isCloseTo(500, within(0.1));
        assertThat(old.inCareDaysMean()).isLessThan(500);
    }

    @Test
    void refusesAgesPastTheLimitAndSharesThatDoNotAddUp() {
        Law stay = new ExponentialLaw(100);
        assertThatThrownBy(() -> new AgeingOut(stay, 18, List.of(new EntryAges(12, 19, 1))))
                .hasMessageContaining("untilYears is 19.0");
        assertThatThrownBy(() -> new AgeingOut(stay, 18, List.of(new EntryAges(12, 17, 0.9))))
                .hasMessageContaining("the sum of the shares is 0.9");
    }
}
