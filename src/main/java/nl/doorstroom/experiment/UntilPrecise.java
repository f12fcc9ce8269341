package nl.doorstroom.experiment;

import nl.doorstroom.domain.Scenario;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.stats.Interval;
import nl.doorstroom.stats.SampleSize;

/**
 * Runs until a measure of a form is known to a relative half width, or the first look finds nothing of it at all. Looks after 20, 40, 80... replications only, because every
 * look is a chance to stop too early; an interval after stopping covers somewhat less often than 95%.
 *
 * @param form a form id or {@code all}
 * @param relativeHalfWidth wanted half width of the 95% interval as a share of the value, e.g. 0.05
 * @param most replications at most
 */
public record UntilPrecise(Measure measure, String form, double relativeHalfWidth, int most) {
    /**
     * Where the run stopped.
     *
     * @param value the interval reached
     * @param reached whether it is as precise as was wanted
     */
    public record Outcome(Results results, Interval value, boolean reached) {
        /** Whether there was nothing to estimate from, so that more replications were not tried. */
        public boolean isNothing() {
            return Double.isNaN(value.estimate());
        }
    }

    /** Runs on the engine; the results are to be closed. */
    public Outcome run(Scenario scenario, RunOptions options) throws InterruptedException {
        return run(scenario, Replications.engine(scenario, options.seed()), options);
    }

    Outcome run(Scenario scenario, Replications.Simulator simulator, RunOptions options) throws InterruptedException {
        Replications replications = new Replications(scenario, simulator, options);
        int done = 0;
        while (true) {
            done = SampleSize.nextLook(done, most);
            Results results = replications.upTo(done);
            Interval value = results.value(measure, form, Row.ALL, Row.ALL, Row.ALL);
            Outcome outcome = new Outcome(results, value, value.isWithin(relativeHalfWidth));
            if (outcome.reached() || outcome.isNothing() || done >= most) {
                return outcome;
            }
        }
    }
}
