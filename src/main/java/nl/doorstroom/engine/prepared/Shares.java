package nl.doorstroom.engine.prepared;

import java.util.List;
import nl.doorstroom.domain.Share;

/** A choice among numbered values by cumulative shares, in the order of the file. */
public record Shares(int[] values, double[] cumulative) {
    /** A choice whose values are the positions in the list. */
    static <T> Shares byPosition(List<Share<T>> shares) {
        int[] next = {0};
        return of(shares, value -> next[0]++);
    }

    public static <T> Shares of(List<Share<T>> shares, java.util.function.ToIntFunction<T> index) {
        int[] values =
                shares.stream().mapToInt(s -> index.applyAsInt(s.value())).toArray();
        double[] cumulative = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += shares.get(i).share();
            cumulative[i] = sum;
        }
        return new Shares(values, cumulative);
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    /** Whether a draw is needed. */
    public boolean isChoice() {
        return values.length > 1;
    }

    public int first() {
        return values[0];
    }

    /**
     * The first value whose cumulative share exceeds u; the last one guards against rounding of the sum. Counts the shares that
     * do not exceed u by the signs of differences: which one is the first cannot be foretold, and a wrong guess costs more.
     */
    public int at(double u) {
        int passed = 0;
        for (int i = 0; i < cumulative.length - 1; i++) {
            passed += 1 - (int) (Double.doubleToRawLongBits(u - cumulative[i]) >>> 63);
        }
        return values[passed];
    }
}
