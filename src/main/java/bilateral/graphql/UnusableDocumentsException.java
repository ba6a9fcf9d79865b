package bilateral.graphql;

/** The server can't start with these trusted documents; the remedy says what to do. */
final class UnusableDocumentsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String message;

    private final String remedy;

    UnusableDocumentsException(String message, String remedy) {
        super(message);
        this.message = message;
        this.remedy = remedy;
    }

    @Override
    public String getMessage() {
        return message;
    }

    String remedy() {
        return remedy;
    }
}
