package nl.doorstroom.scenario;

import java.util.List;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.When;
import nl.doorstroom.scenario.read.Node;
import org.jspecify.annotations.Nullable;

/**
 * A routing table with the places of its rows, which later checks need for their messages.
 *
 * @param node the whole table; null for the default table of a form that has none
 */
record Table(@Nullable Node node, List<Row> rows) {
    /** What a form without a table does: the child leaves. */
    static final Table LEAVES = new Table(null, List.of());

    /** One row and where it is written. */
    record Row(Node node, When when, List<Share<Destination>> to) {}

    RoutingTable routing() {
        return node == null
                ? RoutingTable.always(Destination.exit(Exit.LEAVES))
                : new RoutingTable(rows.stream()
                        .map(row -> new RoutingTable.Row(row.when(), row.to()))
                        .toList());
    }

    /** Whether some row can send a child to a form. */
    boolean leadsTo(String form) {
        return rows.stream()
                .flatMap(row -> row.to().stream())
                .anyMatch(share -> share.share() > 0 && share.value().equals(Destination.form(form)));
    }
}
