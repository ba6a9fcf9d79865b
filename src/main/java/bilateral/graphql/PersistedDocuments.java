package bilateral.graphql;

import static graphql.execution.preparsed.persisted.PersistedQuerySupport.PERSISTED_QUERY_MARKER;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.function.Consumer;

/**
 * Finds the documents of requests that send a hash or an id instead, on whatever way they came.
 *
 * <p>There are two kinds: trusted ones, which were registered before the start, and those that
 * clients sent once together with their hash (Apollo's "automatic persisted queries"). The latter
 * are kept as texts, as many as fit; what is not asked for goes first. Only documents that gave an
 * answer are kept.
 */
@Component
@Order(Interceptors.DOCUMENTS)
final class PersistedDocuments implements WebGraphQlInterceptor {

    /** The key, its hash table's entry and the objects around a text. */
    private static final int BYTES_PER_DOCUMENT = 300;

    private static final int BYTES_PER_CHARACTER = 2;

    private final TrustedDocuments trusted;
    private final Cache<String, String> sent;
    private final boolean keepsSent;

    PersistedDocuments(TrustedDocuments trusted, GraphQlProperties properties) {
        long size = properties.persistedQueries().toBytes();
        this.trusted = trusted;
        this.keepsSent = size > 0 && !trusted.only();
        this.sent =
                Caffeine.newBuilder()
                        .maximumWeight(size)
                        .weigher((String hash, String text) -> weight(text))
                        .build();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        DocumentReference reference = DocumentReference.of(request.getExtensions());
        if (reference == null) {
            checkTrusted(request.getDocument());
            return chain.next(request);
        }
        if (request.getDocument().equals(PERSISTED_QUERY_MARKER)) {
            String text = get(reference);
            request.configureExecutionInput((input, builder) -> builder.query(text).build());
            return chain.next(request);
        }
        return chain.next(request).doOnNext(keeping(request.getDocument(), reference.hash()));
    }

    /** The estimated size of all that clients sent, in bytes. */
    long bytes() {
        sent.cleanUp();
        return sent.asMap().values().stream().mapToLong(PersistedDocuments::weight).sum();
    }

    /** Checks what came with a hash or an id; after the answer it is kept. */
    private Consumer<WebGraphQlResponse> keeping(String text, @Nullable String hash) {
        if (hash == null) {
            throw new RefusedException(
                    ErrorCode.BAD_REQUEST,
                    "query and documentId are both there: send one of them.");
        }
        if (!hash.equals(Digest.hex(text))) {
            throw RefusedException.badInput(
                    "The hash is not the SHA-256 of query, in UTF-8 and to the letter.");
        }
        checkTrusted(text);
        return response -> {
            if (keepsSent && response.getExecutionResult().isDataPresent()) {
                sent.put(hash, text);
            }
        };
    }

    private String get(DocumentReference reference) {
        String text = trusted.find(reference);
        if (text == null && reference.hash() != null && keepsSent) {
            text = sent.getIfPresent(reference.hash());
        }
        if (text != null) {
            return text;
        }
        if (trusted.only()) {
            throw TrustedDocuments.required();
        }
        // Clients know these by their messages, word for word: urql looks at nothing else.
        throw keepsSent
                ? new RefusedException(
                        ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound")
                : new RefusedException(
                        ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported");
    }

    private void checkTrusted(String text) {
        if (trusted.only() && !trusted.has(text)) {
            throw TrustedDocuments.required();
        }
    }

    private static int weight(String text) {
        return Math.addExact(
                BYTES_PER_DOCUMENT, Math.multiplyExact(BYTES_PER_CHARACTER, text.length()));
    }
}
