/** The model of a region: records and sealed types, without input, output or randomness. Times are in days. */
@NullMarked
package nl.doorstroom.domain;

import org.jspecify.annotations.NullMarked;
