package nl.doorstroom.theory;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The stationary law of a birth-death chain on 0, 1, 2...: {@code p(n) = p(n-1) birth(n-1) / death(n)}, scaled to sum to
 * one. States past the mode are cut where the rest is below 1e-18 of the sum.
 *
 * <p>Source: Gross, Shortle, Thompson and Harris (2008), section 2.1.
 */
final class BirthDeath {

    private static final double NEGLIGIBLE = 1e-20;
    private static final double RESCALE = 1e200;
    private static final int MOST_STATES = 10_000_000;

    private final double[] shares;

    private BirthDeath(double[] shares) {
        this.shares = shares;
    }

    /** The law for rates per day; the births must end or fall below the deaths for large n. */
    static BirthDeath of(IntToDoubleFunction birth, IntToDoubleFunction death) {
        double[] weights = new double[64];
        weights[0] = 1;
        double sum = 1;
        int n = 0;
        while (birth.applyAsDouble(n) > 0) {
            double ratio = birth.applyAsDouble(n) / death.applyAsDouble(n + 1);
            double next = weights[n] * ratio;
            if (ratio < 1 && next / (1 - ratio) < NEGLIGIBLE * sum) {
                break;
            }
            n++;
            Require.that(n < MOST_STATES, "the number of states", n, "a chain that settles");
            weights = n == weights.length ? Arrays.copyOf(weights, 2 * n) : weights;
            weights[n] = next;
            sum += next;
            if (sum > RESCALE) {
                rescale(weights, n);
                sum /= RESCALE;
            }
        }
        return normalised(Arrays.copyOf(weights, n + 1));
    }

    private static void rescale(double[] weights, int last) {
        for (int i = 0; i <= last; i++) {
            weights[i] /= RESCALE;
        }
    }

    private static BirthDeath normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new BirthDeath(weights);
    }

    double at(int n) {
        return n < shares.length ? shares[n] : 0;
    }

    double mean(IntToDoubleFunction value) {
        double mean = 0;
        for (int n = 0; n < shares.length; n++) {
            mean += shares[n] * value.applyAsDouble(n);
        }
        return mean;
    }
}
