package nl.doorstroom.observe;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one counted row of one replication that are not 0 throughout: period by period, and in each of them in their order.
 *
 * @param cells a bit for each of these cells
 * @param amounts period x number of these cells + place among them
 */
public record CellSeries(long cells, double[] amounts) {
    private static final Cell[] ALL = Cell.values();

    /** The series of a row, which are null for a cell that is 0 throughout. */
    static CellSeries of(int periods, Function<Cell, double @Nullable []> series) {
        double[][] found = new double[ALL.length][];
        long cells = 0;
        for (Cell cell : ALL) {
            double[] amounts = series.apply(cell);
            if (amounts != null) {
                found[Long.bitCount(cells)] = amounts;
                cells |= bit(cell);
            }
        }
        int width = Long.bitCount(cells);
        double[] amounts = new double[periods * width];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = found[i % width][i / width];
        }
        return new CellSeries(cells, amounts);
    }

    /** The bit of a cell. */
    public static long bit(Cell cell) {
        return 1L << cell.index();
    }
}
