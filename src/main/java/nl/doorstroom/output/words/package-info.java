/** The texts of the program, in Dutch and in English. */
@NullMarked
package nl.doorstroom.output.words;

import org.jspecify.annotations.NullMarked;
