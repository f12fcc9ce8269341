/** The command line: commands, messages and exit codes. The one place that knows every other package. */
@NullMarked
package nl.doorstroom.cli;

import org.jspecify.annotations.NullMarked;
