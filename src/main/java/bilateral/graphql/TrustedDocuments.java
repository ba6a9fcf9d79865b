package bilateral.graphql;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.schema.GraphQLSchema;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The documents that were registered in a folder, and whether there may be no others.
 *
 * <p>Each goes by its SHA-256, and by what its file or manifest calls it. The server does not start
 * with a document that it could not answer.
 */
@Component
final class TrustedDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedDocuments.class);

    private static final int MAX_ERRORS = 20;

    private final Map<String, String> byHash = new HashMap<>();
    private final Map<String, String> byId = new HashMap<>();
    private final Set<String> texts = new HashSet<>();
    private final boolean only;

    TrustedDocuments(TrustedDocumentsProperties properties, GraphQlSource source, JsonMapper json) {
        @Nullable Path folder = properties.folder();
        only = properties.only();
        if (folder == null && only) {
            throw new UnusableDocumentsException(
                    "Only trusted documents may be asked for, but no folder has any",
                    "Set bilateral.trusted-documents.folder too.");
        }
        if (folder != null) {
            register(folder, source.schema(), json);
        }
    }

    /** Whether nothing else may be asked. */
    boolean only() {
        return only;
    }

    boolean has(String text) {
        return texts.contains(text);
    }

    @Nullable String find(DocumentReference reference) {
        if (reference.hash() == null) {
            return byId.get(reference.id());
        }
        @Nullable String text = byHash.get(reference.hash());
        // A manifest may call its documents by any hash, of this length too.
        return text == null ? byId.get(reference.hash()) : text;
    }

    static RefusedException required() {
        return new RefusedException(
                ErrorCode.PERSISTED_QUERY_REQUIRED,
                "This server answers registered documents only, and this is none: ask by documentId or extensions.persistedQuery.sha256Hash. Introspection is a document like any other, so GraphiQL can't ask either; the schema is at /graphql/schema.");
    }

    private void register(Path folder, GraphQLSchema schema, JsonMapper json) {
        List<String> wrong = new ArrayList<>();
        for (DocumentFiles.Entry entry : new DocumentFiles(json, wrong).read(folder)) {
            if (check(entry, schema, wrong)) {
                String other = byId.putIfAbsent(entry.id(), entry.text());
                if (other != null && !other.equals(entry.text())) {
                    wrong.add(
                            "%s: another document is called %s"
                                    .formatted(entry.place(), entry.id()));
                }
                byHash.put(Digest.hex(entry.text()), entry.text());
                texts.add(entry.text());
            }
        }
        if (!wrong.isEmpty()) {
            throw new UnusableDocumentsException(
                    "The trusted documents in %s can't be used:%n%s"
                            .formatted(folder, lines(wrong)),
                    "Mend or remove them, or set bilateral.trusted-documents.folder to another folder.");
        }
        LOG.info("{} trusted documents{}", texts.size(), only ? ", and no others" : "");
    }

    private static boolean check(
            DocumentFiles.Entry entry, GraphQLSchema schema, List<String> wrong) {
        var result =
                ParseAndValidate.parseAndValidate(
                        schema,
                        ExecutionInput.newExecutionInput(entry.text())
                                .locale(Locale.ENGLISH)
                                .build());
        for (GraphQLError error : result.getErrors()) {
            wrong.add("%s: %s".formatted(entry.place(), error.getMessage()));
        }
        return !result.isFailure();
    }

    private static String lines(List<String> wrong) {
        List<String> lines = new ArrayList<>(wrong.subList(0, Math.min(MAX_ERRORS, wrong.size())));
        if (wrong.size() > MAX_ERRORS) {
            lines.add("and %d more".formatted(wrong.size() - MAX_ERRORS));
        }
        return "- " + String.join("%n- ".formatted(), lines);
    }
}
