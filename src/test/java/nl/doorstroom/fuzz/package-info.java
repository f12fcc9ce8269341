/**
 * What the fuzz tests share. They lie beside what they test, in classes named {@code *FuzzTest}; every build replays their
 * inputs, and with {@code JAZZER_FUZZ=1} they look for new ones (docs/build.md).
 */
@NullMarked
package nl.doorstroom.fuzz;

import org.jspecify.annotations.NullMarked;
