package bilateral.graphql;

import graphql.schema.idl.SchemaPrinter;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Serves the schema as text, for people and for the builds of clients. */
final class SchemaText {

    /** Text that a browser shows: GraphQL has no registered type for schemas. */
    private static final MediaType TEXT =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final SingletonSupplier<Printed> printed;

    SchemaText(GraphQlSource source) {
        printed =
                SingletonSupplier.of(() -> Printed.of(new SchemaPrinter().print(source.schema())));
    }

    ServerResponse handle(ServerRequest request) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            return ServerResponse.status(405).allow(HttpMethod.GET, HttpMethod.HEAD).build();
        }
        Printed schema = printed.obtain();
        Optional<ServerResponse> unchanged = request.checkNotModified(schema.tag);
        return unchanged.orElseGet(
                () ->
                        ServerResponse.ok()
                                .contentType(TEXT)
                                .cacheControl(CacheControl.noCache())
                                .eTag(schema.tag)
                                .body(schema.text));
    }

    private record Printed(String text, String tag) {

        static Printed of(String text) {
            Digest digest = new Digest();
            digest.add(text);
            // Weak, as it may go out compressed.
            String tag = Base64.getUrlEncoder().withoutPadding().encodeToString(digest.bytes());
            return new Printed(text, "W/\"" + tag + '"');
        }
    }
}
