package nl.doorstroom.output;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Names of run folders: {@code <scenario>[+<reform>...]}, safe on every file system. Only lower-case letters, digits, {@code _},
 * {@code -} and the {@code +} between parts; never longer than {@link #MAX_LENGTH}.
 */
public final class FolderName {
    /** Leaves room for the number, the marks of an unfinished folder and long parents. */
    static final int MAX_LENGTH = 80;

    private FolderName() {}

    /** The name for a scenario and the reforms on top of it. */
    public static String of(String scenario, List<String> reforms) {
        String name = part(scenario)
                + reforms.stream().map(reform -> "+" + part(reform)).collect(Collectors.joining());
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        String mark = "-" + Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        return name.substring(0, MAX_LENGTH - mark.length()) + mark;
    }

    /** One part, with everything a file system, a shell or a reader could stumble over replaced by a dash. */
    public static String part(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "scenario" : plain;
    }
}
