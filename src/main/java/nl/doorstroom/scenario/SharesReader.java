package nl.doorstroom.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.doorstroom.domain.Share;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Quoted;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads mappings of names to shares, which add up to 1. */
final class SharesReader {
    /** How far from 1 a sum may be: shares written with six decimals or as rounded thirds still fit. */
    static final double ROUNDING = 1e-6;

    private final Values values;

    SharesReader(Values values) {
        this.values = values;
    }

    /**
     * The shares in the order of their names, so that the order of the file changes no draw; exactly adding up to 1.
     *
     * @param name turns a key into what it names, or null after reporting that it does not
     */
    <T> List<Share<T>> read(@Nullable Node node, Function<Node.Field, @Nullable T> name) {
        Node.Fields fields = values.fields(node, Rule.SHARES.with());
        if (fields == null) {
            return List.of();
        }
        Map<String, Share<T>> byName = new TreeMap<>();
        int before = values.problems().size();
        for (Node.Field field : fields.byKey().values()) {
            T named = name.apply(field);
            double share = values.number(field.value(), Notation.SHARE);
            if (named != null && !Double.isNaN(share)) {
                byName.put(field.key(), new Share<>(named, share));
            }
        }
        List<Share<T>> shares = List.copyOf(byName.values());
        return values.problems().size() > before ? shares : addedUp(fields, shares);
    }

    private <T> List<Share<T>> addedUp(Node.Fields fields, List<Share<T>> shares) {
        double sum = shares.stream().mapToDouble(Share::share).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            values.problems().add(fields, Rule.SHARES_SUM.with(Quoted.number(sum)));
            return shares;
        }
        return shares.stream()
                .map(share -> new Share<>(share.value(), share.share() / sum))
                .toList();
    }

    /** Everything to one. */
    static <T> List<Share<T>> all(T value) {
        return List.of(new Share<>(value, 1));
    }
}
