/**
 * Charts as PNG and SVG in one look: colours that colour-blind readers can tell apart, units on the axes, the dates of a reform
 * marked. The same figures give the same bytes on one machine with one Java.
 */
@NullMarked
package nl.doorstroom.output.chart;

import org.jspecify.annotations.NullMarked;
