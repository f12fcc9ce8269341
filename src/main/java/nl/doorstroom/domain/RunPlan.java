package nl.doorstroom.domain;

/**
 * How long and how often a scenario is run.
 *
 * @param warmUpDays days simulated before the start date and left out of the results (R20)
 * @param lengthDays days of results; the run covers [start, start + length)
 * @param begin what stands at the start of the warm-up
 */
public record RunPlan(double warmUpDays, double lengthDays, int replications, Begin begin) {
    /** A run that begins empty. */
    public RunPlan(double warmUpDays, double lengthDays, int replications) {
        this(warmUpDays, lengthDays, replications, Begin.EMPTY);
    }
}
