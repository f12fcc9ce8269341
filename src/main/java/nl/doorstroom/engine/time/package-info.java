/**
 * When things happen: the agenda of pending events, the clock and the steps of one instant (R10). Knows no child and no place.
 */
@NullMarked
package nl.doorstroom.engine.time;

import org.jspecify.annotations.NullMarked;
