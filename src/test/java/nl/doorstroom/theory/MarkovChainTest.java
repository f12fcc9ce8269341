package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;

class MarkovChainTest {

    private static final MarkovChain.Moves<Integer> ON_AND_OFF = (state, rates) -> rates.to(1 - state, 1 + 2 * state);

    /** Rates 1 up and 3 down: share up 1/4 (1 - exp(-4 t)). */
    @Test
    void twoStatesFollowTheKnownCurve() {
        MarkovChain<Integer> chain = MarkovChain.from(0, ON_AND_OFF);
        assertThat(chain.stationary().share(1)).isCloseTo(0.25, within(1e-15));
        for (double t : new double[] {0, 0.01, 0.3, 2, 1000}) {
            double up = chain.after(StateLaw.certain(0), t).share(1);
            assertThat(up).as("t %s", t).isCloseTo(0.25 * (1 - Math.exp(-4 * t)), within(1e-12));
        }
        double average = 0.25 - (1 - Math.exp(-4 * 0.7)) / 16 / 0.7;
        assertThat(chain.averageOver(StateLaw.certain(0), 0.7).share(1)).isCloseTo(average, within(1e-12));
        assertThat(chain.averageOver(StateLaw.certain(0), 500).share(1))
                .isCloseTo(0.25 - (1 - Math.exp(-2000)) / 16 / 500, within(1e-12));
    }

    @Test
    void eliminationSolvesTheBalanceEquationsOfRandomChains() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            int size = 2 + random.nextInt(40);
            double[][] rates = new double[size][size];
            for (int i = 0; i < size; i++) {
                rates[i][(i + 1) % size] = random.nextDouble();
                rates[i][random.nextInt(size)] = Math.exp(5 * random.nextGaussian());
                rates[i][i] = 0;
            }
            StateLaw<Integer> law = MarkovChain.<Integer>from(0, (i, to) -> {
                        for (int j = 0; j < size; j++) {
                            to.to(j, rates[i][j]);
                        }
                    })
                    .stationary();
            double[] expected = byLu(rates);
            for (int i = 0; i < size; i++) {
                assertThat(law.share(i)).as("state %d of seed %d", i, seed).isCloseTo(expected[i], within(1e-9));
            }
        }
    }

    /** Solves p Q = 0 with the last equation replaced by sum p = 1. */
    private static double[] byLu(double[][] rates) {
        int size = rates.length;
        Array2DRowRealMatrix system = new Array2DRowRealMatrix(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                system.addToEntry(j, i, rates[i][j]);
                system.addToEntry(i, i, -rates[i][j]);
            }
        }
        for (int i = 0; i < size; i++) {
            system.setEntry(size - 1, i, 1);
        }
        ArrayRealVector right = new ArrayRealVector(size);
        right.setEntry(size - 1, 1);
        return new LUDecomposition(system).getSolver().solve(right).toArray();
    }

    @Test
    void refusesAChainThatNeverReturns() {
        MarkovChain<Integer> chain = MarkovChain.from(0, (n, rates) -> rates.to(Math.min(n + 1, 3), 1));
        assertThat(chain.size()).isEqualTo(4);
        assertThatThrownBy(chain::stationary).hasMessageContaining("never leaves");
    }

    @Test
    void refusesNegativeRatesAndUnknownStarts() {
        assertThatThrownBy(() -> MarkovChain.from(0, (n, rates) -> rates.to(1 - n, -1)))
                .hasMessageContaining("perDay is -1.0");
        MarkovChain<Integer> chain = MarkovChain.from(0, ON_AND_OFF);
        assertThatThrownBy(() -> chain.after(StateLaw.certain(7), 1)).hasMessageContaining("a start state is 7");
    }
}
