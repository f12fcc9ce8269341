/**
 * What can run out: places that are counted or numbered, claims on them, and the places that turn over. Knows no child.
 */
@NullMarked
package nl.doorstroom.engine.supply;

import org.jspecify.annotations.NullMarked;
