package nl.doorstroom.experiment;

import java.util.function.Function;
import nl.doorstroom.observe.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of one counted row of one replication lie in the scratch file: period by period, and in each of them the cells
 * that are not 0 throughout.
 *
 * @param cells a bit for each of these cells
 */
record KeptCells(long place, long cells) {
    private static final Cell[] ALL = Cell.values();

    /** Writes the series of a row, which are null for a cell that is 0 throughout. */
    static KeptCells write(ScratchFile file, int periods, Function<Cell, double @Nullable []> series) {
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
        double[] numbers = new double[periods * width];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = found[i % width][i / width];
        }
        return new KeptCells(file.append(numbers), cells);
    }

    private static long bit(Cell cell) {
        return 1L << cell.index();
    }

    boolean has(Cell cell) {
        return (cells & bit(cell)) != 0;
    }

    /** The number of cells kept for each period. */
    int width() {
        return Long.bitCount(cells);
    }

    /** Where a cell that is kept stands among those of its period. */
    int column(Cell cell) {
        return Long.bitCount(cells & (bit(cell) - 1));
    }

    /** Reads the cells of the periods [from, to): index (period - from) x width + column. */
    double[] read(ScratchFile file, int from, int to) {
        return file.read(place + (long) from * width(), (to - from) * width());
    }
}
