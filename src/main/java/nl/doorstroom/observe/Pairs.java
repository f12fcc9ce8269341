package nl.doorstroom.observe;

import org.jspecify.annotations.Nullable;

/** Amounts by pair of small numbers and year. The pairs of a first number take memory in the years in which it is used. */
public final class Pairs {
    /** Receives the pairs seen. */
    public interface Reader {
        /** The amounts of a pair by year; read only. */
        void pair(int first, int second, double[] byYear);
    }

    private final int seconds;
    /** Index: year, first, second. */
    private final double[] @Nullable [][] amounts;

    Pairs(int firsts, int seconds, int years) {
        this.seconds = seconds;
        amounts = new double[years][firsts][];
    }

    void add(int first, int second, int year, double amount) {
        double[] bySecond = amounts[year][first];
        if (bySecond == null) {
            bySecond = new double[seconds];
            amounts[year][first] = bySecond;
        }
        bySecond[second] += amount;
    }

    /** Gives all pairs with an amount, by first number and then by second. */
    public void read(Reader reader) {
        for (int first = 0; first < amounts[0].length; first++) {
            for (int second = 0; second < seconds; second++) {
                double[] byYear = byYear(first, second);
                if (byYear != null) {
                    reader.pair(first, second, byYear);
                }
            }
        }
    }

    private double @Nullable [] byYear(int first, int second) {
        double[] byYear = new double[amounts.length];
        boolean any = false;
        for (int year = 0; year < byYear.length; year++) {
            double[] bySecond = amounts[year][first];
            byYear[year] = bySecond == null ? 0 : bySecond[second];
            any |= byYear[year] != 0;
        }
        return any ? byYear : null;
    }
}
