package nl.doorstroom.scenario;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Quoted;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads the places of a form, one number for each of its pools. */
final class CapacityReader {
    private static final Notation NUMBER = Notation.number(0, 1e6);
    private static final Notation GROUP = Notation.whole(1, 1000);

    private final Values values;
    private final Areas areas;
    private final List<String> pools;

    CapacityReader(Values values, Areas areas, List<String> pools) {
        this.values = values;
        this.areas = areas;
        this.pools = pools;
    }

    Capacity read(Keys form, Node.Fields fields) {
        Node places = form.get("places");
        Node caseload = form.get("caseload");
        Quantity group = values.quantity(form.get("group_of"), GROUP);
        int groupOf = group == null ? 1 : (int) group.value();
        if (places != null && caseload != null) {
            values.problems().add(caseload, Rule.PLACES_ONE.with());
        }
        if (caseload != null) {
            return new Capacity.Planned(caseload(caseload), groupOf);
        }
        if (places == null) {
            form.required("places", Rule.PLACES.with());
            return new Capacity.Unlimited();
        }
        return places(places, form.get("spread"), groupOf, form.get("group_of"));
    }

    private Capacity places(Node node, @Nullable Node spread, int groupOf, @Nullable Node groupNode) {
        boolean word = node instanceof Node.Scalar scalar && scalar.text().equals("unlimited");
        if (word || node instanceof Node.Items) {
            if (!word) {
                values.expected(node, Rule.PLACES_VALUE.with());
            }
            return new Capacity.Unlimited();
        }
        if (isWeekly(node)) {
            if (groupNode != null) {
                values.problems().add(groupNode, Rule.GROUPED_WEEK.with());
            }
            return new Capacity.Weekly(weekly(node));
        }
        Map<String, Double> byPool = spread == null ? perPool(node) : dealt(node, spread);
        double total = byPool.values().stream().mapToDouble(Double::doubleValue).sum();
        if (groupNode != null && total > 0 && total < groupOf) {
            values.problems().add(groupNode, Rule.GROUP_TOO_LARGE.with(Quoted.number(groupOf), Quoted.number(total)));
        }
        return new Capacity.Planned(byPool, groupOf);
    }

    private boolean isWeekly(Node node) {
        return node instanceof Node.Fields fields
                && (fields.has("weekly")
                        || fields.byKey().values().stream()
                                .anyMatch(field -> pools.contains(field.key())
                                        && field.value() instanceof Node.Fields inner
                                        && inner.has("weekly")));
    }

    private Map<String, List<Capacity.Slot>> weekly(Node node) {
        Timetable timetable = new Timetable(values);
        Map<String, List<Capacity.Slot>> byPool = new LinkedHashMap<>();
        if (node instanceof Node.Fields fields && fields.has("weekly")) {
            List<Capacity.Slot> slots = timetable.read(fields);
            if (pools.size() > 1) {
                values.problems().add(node, Rule.SPREAD_OR_POOLS.with(String.join(", ", pools)));
            }
            pools.forEach(pool -> byPool.put(pool, slots));
        } else {
            byPool(node).forEach((pool, inner) -> byPool.put(pool, timetable.read(inner)));
        }
        return byPool;
    }

