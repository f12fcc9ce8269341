/**
 * The course of a child and the program of an instant, over the packages that decide and do (docs/how-a-child-flows.md): rules R1-R24
 * of docs/semantics.md. Takes a scenario, keyed draws and an observer; keeps no results of its own.
 */
@NullMarked
package nl.doorstroom.engine;

import org.jspecify.annotations.NullMarked;
