package nl.doorstroom.random;

import nl.doorstroom.domain.CappedLaw;
import nl.doorstroom.domain.EmpiricalLaw;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.GammaLaw;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.ScaledLaw;

/**
 * Draws from a law by inversion, one u for one duration: {@code days(u)} is the law's quantile, made fast.
 *
 * <p>Immutable and safe on any number of threads. A sampler of a gamma law takes some milliseconds to make: make one per
 * law and share it over replications.
 */
@FunctionalInterface
public interface Sampler {

    /** Returns the duration in days for u in (0, 1); it rises with u. */
    double days(double u);

    /** Returns a sampler that agrees with {@link Law#quantile} to about 1e-11 relative. */
    static Sampler of(Law law) {
        if (law instanceof GammaLaw gamma && gamma.shape() >= GammaTable.LEAST_SHAPE) {
            return new GammaTable(gamma);
        }
        if (law instanceof ExponentialLaw exponential) {
            double meanDays = exponential.meanDays();
            return u -> 0.0 - meanDays * Math.log(1 - u);
        }
        if (law instanceof EmpiricalLaw empirical) {
            return new EmpiricalTable(empirical);
        }
        if (law instanceof ScaledLaw scaled) {
            Sampler sampler = of(scaled.law());
            double factor = scaled.factor();
            return u -> factor * sampler.days(u);
        }
        if (law instanceof CappedLaw capped) {
            Sampler sampler = of(capped.law());
            double capDays = capped.capDays();
            return u -> Math.min(capDays, sampler.days(u));
        }
        return law::quantile;
    }
}
