/**
 * Children coming in: streams, returns, doors at which someone always waits, and those known at the start.
 */
@NullMarked
package nl.doorstroom.engine.arrivals;

import org.jspecify.annotations.NullMarked;
