package bilateral.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;

import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Documents that were parsed and found valid, by their text, so that the next request with the same
 * text starts with running it.
 *
 * <p>What is invalid is not kept: it would make room for mistakes. The size is bounded in bytes,
 * estimated from the text.
 */
@Component
final class DocumentCache implements PreparsedDocumentProvider {

    /**
     * What a character costs at most once it is parsed: a field of one letter and its separator are
     * two characters and an object of about 120 bytes. Documents that people write cost a fifth.
     */
    private static final int BYTES_PER_CHARACTER = 64;

    private static final int BYTES_PER_DOCUMENT = 1024;

    private final Cache<String, PreparsedDocumentEntry> documents;

    DocumentCache(GraphQlProperties properties) {
        documents =
                Caffeine.newBuilder()
                        .maximumWeight(properties.documentCache().toBytes())
                        .weigher((String text, PreparsedDocumentEntry entry) -> weight(text))
                        .build();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return CompletableFuture.completedFuture(get(input, parse));
    }

    private PreparsedDocumentEntry get(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        String text = input.getQuery();
        PreparsedDocumentEntry known = documents.getIfPresent(text);
        if (known != null) {
            return known;
        }
        PreparsedDocumentEntry entry = parse.apply(input);
        if (entry.hasErrors()) {
            return entry;
        }
        // Another request may have been first; plans are found by the document that is kept.
        return Objects.requireNonNullElse(documents.asMap().putIfAbsent(text, entry), entry);
    }

    /** The estimated size of all that is kept, in bytes. */
    long bytes() {
        documents.cleanUp();
        return documents.asMap().keySet().stream().mapToLong(DocumentCache::weight).sum();
    }

    private static int weight(String text) {
        return Math.addExact(
                BYTES_PER_DOCUMENT, Math.multiplyExact(BYTES_PER_CHARACTER, text.length()));
    }
}
