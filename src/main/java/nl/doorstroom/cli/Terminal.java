package nl.doorstroom.cli;

import java.io.Console;

/** Whether a person is watching. */
final class Terminal {
    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // Java 22 and later: the question below
    static boolean isWatched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            // Before Java 22 a console is always a terminal.
            return true;
        }
    }
}
