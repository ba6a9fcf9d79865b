package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilateral.BilateralTest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.graphql.execution.GraphQlSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What may be registered: the server does not start with a document that it could not answer. */
@BilateralTest
class TrustedDocumentFileTests {

    private static final String VALID = "query Valid { __typename }";

    @TempDir private Path folder;

    private final GraphQlSource source;

    TrustedDocumentFileTests(GraphQlSource source) {
        this.source = source;
    }

    @Test
    void everyMistakeIsNamedWithItsPlace() throws IOException {
        write("Valid.graphql", VALID);
        write("Misspelt.graphql", "{ contry { name } }");
        write("Broken.gql", "{ country");
        write("Latin.graphql", new byte[] {'#', (byte) 0xE9});
        write("broken.json", "{");
        write("list.json", "[]");
        write("numbers.json", "{\"a\": 5}");
        write("apollo.json", "{\"operations\": [{\"name\": \"A\", \"body\": \"{ __typename }\"}]}");
        write("stale.json", "{\"b\": \"{ visits { gone } }\"}");
        write("ignored.txt", "anything");

        assertThatThrownBy(() -> load(false))
                .isInstanceOf(UnusableDocumentsException.class)
                .message()
                .contains(folder.toString())
                .contains("- Misspelt.graphql: ", "'contry'")
                .contains("- Broken.gql: ")
                .contains("- Latin.graphql can't be read")
                .contains("- broken.json can't be read")
                .contains("- list.json: it is no object")
                .contains("- numbers.json: \"a\" has no id, or no document")
                .contains("- apollo.json: \"\" has no id")
                .contains("- stale.json, b: ", "'gone'")
                .doesNotContain("Valid.graphql")
                .doesNotContain("ignored");
    }

    @Test
    void oneIdIsOneDocument() throws IOException {
        write("Valid.graphql", VALID);
        write("other.json", "{\"Valid\": \"{ __typename }\"}");

        assertThatThrownBy(() -> load(false))
                .hasMessageContaining("another document is called Valid");

        write("other.json", "{\"Valid\": \"%s\"}".formatted(VALID));

        assertThat(load(false).has(VALID)).isTrue();
    }

    @Test
    void theFolderMustBeThere() {
        folder = folder.resolve("nowhere");

        assertThatThrownBy(() -> load(false)).hasMessageContaining("It is no folder");
    }

    @Test
    void whoAllowsOnlyTrustedDocumentsMustHaveSome() {
        assertThatThrownBy(() -> load(null, true))
                .isInstanceOf(UnusableDocumentsException.class)
                .hasMessageContaining("no folder has any");
    }

    @Test
    void theStartSaysWhatIsWrongAndWhatToDo() {
        FailureAnalysis analysis =
                Objects.requireNonNull(
                        new UnusableDocumentsFailureAnalyzer()
                                .analyze(
                                        new IllegalStateException(
                                                new UnusableDocumentsException("what", "remedy"))));

        assertThat(analysis.getDescription()).isEqualTo("what");
        assertThat(analysis.getAction()).isEqualTo("remedy");
    }

    @Test
    void withoutAFolderEverythingMayBeAsked() {
        TrustedDocuments none = load(null, false);

        assertThat(none.only()).isFalse();
        assertThat(none.has(VALID)).isFalse();
    }

    private TrustedDocuments load(boolean only) {
        return load(folder, only);
    }

    private TrustedDocuments load(@Nullable Path from, boolean only) {
        return new TrustedDocuments(
                new TrustedDocumentsProperties(from, only), source, new JsonMapper());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }
}
