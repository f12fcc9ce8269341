package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Share;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Where the children of a stream live: municipalities by youth, or as stated. */
final class Homes {
    private final Areas areas;
    private final Values values;

    Homes(Areas areas, Values values) {
        this.areas = areas;
        this.values = values;
    }

    /** The homes that {@code from:} names; all that are not demand-only if it is not there. */
    List<String> of(@Nullable Node from) {
        if (from == null) {
            List<String> own = areas.homes().stream()
                    .filter(area -> !area.demandOnly())
                    .map(Area::id)
                    .toList();
            return own.isEmpty() ? areas.homes().stream().map(Area::id).toList() : own;
        }
        Set<String> homes = new LinkedHashSet<>();
        if (from instanceof Node.Fields fields) {
            fields.byKey().keySet().forEach(key -> homes.addAll(within(key)));
        } else {
            WordListReader.read(from, known(), Rule.AN_AREA.with(), values).forEach(area -> homes.addAll(within(area)));
        }
        return List.copyOf(homes);
    }

    private List<String> known() {
        List<String> known =
                new ArrayList<>(areas.areas().stream().map(Area::id).toList());
        known.addAll(areas.groups().keySet());
        return known;
    }

    private List<String> within(String id) {
        List<String> regions = areas.groups().getOrDefault(id, List.of());
        return areas.homes().stream()
                .map(Area::id)
                .filter(home -> regions.contains(areas.regionOf(home)) || isWithin(home, id))
                .toList();
    }

    private boolean isWithin(String home, String id) {
        Area area = areas.find(home);
        while (area != null && !area.id().equals(id)) {
            String parent = area.parent();
            area = parent == null ? null : areas.find(parent);
        }
        return area != null;
    }

    /** The denominator of a rate, empty if it has none; {@code youth} alone will do where only one is known. */
    String denominator(Node rate, String written, List<String> homes) {
        if (!written.equals("youth")) {
            if (!written.isEmpty() && !AreasReader.DENOMINATORS.contains(written)) {
                values.expected(rate, Notation.YOUTH_RATE.expected());
                return "";
            }
            return written;
        }
        List<String> present = AreasReader.DENOMINATORS.stream()
                .filter(denominator -> homes.stream().anyMatch(home -> youth(home, denominator) != null))
                .toList();
        if (present.size() == 1) {
            return present.get(0);
        }
        values.problems().add(rate, Rule.YOUTH_UNCLEAR.with(String.join(", ", AreasReader.DENOMINATORS)));
        return "";
    }

    /** How many persons a rate is over; 1 for a rate of the whole stream. */
    double persons(@Nullable Node rate, String denominator, List<String> homes) {
        if (denominator.isEmpty() || rate == null) {
            return 1;
        }
        double persons = 0;
        for (String home : homes) {
            Double youth = youth(home, denominator);
            if (youth == null) {
                values.problems().add(rate, Rule.WITHOUT_YOUTH.with(home, denominator));
                return 1;
            }
            persons += youth;
        }
        return persons;
    }

    private @Nullable Double youth(String home, String denominator) {
        Area area = areas.find(home);
        return area == null ? null : area.population().get(denominator);
    }

    /** The homes with their shares, in the order of their ids: as stated, and by youth within a stated area. */
    List<Share<String>> shares(@Nullable Node from, List<String> homes, String denominator) {
        if (!(from instanceof Node.Fields)) {
            return byYouth(homes, denominator, 1);
        }
        List<Share<String>> stated = new SharesReader(values)
                .read(
                        from,
                        field -> values.isKnown(field, field.value().path(), known(), Rule.AN_AREA.with())
                                ? field.key()
                                : null);
        Map<String, Double> byHome = new TreeMap<>();
        for (Share<String> area : stated) {
            byYouth(within(area.value()), denominator, area.share())
                    .forEach(share -> byHome.merge(share.value(), share.share(), Double::sum));
        }
        return byHome.entrySet().stream()
                .map(entry -> new Share<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Share<String>> byYouth(List<String> homes, String denominator, double total) {
        Map<String, Double> weights = new TreeMap<>(weights(homes, denominator));
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return weights.entrySet().stream()
                .map(entry -> new Share<>(entry.getKey(), total * entry.getValue() / sum))
                .toList();
    }

    private Map<String, Double> weights(List<String> homes, String denominator) {
        List<String> denominators = denominator.isEmpty() ? AreasReader.DENOMINATORS : List.of(denominator);
        for (String candidate : denominators) {
            Map<String, Double> weights = new LinkedHashMap<>();
            for (String home : homes) {
                Double youth = youth(home, candidate);
                if (youth != null) {
                    weights.put(home, youth);
                }
            }
            boolean some = weights.values().stream().anyMatch(weight -> weight > 0);
            if (weights.size() == homes.size() && some) {
                return weights;
            }
        }
        Map<String, Double> even = new LinkedHashMap<>();
        homes.forEach(home -> even.put(home, 1.0));
        return even;
    }
}
