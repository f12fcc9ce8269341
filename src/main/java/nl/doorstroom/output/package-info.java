/**
 * The results of a run on disk: the run folder that is there whole or not at all, its manifest, its tables and its charts.
 * Nothing is written outside the folder.
 */
@NullMarked
package nl.doorstroom.output;

import org.jspecify.annotations.NullMarked;
