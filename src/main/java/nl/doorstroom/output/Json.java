package nl.doorstroom.output;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, texts, numbers and truths as JSON (RFC 8259), two spaces deep, keys in their order. */
public final class Json {
    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /** The value with a line feed at its end. */
    public static String of(Map<String, ?> value) {
        Json json = new Json();
        json.value(value, 0);
        return json.text.append('\n').toString();
    }

    private void value(@Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            block('{', '}', map.entrySet(), depth);
        } else if (value instanceof Iterable<?> list) {
            block('[', ']', list, depth);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            value(entry.getValue(), depth);
        } else if (value == null || value instanceof Boolean || isNumber(value)) {
            text.append(value);
        } else {
            string(value.toString());
        }
    }

    private static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof Integer || (value instanceof Double d && Double.isFinite(d));
    }

    private void block(char open, char close, Iterable<?> parts, int depth) {
        text.append(open);
        Iterator<?> each = parts.iterator();
        boolean any = each.hasNext();
        while (each.hasNext()) {
            line(depth + 1);
            value(each.next(), depth + 1);
            text.append(each.hasNext() ? "," : "");
        }
        if (any) {
            line(depth);
        }
        text.append(close);
    }

    private void line(int depth) {
        text.append('\n').append("  ".repeat(depth));
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < 0x20 || c == 0x7F || Character.isSurrogate(c)) {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
