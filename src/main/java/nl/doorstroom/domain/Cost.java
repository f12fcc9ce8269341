package nl.doorstroom.domain;

/**
 * Prices in euro of one stated year.
 *
 * @param perDay of a child in a place, blocked days included
 * @param perCase once per admission
 * @param perPlaceDay of every open place, empty or not
 * @param overPerDay on top for a child over capacity
 * @param outsidePerDay of a child outside the region
 */
public record Cost(double perDay, double perCase, double perPlaceDay, double overPerDay, double outsidePerDay) {
    public static final Cost NONE = new Cost(0, 0, 0, 0, 0);
}
