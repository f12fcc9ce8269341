/**
 * Who waits and who is placed: the child with its need and its visit, the lists, and the pool that ties a list to its places.
 */
@NullMarked
package nl.doorstroom.engine.child;

import org.jspecify.annotations.NullMarked;
