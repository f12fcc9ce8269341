package nl.doorstroom.experiment;

import nl.doorstroom.observe.Cell;
import nl.doorstroom.observe.CellSeries;

/**
 * Where the cells of one counted row of one replication lie in the scratch file: period by period, and in each of them the cells
 * that are not 0 throughout.
 *
 * @param cells a bit for each of these cells
 */
record KeptCells(long place, long cells) {
    static KeptCells write(ScratchFile file, CellSeries series) {
        return new KeptCells(file.append(series.amounts()), series.cells());
    }

    boolean has(Cell cell) {
        return (cells & CellSeries.bit(cell)) != 0;
    }

    /** The number of cells kept for each period. */
    int width() {
        return Long.bitCount(cells);
    }

    /** Where a cell that is kept stands among those of its period. */
    int column(Cell cell) {
        return Long.bitCount(cells & (CellSeries.bit(cell) - 1));
    }

    /** Reads the cells of the periods [from, to): index (period - from) x width + column. */
    double[] read(ScratchFile file, int from, int to) {
        return file.read(place + (long) from * width(), (to - from) * width());
    }
}
