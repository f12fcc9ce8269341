/** Draws keyed by child and purpose, and fast inverses of the laws: the same key always gives the same duration. */
@NullMarked
package nl.doorstroom.random;

import org.jspecify.annotations.NullMarked;
