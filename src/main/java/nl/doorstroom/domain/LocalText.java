package nl.doorstroom.domain;

/** A label in the two languages of the reader. */
public record LocalText(String nl, String en) {
    /** The same text in both languages. */
    public static LocalText of(String text) {
        return new LocalText(text, text);
    }
}
