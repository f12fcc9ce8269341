package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RematchTheoryTest {

    @Test
    void oneChildAndOnePlaceWaitTheStatedMean() {
        Rematch rematch = new Rematch(0.25, 28);
        assertThat(rematch.waitDaysMean(1)).isCloseTo(84, within(1e-12));
        assertThat(new Rematch(1, 28).waitDaysMean(1)).isZero();
    }

    @Test
    void tailAndMomentsAgree() {
        Rematch rematch = new Rematch(0.3, 28);
        double mean = 0;
        double square = 0;
        for (int k = 1; k < 400; k++) {
            double share = rematch.waitLongerShare(2, 28 * k - 1) - rematch.waitLongerShare(2, 28 * k);
            mean += share * 28 * k;
            square += share * 28 * k * 28 * k;
        }
        assertThat(rematch.waitLongerShare(2, 0)).isCloseTo(0.49, within(1e-15));
        assertThat(mean).isCloseTo(rematch.waitDaysMean(2), within(1e-9));
        assertThat(Math.sqrt(square - mean * mean)).isCloseTo(rematch.waitDaysSd(2), within(1e-9));
    }

    @Test
    void placeWithChildrenAlwaysAtTheDoorStandsEmptyForTheSearch() {
        // p 0.5 and two children: refused 1/4, search 28/3 days; stay 56: 56 / (56 + 28/3) = 6/7.
        assertThat(new Rematch(0.5, 28).occupancyShare(2, 56)).isCloseTo(6.0 / 7, within(1e-14));
    }

    @Test
    void refusesAPlaceThatSuitsNobody() {
        assertThatThrownBy(() -> new Rematch(0, 28)).hasMessageContaining("accepts is 0.0");
        assertThatThrownBy(() -> new Rematch(1.2, 28)).hasMessageContaining("accepts is 1.2");
    }
}
