package nl.doorstroom.experiment;

import nl.doorstroom.domain.Target;

/**
 * A known figure and how the run meets it ({@code targets.csv}).
 *
 * @param simulated NaN when the run has no such row
 * @param met whether the simulated value lies within the tolerance
 */
public record TargetRow(Target target, double simulated, double halfWidth95, boolean met) {}
