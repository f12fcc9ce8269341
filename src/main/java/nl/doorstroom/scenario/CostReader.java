package nl.doorstroom.scenario;

import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Cost;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads {@code cost:}: a price per child, or several prices. */
final class CostReader {
    private static final Map<String, Double> DAYS_PER =
            Map.of("day", 1.0, "week", 7.0, "month", Notation.YEAR_DAYS / 12, "year", Notation.YEAR_DAYS);
    private static final List<String> KEYS =
            List.of("child", "case", "place", "over_capacity", "outside", "hours", "source", "note");

    private final Values values;

    CostReader(Values values) {
        this.values = values;
    }

    Cost read(@Nullable Node node) {
        if (node == null) {
            return Cost.NONE;
        }
        if (!(node instanceof Node.Fields fields) || fields.has("value")) {
            return new Cost(perDay(node, null), 0, 0, 0, 0);
        }
        Keys keys = new Keys(fields, values, KEYS).refuseUnknown();
        values.remarks(fields);
        Quantity read = values.quantity(keys.get("hours"), Notation.HOURS);
        // One that cannot be read has been reported.
        Quantity hours = read == null && keys.has("hours") ? new Quantity(0, "") : read;
        return new Cost(
                perDay(keys.get("child"), hours),
                perCase(keys.get("case")),
                perDay(keys.get("place"), null),
                perDay(keys.get("over_capacity"), null),
                perDay(keys.get("outside"), null));
    }

    private double perDay(@Nullable Node node, @Nullable Quantity hours) {
        Quantity price = values.quantity(node, Notation.MONEY);
        if (node == null || price == null) {
            return 0;
        }
        if (price.of().equals("hour") && hours != null) {
            return price.value() * hours.value();
        }
        Double days = DAYS_PER.get(price.of());
        if (days == null) {
            values.expected(node, price.of().equals("hour") ? Rule.HOURS_MISSING.with() : Rule.PRICE_PER.with("day"));
            return 0;
        }
        return price.value() / days;
    }

    private double perCase(@Nullable Node node) {
        Quantity price = values.quantity(node, Notation.MONEY);
        if (node != null && price != null && !price.of().equals("case")) {
            values.expected(node, Rule.PRICE_PER.with("case"));
        }
        return price == null ? 0 : price.value();
    }
}
