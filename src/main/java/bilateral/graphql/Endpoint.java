package bilateral.graphql;

import graphql.GraphQLError;

import jakarta.servlet.ServletException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Everything that the address of GraphQL answers ("GraphQL over HTTP", edition of September 2026).
 *
 * <p>Whatever is refused is a GraphQL answer with a code, also where HTTP's own rules refuse it.
 */
final class Endpoint {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    /** An answer that has data and errors. */
    private static final HttpStatusCode PARTIAL_SUCCESS = HttpStatusCode.valueOf(294);

    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.OPTIONS);

    private final WebGraphQlHandler handler;
    private final RequestReader reader;
    private final IdGenerator ids = new AlternativeJdkIdGenerator();

    Endpoint(WebGraphQlHandler handler, RequestReader reader) {
        this.handler = handler;
        this.reader = reader;
    }

    ServerResponse handle(ServerRequest request) throws ServletException, IOException {
        if (request.method() == HttpMethod.OPTIONS) {
            return ServerResponse.noContent().allow(METHODS).build();
        }
        MediaType type = AnswerType.JSON;
        try {
            if (!METHODS.contains(request.method())) {
                throw new RefusedException(
                        ErrorCode.METHOD_NOT_ALLOWED,
                        "%s asks for nothing here: send a query by GET or POST."
                                .formatted(request.method()));
            }
            type = AnswerType.of(request.headers());
            Exchange exchange = new Exchange(request.method(), type);
            return answer(
                    request,
                    exchange,
                    exchange.isSafe() ? reader.ofUrl(request) : reader.ofBody(request));
        } catch (RefusedException e) {
            LOG.debug("Refused {}: {}", request.method(), e.getMessage());
            return refused(e.code(), type, e.error());
        } catch (RuntimeException e) {
            String traceId = ids.generateId().toString();
            LOG.error("The request failed, trace id {}", traceId, e);
            return refused(
                    ErrorCode.INTERNAL_ERROR,
                    type,
                    Failure.error(ErrorCode.INTERNAL_ERROR, traceId).build());
        }
    }

    private ServerResponse answer(ServerRequest request, Exchange exchange, GraphQlRequest body)
            throws ServletException, IOException {
        CompletableFuture<@Nullable ServerResponse> answer =
                handler.handleRequest(webRequest(request, exchange, body))
                        .map(response -> response(request, exchange, response))
                        .toFuture();
        return answer.isDone()
                ? Objects.requireNonNull(answer.join())
                : ServerResponse.async(answer);
    }

    private WebGraphQlRequest webRequest(
            ServerRequest request, Exchange exchange, GraphQlRequest body) {
        WebGraphQlRequest webRequest =
                new WebGraphQlRequest(
                        UriComponentsBuilder.fromUri(request.uri())
                                .replaceQuery(null)
                                .build()
                                .toUri(),
                        request.headers().asHttpHeaders(),
                        new LinkedMultiValueMap<>(),
                        request.remoteAddress().orElse(null),
                        request.attributes(),
                        body,
                        ids.generateId().toString(),
                        Locale.ENGLISH);
        webRequest.configureExecutionInput(
                (input, builder) ->
                        builder.graphQLContext(Map.of(Exchange.class, exchange)).build());
        return webRequest;
    }

    private static ServerResponse response(
            ServerRequest request, Exchange exchange, WebGraphQlResponse response) {
        HttpHeaders headers = response.getResponseHeaders();
        HttpStatusCode status = status(response, exchange.type());
        @Nullable String tag = headers.getETag();
        if (exchange.isSafe() && tag != null && isKnown(request, tag)) {
            status = HttpStatus.NOT_MODIFIED;
        }
        ServerResponse.BodyBuilder builder = ServerResponse.status(status);
        builder.headers(target -> target.putAll(headers));
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            builder.allow(HttpMethod.POST);
        }
        builder.cacheControl(tag == null ? CacheControl.noStore() : CacheControl.noCache());
        builder.varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING);
        return status == HttpStatus.NOT_MODIFIED
                ? builder.build()
                : builder.contentType(exchange.type()).body(response.toMap());
    }

    /**
     * What the answer is over HTTP: with data a success, else what the first error says.
     *
     * <p>As plain JSON everything is 200 that is wrong with the GraphQL alone, because clients of
     * old read no other.
     */
    private static HttpStatusCode status(WebGraphQlResponse response, MediaType type) {
        boolean graphql = type.equals(AnswerType.GRAPHQL);
        var errors = response.getExecutionResult().getErrors();
        if (response.getExecutionResult().isDataPresent() || errors.isEmpty()) {
            return graphql && !errors.isEmpty() ? PARTIAL_SUCCESS : HttpStatus.OK;
        }
        HttpStatus status =
                errors.getFirst().getErrorType() instanceof ErrorCode code
                        ? code.status()
                        : HttpStatus.INTERNAL_SERVER_ERROR;
        return status == HttpStatus.BAD_REQUEST && !graphql ? HttpStatus.OK : status;
    }

    private static boolean isKnown(ServerRequest request, String tag) {
        ETag own = ETag.create(tag);
        return EntityTags.known(request.headers().asHttpHeaders()).stream()
                .anyMatch(known -> known.isWildcard() || known.compare(own, false));
    }

    private static ServerResponse refused(ErrorCode code, MediaType type, GraphQLError error) {
        ServerResponse.BodyBuilder builder =
                ServerResponse.status(code.status())
                        .cacheControl(CacheControl.noStore())
                        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING);
        switch (code) {
            case METHOD_NOT_ALLOWED -> builder.allow(METHODS);
            case UNSUPPORTED_MEDIA_TYPE ->
                    builder.header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
            default -> {
                // The code and the message say it all.
            }
        }
        return builder.contentType(type).body(Map.of("errors", List.of(error.toSpecification())));
    }
}
