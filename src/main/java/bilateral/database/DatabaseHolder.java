package bilateral.database;

/** What sort of process keeps the embedded database running. */
public enum DatabaseHolder {

    /** A server: it alone has the database, and others are refused. */
    SERVER,

    /**
     * A command, such as an import: while a server has the database the command joins it, else it
     * has the database itself until it ends.
     */
    COMMAND
}
