package nl.doorstroom.scenario.read;

import java.util.Locale;

/** A message in the two languages of the program. */
public record Text(String english, String dutch) {
    /** Text that is the same in both languages, such as an example or a value. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    /** Dutch for a Dutch locale, English for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("nl") ? dutch : english;
    }
}
