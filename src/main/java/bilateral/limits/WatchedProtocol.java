package bilateral.limits;

import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

import java.io.IOException;

/** Tomcat's HTTP/1.1, in which a request knows its connection. Made by Tomcat, by this name. */
public final class WatchedProtocol extends Http11NioProtocol {

    @Override
    protected Processor createProcessor() {
        return new WatchedProcessor(this, getAdapter());
    }

    private static final class WatchedProcessor extends Http11Processor {

        WatchedProcessor(WatchedProtocol protocol, Adapter adapter) {
            super(protocol, adapter);
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            return ScopedValue.where(ClientConnection.CURRENT, new ClientConnection(socket))
                    .<SocketState, IOException>call(() -> super.service(socket));
        }
    }
}
