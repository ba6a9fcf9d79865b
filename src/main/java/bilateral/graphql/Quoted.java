package bilateral.graphql;

/**
 * What a client wrote, as messages repeat it: between quotation marks, and cut where it is long.
 */
public final class Quoted {

    private static final int MAX_LENGTH = 60;

    private Quoted() {}

    public static String of(String text) {
        return text.length() <= MAX_LENGTH
                ? '"' + text + '"'
                : '"' + text.substring(0, MAX_LENGTH) + "…\"";
    }
}
