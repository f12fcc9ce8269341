package nl.doorstroom.domain;

/**
 * How long and how often a scenario is run.
 *
 * @param warmUpDays days simulated before the start date and left out of the results (R20)
 * @param lengthDays days of results; the run covers [start, start + length)
 */
public record RunPlan(double warmUpDays, double lengthDays, int replications) {}
