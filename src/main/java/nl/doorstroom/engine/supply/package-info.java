/**
 * What children ask for and hold claims on: places, counted or numbered, which turn over, and help outside the region. Knows no child.
 */
@NullMarked
package nl.doorstroom.engine.supply;

import org.jspecify.annotations.NullMarked;
