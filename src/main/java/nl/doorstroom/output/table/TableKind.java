package nl.doorstroom.output.table;

import java.util.List;
import java.util.Locale;

/** The tables of a run: file and columns, in order. Their meanings stand in the bundle {@code tables}. */
public enum TableKind {
    SUMMARY("period form pool group measure unit mean half_width_95 q10 q50 q90 replications"),
    MONTHS("month form pool group measure mean low_95 high_95 q10 q50 q90"),
    FLOWS("period from from_pool to to_pool per_year half_width_95"),
    BLOCKED("period form pool next_form next_pool children_mean days_per_year half_width_95"),
    LEVELS("period form pool kind percentile children"),
    OUTCOMES("period outcome form pool group situation per_year half_width_95"),
    TARGETS("measure form pool group period value within simulated half_width_95 met use source"),
    REPLICATIONS("replication period form pool group measure numerator denominator"),
    DIFFERENCES("reform period form pool group measure difference low_95 high_95 variance_ratio verdict"),
    LOG("replication case time event form pool from to since");

    private final String columns;

    TableKind(String columns) {
        this.columns = columns;
    }

    /** The name of the file without its ending. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file in a run folder. */
    public String file() {
        return "tables/" + id() + ".csv";
    }

    /** The names in the header. */
    public List<String> columns() {
        return List.of(columns.split(" "));
    }
}
