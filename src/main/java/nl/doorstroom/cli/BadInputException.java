package nl.doorstroom.cli;

/** The user's input is wrong; the message is the whole text to show. */
final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadInputException(String message) {
        super(message);
    }
}
