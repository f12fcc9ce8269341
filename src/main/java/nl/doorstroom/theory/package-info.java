/**
 * Exact answers: closed forms and Markov chains of queues, for tests and for the verify command. Times are in days,
 * rates per day; a load is in places (arrivals per day times mean stay). Every type states its formula and its source.
 */
@NullMarked
package nl.doorstroom.theory;

import org.jspecify.annotations.NullMarked;
