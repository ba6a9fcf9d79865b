package bilateral.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResultImpl;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells a client that what it has is still right (RFC 9110, section 8.8).
 *
 * <p>A tag is made of all that an answer depends on: the revision of the data, the day where one is
 * needed, and a digest of the request, the media type and the server's code. It is weak, as two
 * answers of one tag say the same but may differ in bytes: compressed, for one.
 *
 * <p>Whether the day matters shows when a request has run. The tag that a client brings says what
 * it was then, and it is the same for the same request and code; so both tags are tried.
 */
@Component
@Order(Interceptors.TAGS)
final class EntityTags implements WebGraphQlInterceptor {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final CurrentState data;
    private final ServerCode code;
    private final JsonMapper json;

    EntityTags(CurrentState data, ServerCode code, JsonMapper json) {
        this.data = data;
        this.code = code;
        this.json = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    }

    /** The tags of answers that the client has. */
    static List<ETag> known(HttpHeaders headers) {
        List<String> fields = headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH);
        return fields.isEmpty() ? List.of() : ETag.parse(String.join(", ", fields));
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        ExecutionInput input = request.toExecutionInput();
        Exchange exchange = Exchange.of(input.getGraphQLContext());
        if (exchange == null) {
            return chain.next(request);
        }
        String digest = digest(input, exchange);
        List<ETag> known = exchange.isSafe() ? known(request.getHeaders()) : List.of();
        return unchanged(known, digest)
                .map(tag -> Mono.just(tagged(nothing(input), tag)))
                .orElseGet(
                        () -> chain.next(request).map(response -> taggedIfWhole(response, digest)));
    }

    private String digest(ExecutionInput input, Exchange exchange) {
        Digest digest = new Digest();
        digest.add(code.digest());
        digest.add(exchange.type().toString());
        digest.add(input.getQuery());
        digest.add(input.getOperationName());
        digest.add(json.writeValueAsBytes(input.getRawVariables().toMap()));
        return TEXT.encodeToString(digest.bytes());
    }

    /** The one of these tags that an answer would have now. */
    private Optional<String> unchanged(List<ETag> known, String digest) {
        if (known.stream().noneMatch(tag -> tag.tag().endsWith(digest))) {
            return Optional.empty();
        }
        return find(known, Stream.of(tag(null, digest))).or(() -> unchangedData(known, digest));
    }

    private Optional<String> unchangedData(List<ETag> known, String digest) {
        return data.read()
                .map(now -> Stream.of(now, now.onAnyDay()).map(state -> tag(state, digest)))
                .flatMap(tags -> find(known, tags));
    }

    private static Optional<String> find(List<ETag> known, Stream<String> tags) {
        return tags.filter(
                        tag ->
                                known.stream()
                                        .anyMatch(other -> other.compare(ETag.create(tag), false)))
                .findFirst();
    }

    /** An answer with errors has no tag: the next try may have none. */
    private static WebGraphQlResponse taggedIfWhole(WebGraphQlResponse response, String digest) {
        if (!response.getExecutionResult().getErrors().isEmpty()) {
            return response;
        }
        DataState state = response.getExecutionInput().getGraphQLContext().get(DataState.class);
        return tagged(response, tag(state, digest));
    }

    private static WebGraphQlResponse tagged(WebGraphQlResponse response, String tag) {
        response.getResponseHeaders().setETag(tag);
        return response;
    }

    private static WebGraphQlResponse nothing(ExecutionInput input) {
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(
                        input, ExecutionResultImpl.newExecutionResult().data(null).build()));
    }

    /** The tag of an answer that was read from this state; null where it was not read at all. */
    private static String tag(@Nullable DataState state, String digest) {
        String revision = state == null ? "" : String.valueOf(state.revision());
        String day = state == null || state.day() == null ? "" : state.day().toString();
        return "W/\"%s.%s.%s\"".formatted(revision, day, digest);
    }
}
