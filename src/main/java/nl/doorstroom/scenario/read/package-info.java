/**
 * From the bytes of a scenario file to a tree of nodes that know their file, line, column and path, and from the text of
 * a node to a number with a unit. Hostile or broken files end here: every way of failing becomes a {@link
 * nl.doorstroom.scenario.read.Problem} with a place, never an exception of the YAML library.
 */
@NullMarked
package nl.doorstroom.scenario.read;

import org.jspecify.annotations.NullMarked;
