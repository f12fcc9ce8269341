package nl.doorstroom.scenario.read;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mapping whose keys are known beforehand: any other key is refused, with the nearest known one. */
public final class Keys {
    private static final int MOST_LISTED = 16;

    private final Node.Fields fields;
    private final Values values;
    private final List<String> known;

    public Keys(Node.Fields fields, Values values, String... known) {
        this(fields, values, List.of(known));
    }

    public Keys(Node.Fields fields, Values values, List<String> known) {
        this.fields = fields;
        this.values = values;
        this.known = known;
    }

    public @Nullable Node get(String key) {
        if (!known.contains(key)) {
            throw new IllegalArgumentException("The key (%s) is not among the known (%s).".formatted(key, known));
        }
        return fields.get(key);
    }

    public boolean has(String key) {
        return get(key) != null;
    }

    /** The value of a key that must be there; reported and null if it is not. */
    public @Nullable Node required(String key, Text expected) {
        Node node = get(key);
        if (node == null) {
            values.problems().add(fields, Message.MISSING_KEY.with(key, expected));
        }
        return node;
    }

    /** Reports every key that is not known. */
    public Keys refuseUnknown() {
        for (Node.Field field : fields.byKey().values()) {
            if (!known.contains(field.key())) {
                String nearest = Nearest.of(field.key(), known);
                Text text = nearest == null
                        ? Message.UNKNOWN_KEY.with(listed(known))
                        : Message.UNKNOWN_KEY_NEAREST.with(nearest, listed(known));
                String path = Node.below(fields.path(), field.key());
                values.problems().add(new Problem(field.place(), path, text, nearest, null));
            }
        }
        return this;
    }

    static Object listed(Collection<String> known) {
        if (known.isEmpty()) {
            return Message.NONE_KNOWN.with();
        }
        String list = known.stream().limit(MOST_LISTED).map(Quoted::plain).collect(Collectors.joining(", "));
        return known.size() > MOST_LISTED ? list + ", ..." : list;
    }
}
