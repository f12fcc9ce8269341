package nl.doorstroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.doorstroom.domain.Begin;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.LogNormalLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.stats.Interval;
import nl.doorstroom.theory.MultiServerQueue;
import org.junit.jupiter.api.Test;

/** Runs that begin full are in their steady state from the first day, where that state is known exactly (R20). */
class FullStartTest {
    private static final int REPLICATIONS = 800;
    /** Two-sided 7e-6 for a normal estimate: six checks together raise a false alarm once in 25,000 programs. */
    private static final double Z = 4.5;

    private static Scenario scenario(RunPlan plan, double perDay, CareForm form) {
        Model model = Model.of(List.of(Stream.poisson("s", perDay, form.id())), List.of(form));
        return Scenario.of("full", new Calendar(LocalDate.of(2025, 1, 1)), plan, model);
    }

    /** The number in the one pool on some days. */
    private static final class Counted implements Observer {
        private final Map<Double, Integer> onDay = new TreeMap<>();

        Counted(double... days) {
            Arrays.stream(days).forEach(day -> onDay.put(day, 0));
        }

        @Override
        public void pool(int pool, int open, int occupied, int turning, boolean stopped, double from, double to) {
            onDay.replaceAll((day, count) -> from <= day && day < to ? Integer.valueOf(occupied) : count);
        }
    }

    /** M/G/infinity: the number in care is Poisson with mean 10 at any time. */
    @Test
    void unlimitedPlacesAreStationaryAtOnce() {
        CareForm form = CareForm.named("B", new Capacity.Unlimited(), LogNormalLaw.ofMeanSd(20, 30))
                .build();
        Scenario scenario = scenario(new RunPlan(0, 100, 1, Begin.FULL), 0.5, form);
        var simulator = Replications.engine(scenario, 20261125);
        double[] days = {0.001, 7, 60};
        double[] sum = new double[3];
        double[] squares = new double[3];
        for (int r = 0; r < REPLICATIONS; r++) {
            Counted counted = new Counted(days);
            simulator.run(r, counted);
            int i = 0;
            for (int count : counted.onDay.values()) {
                sum[i] += count;
                squares[i++] += count * count;
            }
        }
        for (int i = 0; i < 3; i++) {
            double mean = sum[i] / REPLICATIONS;
            double variance = (squares[i] - REPLICATIONS * mean * mean) / (REPLICATIONS - 1);
            assertThat(mean).as("day %s", days[i]).isCloseTo(10, within(Z * Math.sqrt(10.0 / REPLICATIONS)));
            // The variance of a Poisson sample variance is mean^2 (2 / (n - 1)) + mean / n.
            double sd = Math.sqrt(200.0 / (REPLICATIONS - 1) + 10.0 / REPLICATIONS);
            assertThat(variance).as("day %s", days[i]).isCloseTo(10, within(Z * sd));
        }
    }

    /** M/M/10 at load 0.9, whose list takes years to settle from empty; half a year of warm-up. */
    @Test
    void aQueueHasTheListOfErlangCAfterAShortWarmUp() throws InterruptedException {
        CareForm form =
                CareForm.named("B", Capacity.places(10), new ExponentialLaw(20)).build();
        Scenario scenario = scenario(new RunPlan(180, 365, 300, Begin.FULL), 0.45, form);
        MultiServerQueue exact = new MultiServerQueue(0.45, 20, 10);
        try (Results results = Replications.run(scenario, RunOptions.of(20261125, 300, 1))) {
            isNear(results.value(Measure.OCCUPIED_MEAN, "B", Row.ALL, Row.ALL, Row.ALL), exact.occupiedMean(), 0.02);
            isNear(results.value(Measure.WAITING_MEAN, "B", Row.ALL, Row.ALL, Row.ALL), exact.waitingMean(), 0.1);
        }
    }

    /** Within a stated share of the exact value, but for noise; half the half-width of 95% is a standard error. */
    private static void isNear(Interval found, double exact, double share) {
        assertThat(found.estimate()).isCloseTo(exact, within(share * exact + Z * found.halfWidth() / 1.96));
    }

    @Test
    void theEngineDoesNotBeginEmptyWhatIsToBeginFull() {
        CareForm form =
                CareForm.named("B", Capacity.places(10), new ExponentialLaw(20)).build();
        Scenario scenario = scenario(new RunPlan(0, 10, 1, Begin.FULL), 0.45, form);
        assertThatThrownBy(() -> Blueprint.of(scenario)).hasMessageContaining("begins full");
    }
}
