package bilateral.importer;

/**
 * A record of a file, ready to be written.
 *
 * @param digest what it says, in short
 * @param state whether the data set was loaded with it before, and said the same
 */
record Entry<T>(String key, byte[] digest, State state, T record) {

    enum State {
        ADDED,
        CHANGED,
        UNCHANGED
    }
}
