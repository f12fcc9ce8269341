/**
 * Scenarios with exact answers, simulated and held against them: the cases of the verify command. They run on the same engine and
 * the same statistics as any scenario.
 */
@NullMarked
package nl.doorstroom.cli.verify;

import org.jspecify.annotations.NullMarked;
