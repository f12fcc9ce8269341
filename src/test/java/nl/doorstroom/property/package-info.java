/**
 * What must hold for every scenario, whatever its numbers: relations between two runs that a wrong engine, draw key or sum would
 * break. Scenarios are random; the seed stands in the message of a failure.
 */
@NullMarked
package nl.doorstroom.property;

import org.jspecify.annotations.NullMarked;
