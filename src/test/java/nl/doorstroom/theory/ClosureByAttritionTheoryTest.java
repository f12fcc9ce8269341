package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.theory.ClosureByAttrition.State;
import nl.doorstroom.theory.ClosureByAttrition.Step;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

class ClosureByAttritionTheoryTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static ClosureByAttrition pool(double perDay, int occupied, int waiting, List<Step> steps, int longest) {
        return new ClosureByAttrition(perDay, 20, NEVER, occupied, waiting, steps, longest);
    }

    @Test
    void withoutArrivalsTheResidentsLeaveExponentially() {
        ClosureByAttrition closing = pool(0, 12, 0, List.of(new Step(0, 12), new Step(10, 3)), 0);
        assertThat(closing.at(35).mean(State::occupied)).isCloseTo(12 * Math.exp(-35 / 20.0), within(1e-11));
        double average = 12 * 20 * (Math.exp(-5 / 20.0) - Math.exp(-30 / 20.0)) / 25;
        assertThat(closing.averageOver(5, 30).mean(State::occupied)).isCloseTo(average, within(1e-11));
    }

    @Test
    void allWaitingEnterAsResidentsLeave() {
        // Nobody arrives; 4 places, 4 in, 1 waiting: the first of four departures admits it.
        ClosureByAttrition pool = pool(0, 4, 1, List.of(new Step(0, 4)), 1);
        assertThat(pool.at(7).mean(State::waiting)).isCloseTo(Math.exp(-4 * 7 / 20.0), within(1e-12));
    }

    @Test
    void overhangLeavesBeforeAnyoneIsAdmitted() {
        // 4 in, closed to 3 on day 0, 1 waiting: two departures, at rates 4/20 and 3/20, before it is admitted.
        ClosureByAttrition pool = pool(0, 4, 1, List.of(new Step(0, 3)), 1);
        double a = 4 / 20.0;
        double b = 3 / 20.0;
        double still = (a * Math.exp(-b * 7) - b * Math.exp(-a * 7)) / (a - b);
        assertThat(pool.at(7).mean(State::waiting)).isCloseTo(still, within(1e-12));
    }

    @Test
    void cutShareIsTheChanceOfTheLongestList() {
        // No places and nobody in: the list is a Poisson count, cut at 2.
        ClosureByAttrition pool = pool(0.1, 0, 0, List.of(new Step(0, 0)), 2);
        assertThat(pool.cutShare(10)).isCloseTo(1 - 2 * Math.exp(-1), within(1e-12));
    }

    @Test
    void reopenedPlacesTakeTheWaitingAtOnce() {
        ClosureByAttrition pool = pool(0, 3, 5, List.of(new Step(0, 0), new Step(1e-9, 6)), 5);
        assertThat(pool.at(1e-9).share(new State(6, 2))).isCloseTo(1, within(1e-8));
    }

    @Test
    void muchRoomIsTheInfiniteServerTransient() {
        ClosureByAttrition pool = pool(0.3, 4, 0, List.of(new Step(0, 60)), 0);
        UnlimitedPlaces unlimited = new UnlimitedPlaces(new ExponentialLaw(20));
        assertThat(pool.at(13).mean(State::occupied))
                .isCloseTo(unlimited.inCareMeanFromStart(4, 0.3, 13), within(1e-10));
    }

    @Test
    void longAfterTheClosureItIsTheStationaryQueueOfThePlacesLeft() {
        ClosureByAttrition pool = pool(0.2, 8, 0, List.of(new Step(0, 8), new Step(100, 6)), 250);
        MultiServerQueue queue = new MultiServerQueue(0.2, 20, 6);
        assertThat(pool.at(6000).mean(State::waiting)).isCloseTo(queue.waitingMean(), within(1e-8));
        assertThat(pool.cutShare(6000)).isLessThan(1e-12);
    }

    @Test
    void leavingTheListSettlesAtErlangA() {
        ClosureByAttrition pool =
                new ClosureByAttrition(0.5, 20, 30, 9, 3, List.of(new Step(0, 9), new Step(50, 7)), 60);
        ImpatientQueue queue = new ImpatientQueue(0.5, 20, 7, 30);
        assertThat(pool.at(4000).mean(State::waiting)).isCloseTo(queue.waitingMean(), within(1e-9));
    }

    /** The same ramp by a Runge-Kutta integrator on a plain array of (occupied, waiting). */
    @Test
    void agreesWithRungeKuttaOnARamp() {
        List<Step> steps = List.of(new Step(0, 6), new Step(15, 5), new Step(30, 4), new Step(45, 3), new Step(60, 5));
        ClosureByAttrition pool = new ClosureByAttrition(0.2, 20, 90, 6, 2, steps, 40);
        double[] law = new double[7 * 41];
        law[6 * 41 + 2] = 1;
        double[] until = {15, 30, 45, 60};
        int[] open = {6, 5, 4, 3};
        double from = 0;
        for (int i = 0; i < 4; i++) {
            new DormandPrince853Integrator(1e-8, 10, 1e-13, 1e-13)
                    .integrate(forward(open[i]), from, law, until[i], law);
            from = until[i];
            double waiting = 0;
            double occupied = 0;
            for (int s = 0; s < law.length; s++) {
                waiting += law[s] * (s % 41);
                occupied += law[s] * (s / 41);
            }
            double justBefore = until[i] - 1e-12;
            assertThat(pool.at(justBefore).mean(State::waiting))
                    .as("day %s", from)
                    .isCloseTo(waiting, within(1e-9));
            assertThat(pool.at(justBefore).mean(State::occupied))
                    .as("day %s", from)
                    .isCloseTo(occupied, within(1e-9));
        }
    }

    private static FirstOrderDifferentialEquations forward(int open) {
        return new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return 7 * 41;
            }

            @Override
            public void computeDerivatives(double t, double[] p, double[] d) {
                Arrays.fill(d, 0);
                for (int s = 0; s < p.length; s++) {
                    int n = s / 41;
                    int w = s % 41;
                    if (n < open) {
                        flow(d, s, s + 41, 0.2 * p[s]);
                    } else if (w < 40) {
                        flow(d, s, s + 1, 0.2 * p[s]);
                    }
                    if (n > 0) {
                        flow(d, s, n <= open && w > 0 ? s - 1 : s - 41, n / 20.0 * p[s]);
                    }
                    if (w > 0) {
                        flow(d, s, s - 1, w / 90.0 * p[s]);
                    }
                }
            }
        };
    }

    private static void flow(double[] d, int from, int to, double rate) {
        d[from] -= rate;
        d[to] += rate;
    }

    @Test
    void averageOverARampIsTheIntegralOfThePointValues() {
        List<Step> steps = List.of(new Step(0, 6), new Step(15, 4), new Step(30, 2));
        ClosureByAttrition pool = pool(0.15, 6, 0, steps, 60);
        double parts = 15 * TimeAverage.of(day -> pool.at(day).mean(State::waiting), 15, 30 - 1e-12)
                + 10 * TimeAverage.of(day -> pool.at(day).mean(State::waiting), 30, 40);
        assertThat(pool.averageOver(15, 40).mean(State::waiting)).isCloseTo(parts / 25, within(1e-9));
    }

    @Test
    void rampRoundsHalfwayBetweenPlaces() {
        // 10 to 6 over days 20-60: one place each 10 days, planned 9.5 on day 25.
        assertThat(Step.ramp(10, 6, 20, 60))
                .containsExactly(new Step(0, 10), new Step(25, 9), new Step(35, 8), new Step(45, 7), new Step(55, 6));
        assertThat(Step.ramp(2, 3, 0, 8)).containsExactly(new Step(0, 2), new Step(4, 3));
        assertThat(Step.ramp(5, 5, 0, 8)).containsExactly(new Step(0, 5));
    }

    @Test
    void refusesStepsOutOfOrder() {
        assertThatThrownBy(() -> pool(0.1, 1, 0, List.of(new Step(0, 3), new Step(0, 2)), 5))
                .hasMessageContaining("in order of the day");
        assertThatThrownBy(() -> pool(0.1, 1, 6, List.of(new Step(0, 3)), 5)).hasMessageContaining("startWaiting");
    }
}
