/**
 * Named decisions: who may enter, which place suits, what follows a stay, what happens when a pool is full, who ages out.
 */
@NullMarked
package nl.doorstroom.engine.decide;

import org.jspecify.annotations.NullMarked;
