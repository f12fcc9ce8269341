package nl.doorstroom.theory;

import java.util.Locale;

/** Refuses parameters outside the domain of a formula. */
final class Require {

    private Require() {}

    static void positive(String name, double value) {
        that(value > 0 && Double.isFinite(value), name, value, "a finite number above 0");
    }

    static void notNegative(String name, double value) {
        that(value >= 0 && Double.isFinite(value), name, value, "a finite number of at least 0");
    }

    static void atLeast(int least, String name, int value) {
        that(value >= least, name, value, "at least " + least);
    }

    static void share(String name, double value) {
        that(value >= 0 && value <= 1, name, value, "a share from 0 to 1");
    }

    /** A load per place below 1, without which there is no steady state. */
    static void steady(double loadPerPlace) {
        that(loadPerPlace < 1, "the load per place", loadPerPlace, "below 1 for a steady state");
    }

    static void that(boolean holds, String name, Object value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s is %s, expected %s", name, value, rule));
        }
    }
}
