package bilateral.graphql;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a request names a document that it does not send, or not for the first time.
 *
 * <p>Either as Apollo's clients do, {@code extensions.persistedQuery}, or as the appendix
 * "Persisted Documents" of "GraphQL over HTTP" has it, {@code documentId}, which travels among the
 * extensions here. Both are one thing where the id is {@code sha256:} and a hash.
 *
 * @param hash SHA-256 of the document in hexadecimal digits; null where it goes by an id
 * @param id what the manifest calls it; null where it goes by its hash
 */
record DocumentReference(@Nullable String hash, @Nullable String id) {

    /** Among the extensions of a request: what stands beside them over HTTP. */
    static final String DOCUMENT_ID = "documentId";

    static final String PERSISTED_QUERY = "persistedQuery";

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{1,200}");
    private static final String PREFIX = "sha256:";

    /**
     * The document that a request refers to; null where it refers to none.
     *
     * @throws RefusedException when it is not said in one of the two ways
     */
    static @Nullable DocumentReference of(Map<String, Object> extensions) {
        Object id = extensions.get(DOCUMENT_ID);
        Object query = extensions.get(PERSISTED_QUERY);
        if (id != null && query != null) {
            throw bad("documentId and extensions.persistedQuery are both there: send one of them.");
        }
        if (id != null) {
            return ofId(id);
        }
        return query == null ? null : ofQuery(query);
    }

    private static DocumentReference ofId(Object id) {
        if (id instanceof String text) {
            if (text.startsWith(PREFIX)
                    && SHA256.matcher(text.substring(PREFIX.length())).matches()) {
                return ofHash(text.substring(PREFIX.length()));
            }
            if (SHA256.matcher(text).matches()) {
                return ofHash(text);
            }
            if (ID.matcher(text).matches()) {
                return new DocumentReference(null, text);
            }
        }
        throw bad(
                "documentId is no id of a document: write sha256: and 64 hexadecimal digits, or the id of a registered document.");
    }

    private static DocumentReference ofQuery(Object query) {
        if (query instanceof Map<?, ?> map
                && map.get("version") instanceof Integer version
                && version == 1
                && map.get("sha256Hash") instanceof String hash
                && SHA256.matcher(hash).matches()) {
            return ofHash(hash);
        }
        throw bad(
                "extensions.persistedQuery can't be read: write {\"version\": 1, \"sha256Hash\": \"…\"} with 64 hexadecimal digits.");
    }

    private static DocumentReference ofHash(String hash) {
        return new DocumentReference(hash.toLowerCase(Locale.ROOT), null);
    }

    private static RefusedException bad(String message) {
        return new RefusedException(ErrorCode.BAD_REQUEST, message);
    }
}
