/**
 * What a run measures: the vocabulary of measures, the observer that counts them, checks of conservation, and the event log.
 * Observers look on; nothing here changes a run.
 */
@NullMarked
package nl.doorstroom.observe;

import org.jspecify.annotations.NullMarked;
