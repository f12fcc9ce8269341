/**
 * The scenario language: files of YAML with units, extended and changed by date, become a {@link
 * nl.doorstroom.domain.Scenario}. Everything that is wrong is reported at once, with its place.
 */
@NullMarked
package nl.doorstroom.scenario;

import org.jspecify.annotations.NullMarked;
