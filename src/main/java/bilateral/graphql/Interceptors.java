package bilateral.graphql;

/** In which order a request goes through what stands between its transport and its execution. */
final class Interceptors {

    /** Outermost, so that it sees what the others refuse. */
    static final int ERRORS = 0;

    /** Finds the document. */
    static final int DOCUMENTS = 100;

    /** Needs the document. */
    static final int TAGS = 200;

    private Interceptors() {}
}
