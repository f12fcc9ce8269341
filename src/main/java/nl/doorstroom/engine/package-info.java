/**
 * The clock, the pools, the waiting lists and the life of a child: rules R1-R24 of docs/semantics.md. Takes a scenario, keyed
 * draws and an observer; keeps no results of its own.
 */
@NullMarked
package nl.doorstroom.engine;

import org.jspecify.annotations.NullMarked;
