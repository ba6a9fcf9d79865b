package bilateral.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A TCP port of this machine's loopback address. */
record Port(int number) {

    /** Takes the port that was kept, else, or when somebody else has it, any free one. */
    static Port choose(Path kept) throws IOException {
        if (Files.exists(kept)) {
            String text = Files.readString(kept).strip();
            // A crash while it was written leaves the file empty.
            if (text.matches("[0-9]{1,5}")) {
                Port port = new Port(Integer.parseInt(text));
                if (port.isFree()) {
                    return port;
                }
            }
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
            return new Port(socket.getLocalPort());
        }
    }

    void keep(Path file) throws IOException {
        Files.writeString(file, number + "\n");
    }

    boolean isFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
