package nl.doorstroom.experiment;

import nl.doorstroom.stats.Interval;

/**
 * The part of the days that children are blocked in a form that one next form accounts for, over the whole run.
 *
 * @param nextForm the form waited for, or {@code adult} for an adult place
 */
public record BlockedShare(String nextForm, Interval share) {}