    /** A number per pool, or one number where there is one pool. */
    Map<String, Double> perPool(Node node) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (node instanceof Node.Fields fields && !fields.has("value")) {
            byPool(node).forEach((pool, inner) -> numbers.put(pool, number(inner)));
        } else {
            double number = number(node);
            if (pools.size() > 1) {
                values.problems().add(node, Rule.SPREAD_OR_POOLS.with(String.join(", ", pools)));
            }
            pools.forEach(pool -> numbers.put(pool, number));
        }
        return numbers;
    }

    private double number(Node node) {
        Quantity number = values.quantity(node, NUMBER, Rule.PLACES_VALUE.with());
        return number == null ? 0 : number.value();
    }

    /** The nodes by pool, in the order of the pools; those missing are reported. */
    private Map<String, Node> byPool(Node node) {
        Map<String, Node> found = new LinkedHashMap<>();
        if (!(node instanceof Node.Fields fields)) {
            return found;
        }
        values.remarks(fields);
        Node.Fields plain = fields.without("source").without("note");
        boolean allKnown = true;
        for (Node.Field field : plain.byKey().values()) {
            allKnown &= values.isKnown(field, field.value().path(), pools, Rule.A_POOL.with());
        }
        List<String> missing = pools.stream().filter(pool -> !plain.has(pool)).toList();
        if (!missing.isEmpty() && allKnown) {
            values.problems().add(fields, Rule.POOL_MISSING.with(String.join(", ", missing)));
        }
        for (String pool : pools) {
            Node inner = plain.get(pool);
            if (inner != null) {
                found.put(pool, inner);
            }
        }
        return found;
    }

    private Map<String, Double> caseload(Node node) {
        Node.Fields fields = values.fields(node, Rule.CASELOAD.with());
        if (fields == null) {
            return Map.of();
        }
        Keys keys = new Keys(fields, values, "fte", "cases_per_fte", "presence", "source", "note").refuseUnknown();
        values.remarks(fields);
        Node fte = keys.required("fte", Rule.CASELOAD.with());
        double cases = values.number(keys.required("cases_per_fte", Rule.CASELOAD.with()), Notation.number(0.01, 1000));
        double presence = keys.has("presence") ? values.number(keys.get("presence"), Notation.POSITIVE_SHARE) : 1;
        if (fte == null || Double.isNaN(cases) || Double.isNaN(presence)) {
            return Map.of();
        }
        Map<String, Double> slots = new LinkedHashMap<>();
        perPool(fte).forEach((pool, number) -> slots.put(pool, number * cases * presence));
        return slots;
    }

    private Map<String, Double> dealt(Node node, Node spread) {
        values.word(spread, List.of("youth"), Rule.SPREAD_NEEDS_TOTAL.with());
        Quantity total = values.quantity(node, Notation.number(0, 1e6), Rule.SPREAD_NEEDS_TOTAL.with());
        Map<String, Double> weights = youth(spread);
        return total == null || weights == null ? Map.of() : deal(total.value(), weights);
    }

    private @Nullable Map<String, Double> youth(Node spread) {
        for (String denominator : AreasReader.DENOMINATORS) {
            Map<String, Double> youth = new LinkedHashMap<>();
            pools.forEach(pool -> youth.put(pool, areas.population(pool, denominator)));
            if (youth.values().stream().allMatch(number -> number > 0)) {
                return youth;
            }
        }
        String first = pools.isEmpty() ? "-" : pools.get(0);
        values.problems().add(new Problem(spread.place(), spread.path(), Rule.SPREAD_NEEDS_YOUTH.with(first)));
        return null;
    }

    /**
     * Deals a number in proportion to weights, one by one to whoever is furthest below its share, ties by id (R12). A part
     * of one left over goes to the next in turn.
     */
    static Map<String, Double> deal(double total, Map<String, Double> weights) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> dealt = new LinkedHashMap<>();
        Map<String, Double> share = new HashMap<>();
        double rest = total;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            double own = sum > 0 ? total * entry.getValue() / sum : total / weights.size();
            double whole = Math.floor(own);
            dealt.put(entry.getKey(), whole);
            share.put(entry.getKey(), own - whole);
            rest -= whole;
        }
        List<String> furthest = weights.keySet().stream()
                .sorted((a, b) -> {
                    int below = Double.compare(share.getOrDefault(b, 0.0), share.getOrDefault(a, 0.0));
                    return below != 0 ? below : a.compareTo(b);
                })
                .toList();
        for (int i = 0; rest > 0 && i < furthest.size(); i++) {
            double given = Math.min(1, rest);
            dealt.merge(furthest.get(i), given, Double::sum);
            rest -= given;
        }
        return dealt;
    }
}
