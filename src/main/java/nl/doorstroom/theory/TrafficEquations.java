package nl.doorstroom.theory;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The flow through each station of an open network: {@code l = g + P' l}, so {@code l = (I - P')^-1 g}, by LU.
 *
 * <p>Source: Jackson (1957), Networks of waiting lines, Operations Research 5(4).
 */
public final class TrafficEquations {

    private static final double ROUNDING = 1e-9;

    private TrafficEquations() {}

    /**
     * Arrivals per day at each station, from outside and from other stations together.
     *
     * @param externalPerDay arrivals from outside by station, at least 0
     * @param routing row = from, column = to: chances, each row adding up to at most 1
     * @throws IllegalArgumentException for a chance outside [0, 1], a row above 1, or a set of stations nobody leaves
     */
    public static double[] solve(double[] externalPerDay, double[][] routing) {
        check(externalPerDay, routing);
        int size = externalPerDay.length;
        RealMatrix system = new Array2DRowRealMatrix(size, size);
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                system.setEntry(to, from, (from == to ? 1 : 0) - routing[from][to]);
            }
        }
        DecompositionSolver solver = new LUDecomposition(system).getSolver();
        Require.that(solver.isNonSingular(), "the routing", "closed", "a way out of every station");
        double[] flow = solver.solve(new ArrayRealVector(externalPerDay)).toArray();
        return Arrays.stream(flow).map(perDay -> Math.max(0, perDay)).toArray();
    }

    private static void check(double[] externalPerDay, double[][] routing) {
        Require.that(externalPerDay.length > 0, "the number of stations", 0, "at least 1");
        Require.that(routing.length == externalPerDay.length, "the rows", routing.length, "one for each station");
        for (int i = 0; i < routing.length; i++) {
            Require.notNegative("externalPerDay", externalPerDay[i]);
            Require.that(routing[i].length == routing.length, "the columns", routing[i].length, "one for each station");
            for (double chance : routing[i]) {
                Require.share("a routing chance of row " + i, chance);
            }
            double sum = Arrays.stream(routing[i]).sum();
            Require.that(sum <= 1 + ROUNDING, "the sum of row " + i, sum, "at most 1");
        }
    }
}
