package nl.doorstroom.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import nl.doorstroom.scenario.read.Quoted;

/** The commented scenario with which a user begins a region: it runs as it is, and every number in it is an assumption. */
public final class StartFile {
    /** Words that no area can have for a name. */
    private static final Set<String> RESERVED =
            Set.of("all", "total", "weekly", "unlimited", "label", "source", "note", "null");

    /** The longest name of a region. */
    public static final int LONGEST_NAME = 80;

    private StartFile() {}

    /** Whether a name can be that of a region: short, in one line, and with a letter or digit in it. */
    public static boolean isName(String region) {
        return region.codePoints().anyMatch(Character::isLetterOrDigit)
                && region.length() <= LONGEST_NAME
                && !Quoted.hasInvisible(region);
    }

    /** Whether the id of a region keeps something of its name; a name without Latin letters has none. */
    public static boolean hasOwnId(String region) {
        return !plainId(region).isEmpty();
    }

    /** The text of the file, with comments in Dutch or in English. */
    public static String text(String region, Locale locale) {
        String language = locale.getLanguage().equals("nl") ? "nl" : "en";
        String template = resource("start-" + language + ".yaml");
        boolean taken = template.contains(" " + id(region) + ":") || RESERVED.contains(id(region));
        return template.replace("REGION_NAME", region.strip())
                .replace("REGION_ID", taken ? "region-" + id(region) : id(region))
                .replace("REGION_TITLE", region.strip().replace("\\", "\\\\").replace("\"", "\\\""));
    }

    /** The name of a region as an id: {@code Noord-Holland} becomes {@code noord-holland}. */
    public static String id(String region) {
        String id = plainId(region);
        return id.isEmpty() ? "region" : id.substring(0, Math.min(id.length(), 40));
    }

    private static String plainId(String region) {
        String plain = Normalizer.normalize(region, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
    }

    private static String resource(String name) {
        try (InputStream in = StartFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource (%s) is missing from the program.".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
