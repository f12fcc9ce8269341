/**
 * Many runs and what they add up to: replications on several threads, comparisons under common random numbers, runs until a
 * wanted precision, trials, and the rows of every table.
 */
@NullMarked
package nl.doorstroom.experiment;

import org.jspecify.annotations.NullMarked;
