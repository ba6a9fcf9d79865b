package bilateral.read;

/**
 * How one place of a statement gets its part from a request's arguments: the SQL when the statement
 * is compiled, and, by the same code, only the values when it is run again.
 */
record Step(Site site, Part<?> part) {

    /** The part: what it binds depends on the arguments, how many and where does not. */
    @FunctionalInterface
    interface Part<R> {
        R apply(Arguments arguments, Binds binds);
    }
}
