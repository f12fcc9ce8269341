package nl.doorstroom.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic on numbers as they are written, unit and all. Decimal and exact until the last rounding, so that the order in
 * which changes come never shows.
 */
final class Amounts {
    private static final Pattern FORM = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?)(\\D.*)?");
    private static final MathContext DIGITS = new MathContext(17);

    private Amounts() {}

    /** A number and what follows it. */
    private record Amount(BigDecimal number, String unit) {}

    private static @Nullable Amount parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (text.length() > 100 || !matcher.matches()) {
            return null;
        }
        return new Amount(new BigDecimal(matcher.group(1)), matcher.group(2) == null ? "" : matcher.group(2));
    }

    /** The number of a text, a percentage as a share; null if it does not start with one. */
    static @Nullable BigDecimal number(String text) {
        Amount amount = parse(text);
        if (amount == null) {
            return null;
        }
        return amount.unit().strip().equals("%") ? amount.number().movePointLeft(2) : amount.number();
    }

    /** What comes after the number, one form for singular and plural; null if the text does not start with a number. */
    static @Nullable String unit(String text) {
        Amount amount = parse(text);
        return amount == null ? null : amount.unit().strip().replaceFirst("s$", "");
    }

    /** The text with {@code sum} added to its number, in its own unit, and then multiplied. */
    static @Nullable String changed(String text, BigDecimal sum, BigDecimal product) {
        Amount amount = parse(text);
        if (amount == null) {
            return null;
        }
        BigDecimal changed = amount.number().add(sum).multiply(product).round(DIGITS);
        return (changed.signum() == 0 ? "0" : changed.stripTrailingZeros().toPlainString()) + amount.unit();
    }

    /** The number as it was written in a text, a percentage as it stands. */
    static BigDecimal written(String text) {
        Amount amount = parse(text);
        return amount == null ? BigDecimal.ZERO : amount.number();
    }
}
