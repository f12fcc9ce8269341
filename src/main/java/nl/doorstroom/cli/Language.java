package nl.doorstroom.cli;

import java.util.Locale;

/** The languages that the program speaks. */
enum Language {
    NL(new Locale("nl", "NL")),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The language asked for in a command line that is not parsed yet; Dutch unless it is clearly English. */
    static Language in(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean joined = arguments[i].equalsIgnoreCase("--lang=en");
            boolean apart = arguments[i].equals("--lang")
                    && i + 1 < arguments.length
                    && arguments[i + 1].equalsIgnoreCase("en");
            if (joined || apart) {
                return EN;
            }
        }
        return NL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
