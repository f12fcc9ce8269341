package nl.doorstroom.output.words;

/** A norm as its reader says it: hours below two days, else days. */
public final class Durations {
    private static final int HOURS = 24;
    private static final int HOURS_BELOW_DAYS = 2;

    private Durations() {}

    /** A number of days with its unit; the words are those of any bundle with {@code duration.days} and {@code duration.hours}. */
    public static String say(double days, Words words) {
        Numbers numbers = new Numbers(words.locale());
        return days < HOURS_BELOW_DAYS
                ? words.say("duration.hours", numbers.number(days * HOURS))
                : words.say("duration.days", numbers.number(days));
    }
}
