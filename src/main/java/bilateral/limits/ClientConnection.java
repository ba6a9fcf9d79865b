package bilateral.limits;

import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * The connection that the current request came by, which can be asked whether it is still there.
 */
final class ClientConnection {

    static final ScopedValue<ClientConnection> CURRENT = ScopedValue.newInstance();

    private final SocketWrapperBase<?> socket;

    ClientConnection(SocketWrapperBase<?> socket) {
        this.socket = socket;
    }

    /** The one of this thread's request; null where there is none. */
    static @Nullable ClientConnection current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /**
     * Whether the client has closed the connection, in whole or for its own part.
     *
     * <p>To be asked only while the request's own thread leaves the connection alone. Nothing is
     * lost: what the client sends ahead stays in Tomcat's buffer, from where it is read next.
     */
    boolean isClosed() {
        try {
            socket.isReadyForRead();
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Closes it for good, in the middle of whatever is being answered. */
    void close() {
        socket.close();
    }
}
