package bilateral.time;

/**
 * A text, or a pair of bounds, that is no date or period; the message says what would be right.
 *
 * <p>The message quotes the text shortened and with unprintable characters escaped, so that it can
 * be shown to whoever wrote the text.
 */
public final class DateTextException extends IllegalArgumentException {

    DateTextException(String message) {
        super(message);
    }
}
