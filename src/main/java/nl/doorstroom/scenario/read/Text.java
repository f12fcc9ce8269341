package nl.doorstroom.scenario.read;

import java.util.Arrays;
import java.util.Locale;

/** A message in the two languages of the program. */
public record Text(String english, String dutch) {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** Text that is the same in both languages, such as an example or a value. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    /**
     * A message with its gaps ({@link String#format}) filled; a gap filled with a text takes that text's language too.
     */
    public static Text of(String english, String dutch, Object... parts) {
        return new Text(filled(english, parts, Locale.ENGLISH), filled(dutch, parts, DUTCH));
    }

    private static String filled(String pattern, Object[] parts, Locale language) {
        Object[] inLanguage = Arrays.stream(parts)
                .map(part -> part instanceof Text text ? text.in(language) : part)
                .toArray();
        return String.format(Locale.ROOT, pattern, inLanguage);
    }

    /** Dutch for a Dutch locale, English for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("nl") ? dutch : english;
    }
}
