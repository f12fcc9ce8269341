package nl.doorstroom.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Draws whose keys differ in one part only are uniform and unrelated to their neighbours: chi-square over cells, over
 * cells of pairs, and the correlation of pairs. The bound of 4.5 standard deviations on each statistic is crossed by
 * chance once in 150,000 statistics; the draws are fixed, so that a failure is a change of the construction.
 */
class DrawsStatisticsTest {
    private static final double MOST_DEVIATIONS = 4.5;
    private static final int CELLS = 4096;
    private static final int SIDE = 64;
    private static final long SOURCE = Draws.textKey("arrivals");
    private static final long STAY = Draws.textKey("foster/stay");

    enum Part {
        NUMBER(i -> Draws.uniform(new Draws(1, 1).subject(SOURCE, i), STAY, 0)),
        REPLICATION(i -> Draws.uniform(new Draws(1, i).subject(SOURCE, 1), STAY, 0)),
        SEED(i -> Draws.uniform(new Draws(i, 1).subject(SOURCE, 1), STAY, 0)),
        PURPOSE(i -> Draws.uniform(new Draws(1, 1).subject(SOURCE, 1), i, 0)),
        OCCASION(i -> Draws.uniform(new Draws(1, 1).subject(SOURCE, 1), STAY, i)),
        PLACE(i -> Draws.uniform(Draws.pair(new Draws(1, 1).subject(SOURCE, i / 50), i % 50), STAY, 0)),
        LAST_BITS(i -> {
            double u = Draws.uniform(new Draws(1, 1).subject(SOURCE, i), STAY, 0) * (1L << 40);
            return u - Math.floor(u);
        });

        private final LongToDoubleFunction draw;

        Part(LongToDoubleFunction draw) {
            this.draw = draw;
        }
    }

    @ParameterizedTest
    @EnumSource
    void neighboursInOnePartAreUniformAndUnrelated(Part part) {
        check(part, 10_000_000 / Part.values().length);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void billionNeighboursAreUniformAndUnrelated(Part part) {
        check(part, 1_000_000_000 / Part.values().length);
    }

    private static void check(Part part, int draws) {
        Deviations found = Deviations.of(part.draw, draws);
        assertThat(found.largest()).as("%s: %s", part, found).isLessThan(MOST_DEVIATIONS);
    }

    static LongToDoubleFunction[] badDraws() {
        return new LongToDoubleFunction[] {
            // No mixing at all: far too even.
            i -> i * 0.6180339887498949 % 1,
            // Every hundredth number repeats the one before it.
            i -> Part.NUMBER.draw.applyAsDouble(i % 100 == 0 ? i - 1 : i),
            // Slightly too many small values.
            i -> Math.pow(Part.NUMBER.draw.applyAsDouble(i), 1.02)
        };
    }

    @ParameterizedTest
    @MethodSource("badDraws")
    void badDrawsAreFound(LongToDoubleFunction bad) {
        assertThat(Deviations.of(bad, 10_000_000 / Part.values().length).largest())
                .isGreaterThan(MOST_DEVIATIONS);
    }

    /** Distances from what independent uniforms give, in standard deviations. */
    private record Deviations(double cells, double pairs, double correlation) {

        static Deviations of(LongToDoubleFunction draw, int draws) {
            long[] inCell = new long[CELLS];
            long[] inPairCell = new long[SIDE * SIDE];
            double products = 0;
            double before = draw.applyAsDouble(1);
            for (int i = 2; i <= draws; i++) {
                double u = draw.applyAsDouble(i);
                inCell[(int) (u * CELLS)]++;
                inPairCell[(int) (before * SIDE) * SIDE + (int) (u * SIDE)]++;
                products += (before - 0.5) * (u - 0.5);
                before = u;
            }
            return new Deviations(
                    deviation(inCell, draws - 1),
                    deviation(inPairCell, draws - 1),
                    Math.abs(products) * 12 / Math.sqrt(draws - 1));
        }

        /** Chi-square with k degrees of freedom has mean k and variance 2k. */
        private static double deviation(long[] counts, int draws) {
            double expected = (double) draws / counts.length;
            double sum = 0;
            for (long count : counts) {
                sum += (count - expected) * (count - expected) / expected;
            }
            double freedom = counts.length - 1;
            return Math.abs(sum - freedom) / Math.sqrt(2 * freedom);
        }

        double largest() {
            return Math.max(cells, Math.max(pairs, correlation));
        }
    }
}
