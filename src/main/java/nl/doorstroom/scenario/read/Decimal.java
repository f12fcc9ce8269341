package nl.doorstroom.scenario.read;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as a scenario may write them: decimal, with a point, finite, and of a size that means something. Refused are
 * NaN, infinities, minus zero, a leading zero (012 is 10 to some readers), 1_000, 1,5 and anything beyond 1e15 or, but
 * for zero, under 1e-12.
 */
final class Decimal {
    private static final Pattern FORM = Pattern.compile("[+-]?(0|[1-9]\\d{0,29})(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");
    private static final int LONGEST = 64;
    private static final double LARGEST = 1e15;
    private static final double SMALLEST = 1e-12;

    private Decimal() {}

    /** The number, or null if the text is not one. */
    static @Nullable Double parse(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return null;
        }
        double value = Double.parseDouble(text);
        double size = Math.abs(value);
        boolean zero = size == 0 && !text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero || (size >= SMALLEST && size <= LARGEST) ? value : null;
    }
}
