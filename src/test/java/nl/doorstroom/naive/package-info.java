/**
 * A second simulator, written from docs/semantics.md alone: it scans every child at every instant, keeps nothing sorted and
 * shares no code with the engine. Slow and plain on purpose, so that the engine can be held against it.
 */
@NullMarked
package nl.doorstroom.naive;

import org.jspecify.annotations.NullMarked;
