package nl.doorstroom.scenario.read;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a number stands for: how it is written and which values it may have.
 *
 * @param expected the rule, for messages
 * @param parser the quantity written, or null if the text breaks the rule
 * @param beyond the limit that a text breaks which is otherwise written well, or null
 */
public record Notation(
        Text expected, Function<String, @Nullable Quantity> parser, Function<String, @Nullable Text> beyond) {
    /** Days in a year (R17). */
    public static final double YEAR_DAYS = 365.25;

    /** The length in days of each unit of time; a month is a twelfth of a year. */
    static final Map<String, Double> UNIT_DAYS =
            Map.of("hour", 1.0 / 24, "day", 1.0, "week", 7.0, "month", YEAR_DAYS / 12, "year", YEAR_DAYS);

    private static final double LEAST_GROWTH = -0.5;
    private static final double MOST_GROWTH = 1;

    /** The longest time that can be written: 1000 years. */
    public static final double LONGEST_DAYS = 1000 * YEAR_DAYS;

    /** The shortest stay: one minute. */
    public static final double SHORTEST_STAY_DAYS = 1.0 / (24 * 60);

    /** A share from 0 to 1, written 0.4 or 40%. */
    public static final Notation SHARE =
            new Notation(Message.A_SHARE.with(), text -> within(percentOrNumber(text), 0, 1));

    /** A share above 0, up to 1. */
    public static final Notation POSITIVE_SHARE =
            new Notation(Message.A_POSITIVE_SHARE.with(), text -> within(percentOrNumber(text), Double.MIN_VALUE, 1));

    /** A share that may exceed 1, such as an occupancy with places over capacity. */
    public static final Notation SHARE_OR_MORE =
            new Notation(Message.A_SHARE.with(), text -> within(percentOrNumber(text), 0, 100));

    /** A factor of 0 or more, written 0.9 or 90%. */
    public static final Notation FACTOR =
            new Notation(Message.A_FACTOR.with(), text -> within(percentOrNumber(text), 0, 1e6));

    /** A time of 0 or more, in days. */
    public static final Notation DURATION =
            new Notation(Message.A_DURATION.with(), text -> within(days(text), 0, LONGEST_DAYS), Notation::tooLong);

    /** A time longer than 0, in days. */
    public static final Notation POSITIVE_DURATION = new Notation(
            Message.A_POSITIVE_DURATION.with(),
            text -> within(days(text), Double.MIN_VALUE, LONGEST_DAYS),
            Notation::tooLong);

    /** A number per time, per day. */
    public static final Notation RATE =
            new Notation(Message.A_RATE.with(), text -> within(perDay(words(text)), 0, Double.MAX_VALUE));

    /** The rate of something that happens to a child, at most once an hour. */
    public static final Notation HAZARD = atMostDaily(24, Message.A_HAZARD.with());

    /** Hours of help per time, in hours per day. */
    public static final Notation HOURS = atMostDaily(24, Message.HOURS_OF_HELP.with());

    /** A number per time, per day, for the whole area or per person of an age group, which {@code of} then names. */
    public static final Notation YOUTH_RATE = new Notation(Message.A_YOUTH_RATE.with(), Notation::youthRate);

    /** A relative change per year, such as 5% per year; may be negative. */
    public static final Notation GROWTH = new Notation(
            Message.A_GROWTH.with(),
            text -> within(growth(text), LEAST_GROWTH, MOST_GROWTH),
            text -> growth(text) == null ? null : Message.GROWTH_WITHIN.with());

    /** An amount in euro per something, which {@code of} names: day, hour, week, month, year, case or place. */
    public static final Notation MONEY = new Notation(
            Message.MONEY.with("163.59 per day"),
            text -> money(text, List.of("hour", "day", "week", "month", "year", "case", "placement")));

    private Notation(Text expected, Function<String, @Nullable Quantity> parser) {
        this(expected, parser, text -> null);
    }

    private static Notation atMostDaily(double most, Text limit) {
        return new Notation(
                Message.A_RATE.with(),
                text -> within(perDay(words(text)), 0, most),
                text -> exceeds(perDay(words(text)), most) ? limit : null);
    }

    private static @Nullable Text tooLong(String text) {
        return exceeds(days(text), LONGEST_DAYS) ? Message.TIME_TOO_LONG.with() : null;
    }

    private static boolean exceeds(@Nullable Double value, double most) {
        return value != null && value > most;
    }

    /** A number without a unit within bounds. */
    public static Notation number(double least, double most) {
        Text bounds = bounds(least, most);
        return new Notation(
                bounds,
                text -> within(Decimal.parse(text), least, most),
                text -> exceeds(Decimal.parse(text), most) ? bounds : null);
    }

    /** A whole number within bounds. */
    public static Notation whole(int least, int most) {
        Text bounds = Message.WHOLE_WITHIN.with(String.valueOf(least), String.valueOf(most));
        return new Notation(
                bounds,
                text -> {
                    Double number = Decimal.parse(text);
                    return number == null || number != Math.rint(number) ? null : within(number, least, most);
                },
                text -> exceeds(Decimal.parse(text), most) ? bounds : null);
    }

    private static Text bounds(double least, double most) {
        DoubleFunction<String> shown = value -> value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
        if (most >= 1e15) {
            return least <= -1e15 ? Message.A_NUMBER.with() : Message.NUMBER_AT_LEAST.with(shown.apply(least));
        }
        return Message.NUMBER_WITHIN.with(shown.apply(least), shown.apply(most));
    }

    private static @Nullable Quantity within(@Nullable Double value, double least, double most) {
        return value == null || value < least || value > most ? null : Quantity.plain(value);
    }

    private static @Nullable Double percentOrNumber(String text) {
        if (!text.endsWith("%")) {
            return Decimal.parse(text);
        }
        Double percent = Decimal.parse(text.substring(0, text.length() - 1).stripTrailing());
        return percent == null ? null : percent / 100;
    }

    private static List<String> words(String text) {
        return text.length() > 100 ? List.of() : List.of(text.strip().split("[ ]+"));
    }

    private static @Nullable Double unitDays(String word) {
        Double days = UNIT_DAYS.get(word);
        return days == null && word.endsWith("s") ? UNIT_DAYS.get(word.substring(0, word.length() - 1)) : days;
    }

    private static @Nullable Double days(String text) {
        List<String> words = words(text);
        return words.size() == 2 ? product(Decimal.parse(words.get(0)), unitDays(words.get(1))) : null;
    }

    /** {@code 18 per year} or {@code 8 per 28 days}, per day. */
    private static @Nullable Double perDay(List<String> words) {
        if (words.size() < 3 || words.size() > 4 || !words.get(1).equals("per")) {
            return null;
        }
        Double times = words.size() == 3 ? Double.valueOf(1) : Decimal.parse(words.get(2));
        Double days = product(times, unitDays(words.get(words.size() - 1)));
        Double number = Decimal.parse(words.get(0));
        return number == null || days == null || days <= 0 ? null : number / days;
    }

    /** {@code 44 per 1000 youth_0_17 per year}, per person per day. */
    private static @Nullable Quantity youthRate(String text) {
        List<String> words = words(text);
        int second = words.lastIndexOf("per");
        if (second <= 2) {
            return within(perDay(words), 0, Double.MAX_VALUE);
        }
        if (second > 4 || !words.get(1).equals("per") || !words.get(second - 1).startsWith("youth")) {
            return null;
        }
        Double persons = second == 3 ? Double.valueOf(1) : Decimal.parse(words.get(2));
        Double perDay = perDay(join(words.get(0), words.subList(second, words.size())));
        return persons == null || persons <= 0 || perDay == null || perDay < 0
                ? null
                : new Quantity(perDay / persons, words.get(second - 1));
    }

    private static @Nullable Double growth(String text) {
        List<String> words = words(text);
        return words.size() == 3 && words.get(1).equals("per") && words.get(2).equals("year")
                ? percentOrNumber(words.get(0))
                : null;
    }

    private static @Nullable Quantity money(String text, List<String> units) {
        List<String> words =
                words(text).stream().filter(word -> !word.equals("EUR")).toList();
        if (words.size() != 3 || !words.get(1).equals("per") || !units.contains(words.get(2))) {
            return null;
        }
        Double amount = Decimal.parse(words.get(0));
        return amount == null || amount < 0 ? null : new Quantity(amount, words.get(2));
    }

    private static List<String> join(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private static @Nullable Double product(@Nullable Double a, @Nullable Double b) {
        return a == null || b == null ? null : Double.valueOf(a * b);
    }
}
