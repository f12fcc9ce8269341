/**
 * The hand-worked cases of docs/semantics.md, with the same numbers, against the engine and the naive simulator. The days in
 * them are worked out on paper from the rule.
 */
@NullMarked
package nl.doorstroom.rules;

import org.jspecify.annotations.NullMarked;
