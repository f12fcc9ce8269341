/**
 * Small scenarios with the figures they gave when they were last looked at: they tell that a figure changed, not that it is
 * right. {@code -Dgolden.update=true} writes them anew.
 */
@NullMarked
package nl.doorstroom.golden;

import org.jspecify.annotations.NullMarked;
