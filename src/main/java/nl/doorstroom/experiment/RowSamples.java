package nl.doorstroom.experiment;

import java.util.Arrays;
import nl.doorstroom.observe.Measure;

/** Numerators and denominators of one row by replication; for percentiles the replications' own percentiles, over 1. */
final class RowSamples {
    private final Counted counted;
    private final Row row;
    private final RowReader reader;

    RowSamples(Counted counted, Row row, RowReader reader) {
        this.counted = counted;
        this.row = row;
        this.reader = reader;
    }

    Row row() {
        return row;
    }

    boolean isShown(Measure measure) {
        return counted.isShown(measure, row);
    }

    double[] numerators(Measure measure, int period) {
        if (measure.statistic() != Measure.Statistic.PERCENTILE) {
            return reader.numerators(measure, period);
        }
        return Arrays.stream(reader.percentiles(measure, period))
                .map(v -> Double.isNaN(v) ? 0 : v)
                .toArray();
    }

    double[] denominators(Measure measure, int period) {
        if (measure.statistic() != Measure.Statistic.PERCENTILE) {
            return reader.denominators(measure, period);
        }
        return Arrays.stream(reader.percentiles(measure, period))
                .map(v -> Double.isNaN(v) ? 0 : 1)
                .toArray();
    }
}
