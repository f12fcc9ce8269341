package nl.doorstroom.domain;

import java.util.List;

/** Rows from top to bottom; the first whose condition holds decides (R23). A child that no row fits goes home. */
public record RoutingTable(List<Row> rows) {
    /** One row: a condition and the chances, which add up to 1. */
    public record Row(When when, List<Share<Destination>> to) {
        public Row {
            to = List.copyOf(to);
        }
    }

    public RoutingTable {
        rows = List.copyOf(rows);
    }

    /** Everyone to one destination. */
    public static RoutingTable always(Destination to) {
        return new RoutingTable(List.of(new Row(When.ALWAYS, List.of(new Share<>(to, 1)))));
    }

    /** Everyone by the same chances. */
    public static RoutingTable of(List<Share<Destination>> to) {
        return new RoutingTable(List.of(new Row(When.ALWAYS, to)));
    }
}
