package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.GammaLaw;
import nl.doorstroom.domain.LogNormalLaw;
import nl.doorstroom.domain.UniformLaw;
import nl.doorstroom.theory.UnlimitedPlaces.Rate;
import org.junit.jupiter.api.Test;

class UnlimitedPlacesTheoryTest {

    private static final double NEVER = Double.NEGATIVE_INFINITY;

    @Test
    void constantArrivalsSinceEverAreTheLoad() {
        UnlimitedPlaces places = new UnlimitedPlaces(LogNormalLaw.ofMeanSd(80, 120));
        assertThat(places.inCareMean(List.of(new Rate(NEVER, 1e9, 0.5)), 10)).isCloseTo(40, within(1e-9));
    }

    @Test
    void uniformStayWorkedByHand() {
        // Uniform on 0-10: E min(S, x) = x - x^2/20; resident left after x days with chance (1 - x/10)^2.
        UnlimitedPlaces places = new UnlimitedPlaces(new UniformLaw(0, 10));
        assertThat(places.inCareMeanFromStart(0, 2, 4)).isCloseTo(2 * (4 - 0.8), within(1e-12));
        assertThat(places.residentStaysShare(4)).isCloseTo(0.36, within(1e-12));
        assertThat(places.residentStaysShare(5, 2)).isCloseTo(0.6, within(1e-12));
        assertThat(places.inCareMeanFromStart(25, 2, 4)).isCloseTo(25 * 0.36 + 6.4, within(1e-11));
        assertThat(places.inCareVarianceFromStart(25, 2, 4)).isCloseTo(25 * 0.36 * 0.64 + 6.4, within(1e-11));
        // Arrivals only on day 1 to 3, seen on day 4: integral of 2 (1 - u/10) over u = 1..3.
        assertThat(places.inCareMean(List.of(new Rate(1, 3, 2)), 4)).isCloseTo(2 * (2 - 0.4), within(1e-12));
    }

    @Test
    void stationaryStartStaysStationary() {
        UnlimitedPlaces places = new UnlimitedPlaces(GammaLaw.ofMeanSd(60, 90));
        for (double day : new double[] {0, 1, 30, 400}) {
            assertThat(places.inCareMeanFromStart(30, 0.5, day))
                    .as("day %s", day)
                    .isCloseTo(30, within(1e-8));
        }
    }

    @Test
    void exponentialStartMeetsItsChain() {
        StateLaw<Integer> law = MarkovChain.<Integer>from(7, (n, rates) -> {
                    rates.to(n + 1, n < 80 ? 0.6 : 0);
                    rates.to(n - 1, n / 25.0);
                })
                .after(StateLaw.certain(7), 18);
        UnlimitedPlaces places = new UnlimitedPlaces(new ExponentialLaw(25));
        double mean = places.inCareMeanFromStart(7, 0.6, 18);
        assertThat(law.mean(Integer::doubleValue)).isCloseTo(mean, within(1e-10));
        assertThat(law.mean(n -> (n - mean) * (n - mean)))
                .isCloseTo(places.inCareVarianceFromStart(7, 0.6, 18), within(1e-9));
    }

    @Test
    void waveSolvesItsDifferentialEquation() {
        // m'(t) = rate(t) - m(t) / mean.
        UnlimitedPlaces places = new UnlimitedPlaces(new ExponentialLaw(100));
        double h = 1e-3;
        for (double day = 0; day < 800; day += 37) {
            double slope = (places.inCareMeanOfWave(0.5, 0.2, 365.25, day + h)
                            - places.inCareMeanOfWave(0.5, 0.2, 365.25, day - h))
                    / (2 * h);
            double rate = 0.5 + 0.2 * Math.sin(2 * Math.PI * day / 365.25);
            double mean = places.inCareMeanOfWave(0.5, 0.2, 365.25, day);
            assertThat(slope).as("day %s", day).isCloseTo(rate - mean / 100, within(1e-8));
        }
    }

    /** Half-day steps flatten the wave by (w h)^2 / 24, about 3e-6 of 20 children. */
    @Test
    void waveIsTheLimitOfManySmallSteps() {
        List<Rate> steps = new ArrayList<>();
        for (double day = -4000; day < 200; day += 0.5) {
            steps.add(new Rate(day, day + 0.5, 0.5 + 0.2 * Math.sin(2 * Math.PI * (day + 0.25) / 365.25)));
        }
        UnlimitedPlaces places = new UnlimitedPlaces(new ExponentialLaw(100));
        assertThat(places.inCareMean(steps, 200))
                .isCloseTo(places.inCareMeanOfWave(0.5, 0.2, 365.25, 200), within(1e-4));
    }

    @Test
    void refusesAWaveBelowZeroOrOfAnotherLaw() {
        assertThatThrownBy(() -> new UnlimitedPlaces(new ExponentialLaw(9)).inCareMeanOfWave(1, 2, 365, 0))
                .hasMessageContaining("amplitudePerDay is 2.0");
        assertThatThrownBy(() -> new UnlimitedPlaces(new FixedLaw(9)).inCareMeanOfWave(1, 0.5, 365, 0))
                .hasMessageContaining("expected exponential");
    }
}
