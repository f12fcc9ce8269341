/**
 * Statistics over replications: ratio estimates with jackknife intervals, paired differences, quantiles, histograms of
 * waits, warm-up and stopping rules. Every sum runs in the order of the arrays it is given, which is the order of the
 * replications, so that the same numbers give the same bits whatever thread made them.
 */
@NullMarked
package nl.doorstroom.stats;

import org.jspecify.annotations.NullMarked;
