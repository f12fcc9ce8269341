package nl.doorstroom.domain;

import org.apache.commons.math3.special.Erf;

/** The standard normal distribution: mean 0, standard deviation 1. */
public final class StandardNormal {
    private static final double SQRT2 = Math.sqrt(2);

    private StandardNormal() {}

    /** Returns the chance of a value at most {@code z}, accurate relative to its own size in the lower tail. */
    public static double cdf(double z) {
        return 0.5 * Erf.erfc(-z / SQRT2);
    }

    /**
     * Returns the z with {@code cdf(z) = u}, for u in [0, 1].
     *
     * <p>Algorithm AS 241 (PPND16): M. J. Wichura (1988), "The percentage points of the normal distribution", Applied
     * Statistics 37(3), 477-484; relative accuracy about 1e-16.
     */
    public static double quantile(double u) {
        double q = u - 0.5;
        if (Math.abs(q) <= 0.425) {
            return central(q);
        }
        double r = Math.sqrt(-Math.log(q < 0 ? u : 1 - u));
        double z = r <= 5 ? tail(r - 1.6) : farTail(r - 5);
        return q < 0 ? -z : z;
    }

    private static double central(double q) {
        double r = 0.180625 - q * q;
        double over = 2509.0809287301226727;
        over = over * r + 33430.575583588128105;
        over = over * r + 67265.770927008700853;
        over = over * r + 45921.953931549871457;
        over = over * r + 13731.693765509461125;
        over = over * r + 1971.5909503065514427;
        over = over * r + 133.14166789178437745;
        over = over * r + 3.387132872796366608;
        double under = 5226.495278852854561;
        under = under * r + 28729.085735721942674;
        under = under * r + 39307.89580009271061;
        under = under * r + 21213.794301586595867;
        under = under * r + 5394.1960214247511077;
        under = under * r + 687.1870074920579083;
        under = under * r + 42.313330701600911252;
        under = under * r + 1;
        return q * over / under;
    }

    private static double tail(double r) {
        double over = 7.7454501427834140764e-4;
        over = over * r + 0.0227238449892691845833;
        over = over * r + 0.24178072517745061177;
        over = over * r + 1.27045825245236838258;
        over = over * r + 3.64784832476320460504;
        over = over * r + 5.7694972214606914055;
        over = over * r + 4.6303378461565452959;
        over = over * r + 1.42343711074968357734;
        double under = 1.05075007164441684324e-9;
        under = under * r + 5.475938084995344946e-4;
        under = under * r + 0.0151986665636164571966;
        under = under * r + 0.14810397642748007459;
        under = under * r + 0.68976733498510000455;
        under = under * r + 1.6763848301838038494;
        under = under * r + 2.05319162663775882187;
        under = under * r + 1;
        return over / under;
    }

    private static double farTail(double r) {
        if (r == Double.POSITIVE_INFINITY) {
            return r;
        }
        double over = 2.01033439929228813265e-7;
        over = over * r + 2.71155556874348757815e-5;
        over = over * r + 0.0012426609473880784386;
        over = over * r + 0.026532189526576123093;
        over = over * r + 0.29656057182850489123;
        over = over * r + 1.7848265399172913358;
        over = over * r + 5.4637849111641143699;
        over = over * r + 6.6579046435011037772;
        double under = 2.04426310338993978564e-15;
        under = under * r + 1.4215117583164458887e-7;
        under = under * r + 1.8463183175100546818e-5;
        under = under * r + 7.868691311456132591e-4;
        under = under * r + 0.0148753612908506148525;
        under = under * r + 0.13692988092273580531;
        under = under * r + 0.59983220655588793769;
        under = under * r + 1;
        return over / under;
    }
}
