package nl.doorstroom.scenario;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells citizen service numbers (BSN) by the eleven-test of nine digits: 9a + 8b + ... + 2h - i is a multiple of 11. An
 * ordinary number passes it once in eleven times.
 */
final class CitizenNumbers {
    private static final Pattern EIGHT_OR_NINE_DIGITS = Pattern.compile("\\d{8,9}");
    /** Letters or marks around a number do not make it another number. */
    private static final Pattern AROUND = Pattern.compile("^[^0-9]{1,12}|[^0-9]{1,4}$");

    private static final Pattern BETWEEN = Pattern.compile("[ .\\u00a0]");

    private CitizenNumbers() {}

    /** How many values pass, when they are at least a third of those long enough; else 0. */
    static int among(List<String> values) {
        List<String> numbers = values.stream()
                .map(value ->
                        BETWEEN.matcher(AROUND.matcher(value).replaceAll("")).replaceAll(""))
                .filter(value -> EIGHT_OR_NINE_DIGITS.matcher(value).matches())
                .toList();
        int passing = (int) numbers.stream().filter(CitizenNumbers::passes).count();
        return 3 * passing >= numbers.size() ? passing : 0;
    }

    /** A number of eight digits has lost its zero in front. */
    private static boolean passes(String digits) {
        String nine = digits.length() == 8 ? "0" + digits : digits;
        int sum = -(nine.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (nine.charAt(i) - '0');
        }
        return sum != 0 && sum % 11 == 0;
    }
}
