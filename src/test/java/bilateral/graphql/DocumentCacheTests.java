package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;

import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import java.util.concurrent.atomic.AtomicInteger;

@BilateralTest
class DocumentCacheTests {

    private static final DataSize SIZE = DataSize.ofKilobytes(256);

    private final Api api;
    private final DocumentCache ofTheServer;
    private final DocumentCache documents = new DocumentCache(new GraphQlProperties(SIZE, SIZE));
    private final AtomicInteger parsed = new AtomicInteger();

    DocumentCacheTests(Api api, DocumentCache ofTheServer) {
        this.api = api;
        this.ofTheServer = ofTheServer;
    }

    @Test
    void theSameTextIsTheSameDocument() {
        PreparsedDocumentEntry first = get("{ a }");

        assertThat(get("{ a }").getDocument()).isSameAs(first.getDocument());
        assertThat(get("{ b }").getDocument()).isNotSameAs(first.getDocument());
        assertThat(parsed).hasValue(2);
    }

    @Test
    void manyDocumentsTakeNoMoreThanTheyMay() {
        for (int i = 0; i < 20_000; i++) {
            get("{ field" + i + " }");
        }

        assertThat(documents.bytes()).isPositive().isLessThanOrEqualTo(SIZE.toBytes());
    }

    @Test
    void aDocumentThatIsLargerThanTheCacheIsNotKept() {
        get("{ a" + " a".repeat(10_000) + " }");

        assertThat(documents.bytes()).isZero();
    }

    @Test
    void invalidDocumentsAreNotKept() {
        for (int i = 0; i < 3; i++) {
            assertThat(get("invalid").hasErrors()).isTrue();
        }

        assertThat(parsed).hasValue(3);
        assertThat(documents.bytes()).isZero();
    }

    @Test
    void theServerKeepsItsValidDocuments() {
        long before = ofTheServer.bytes();
        api.ask("{ nothingOfThisName }");
        assertThat(ofTheServer.bytes()).isEqualTo(before);

        api.data("{ onlyHere: country(code: \"IN\") { name } }");
        long after = ofTheServer.bytes();
        api.data("{ onlyHere: country(code: \"IN\") { name } }");
        assertThat(ofTheServer.bytes()).isEqualTo(after).isGreaterThan(before);
    }

    private PreparsedDocumentEntry get(String text) {
        return documents
                .getDocumentAsync(ExecutionInput.newExecutionInput(text).build(), this::parse)
                .join();
    }

    private PreparsedDocumentEntry parse(ExecutionInput input) {
        parsed.incrementAndGet();
        return input.getQuery().equals("invalid")
                ? new PreparsedDocumentEntry(GraphqlErrorBuilder.newError().message("no").build())
                : new PreparsedDocumentEntry(Parser.parse(input.getQuery()));
    }
}
