package nl.doorstroom.output.words;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.doorstroom.domain.LocalText;

/** The texts of the program in the language of its reader, from the bundles under {@code messages/}. */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /**
     * The texts of one bundle.
     *
     * @param name of the bundle, such as {@code charts}
     * @param locale Dutch unless its language is English
     */
    public static Words in(String name, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Locale reader = english ? Locale.UK : new Locale("nl", "NL");
        return new Words(
                ResourceBundle.getBundle("messages/" + name, english ? Locale.ENGLISH : Locale.ROOT, NO_FALLBACK),
                reader);
    }

    /** A text with its arguments filled in, as by {@link String#format(Locale, String, Object...)}. */
    public String say(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : String.format(locale, text, arguments);
    }

    /** Whether there is a text of this name. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The bundle itself, for a library that looks texts up by itself. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The reader's language and way of writing numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** A text of the scenario in the reader's language. */
    public String of(LocalText text) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? text.en() : text.nl();
    }
}
