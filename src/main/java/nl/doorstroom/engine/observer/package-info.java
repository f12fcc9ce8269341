/**
 * What an observer is told.
 */
@NullMarked
package nl.doorstroom.engine.observer;

import org.jspecify.annotations.NullMarked;
