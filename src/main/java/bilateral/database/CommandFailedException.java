package bilateral.database;

/** A program ended with an error or not at all; the message has what it wrote. */
final class CommandFailedException extends Exception {

    CommandFailedException(String message) {
        super(message);
    }
}
