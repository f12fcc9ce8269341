package nl.doorstroom.observe;

import org.jspecify.annotations.Nullable;

/** Amounts by pair of small numbers and year. A pair takes memory when first used. */
public final class Pairs {
    /** Receives the pairs seen. */
    public interface Reader {
        /** The amounts of a pair by year; read only. */
        void pair(int first, int second, double[] byYear);
    }

    private final int years;
    private final int seconds;
    /** Index: first x seconds + second; then the year. */
    private final double[] @Nullable [] amounts;

    Pairs(int firsts, int seconds, int years) {
        this.seconds = seconds;
        this.years = years;
        amounts = new double[firsts * seconds][];
    }

    void add(int first, int second, int year, double amount) {
        int at = first * seconds + second;
        double[] byYear = amounts[at];
        if (byYear == null) {
            byYear = new double[years];
            amounts[at] = byYear;
        }
        byYear[year] += amount;
    }

    /** Gives all pairs seen, by first number and then by second. */
    public void read(Reader reader) {
        for (int at = 0; at < amounts.length; at++) {
            double[] byYear = amounts[at];
            if (byYear != null) {
                reader.pair(at / seconds, at % seconds, byYear);
            }
        }
    }
}
