package bilateral.limits;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that says what it likes, and leaves when it likes. */
final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Sends the head of a POST, which says in the last header how long the body is. */
    RawClient post(String lastHeader) throws IOException {
        return send(
                """
                POST /graphql HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Accept: application/graphql-response+json
                %s

                """
                        .formatted(lastHeader)
                        .replace("\n", "\r\n"));
    }

    RawClient ask(String query) throws IOException {
        String body = "{\"query\": \"%s\"}".formatted(query.replace("\"", "\\\""));
        return post("Content-Length: " + body.length()).send(body);
    }

    RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** What the server has answered as soon as it holds this. */
    String answer(String awaited) throws IOException {
        StringBuilder answer = new StringBuilder();
        InputStream input = socket.getInputStream();
        while (answer.indexOf(awaited) < 0) {
            int next = input.read();
            if (next < 0) {
                throw new AssertionError("The server closed after: " + answer);
            }
            answer.append((char) next);
        }
        return answer.toString();
    }

    /** Leaves as a program does that is ended: what the server sends is answered with a reset. */
    void abort() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
