package nl.doorstroom.output.chart;

import java.util.List;
import nl.doorstroom.stats.Interval;

/**
 * A measure with its own scale, in a chart of rows.
 *
 * @param byRow the values of each row, in the order of the runs; NaN where there is none
 */
public record DotColumn(String heading, List<List<Interval>> byRow) {
    public DotColumn {
        byRow = List.copyOf(byRow);
    }
}
