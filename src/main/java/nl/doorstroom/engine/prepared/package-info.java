/**
 * A scenario made ready to run: everything looked up once, immutable, shared by replications and threads.
 */
@NullMarked
package nl.doorstroom.engine.prepared;

import org.jspecify.annotations.NullMarked;
