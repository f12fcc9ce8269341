package nl.doorstroom.domain;

import java.util.Arrays;
import java.util.List;

/** One of many values by weight: the first whose cumulative share exceeds u. */
public final class Choice<T> {
    private final List<T> values;
    private final double[] cumulative;

    private Choice(List<T> values, double[] cumulative) {
        this.values = values;
        this.cumulative = cumulative;
    }

    /** Values with their weights, each above 0. */
    public static <T> Choice<T> of(List<T> values, List<Double> weights) {
        double[] cumulative = new double[values.size()];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += weights.get(i);
            cumulative[i] = sum;
        }
        for (int i = 0; i < cumulative.length; i++) {
            cumulative[i] /= sum;
        }
        return new Choice<>(List.copyOf(values), cumulative);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public List<T> values() {
        return values;
    }

    /** The share of a value and those before it, by its position. */
    public double upTo(int position) {
        return cumulative[position];
    }

    /** The value for u in (0, 1). */
    public T at(double u) {
        int found = Arrays.binarySearch(cumulative, u);
        int first = found < 0 ? -1 - found : found + 1;
        return values.get(Math.min(first, values.size() - 1));
    }
}
