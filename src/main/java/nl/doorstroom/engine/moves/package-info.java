/**
 * How children come to move: clocks, lists, visits, the placement round, rings of swaps and displacement.
 */
@NullMarked
package nl.doorstroom.engine.moves;

import org.jspecify.annotations.NullMarked;
