package nl.doorstroom.scenario.read;

/**
 * A number in the unit the program works with: days for a time, per day for a rate, 1 for a share.
 *
 * @param of what the number is counted in or over where that is a choice of the writer ({@code youth_0_17} of a rate,
 *     {@code hour} of a price), otherwise empty
 */
public record Quantity(double value, String of) {
    static Quantity plain(double value) {
        return new Quantity(value, "");
    }
}
