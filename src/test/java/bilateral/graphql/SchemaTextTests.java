package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;
import bilateral.Statements;
import bilateral.graphql.Http.Answer;

import graphql.schema.GraphQLNamedType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The schema as a text. */
@BilateralTest
class SchemaTextTests {

    private final Http http;
    private final Statements statements;
    private final GraphQlSource source;

    SchemaTextTests(@LocalServerPort int port, Statements statements, GraphQlSource source) {
        http = new Http(port);
        this.statements = statements;
        this.source = source;
    }

    @Test
    void everyTypeIsInIt() {
        Answer answer = Http.send(http.at("/graphql/schema"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        TypeDefinitionRegistry printed = new SchemaParser().parse(answer.text());
        assertThat(
                        Stream.concat(
                                printed.types().keySet().stream(),
                                printed.scalars().keySet().stream()))
                .containsAll(
                        source.schema().getAllTypesAsList().stream()
                                .map(GraphQLNamedType::getName)
                                .filter(name -> !name.startsWith("__"))
                                .toList());
    }

    @Test
    void whoHasItIsNotSentItAgain() {
        String tag = Http.send(http.at("/graphql/schema")).tag();
        List<Answer> answers = new ArrayList<>();

        List<String> sent =
                statements.during(
                        () ->
                                answers.add(
                                        Http.send(
                                                http.at("/graphql/schema")
                                                        .header("If-None-Match", tag))));

        assertThat(tag).startsWith("W/\"");
        assertThat(answers.getFirst().status()).isEqualTo(304);
        assertThat(answers.getFirst().text()).isEmpty();
        assertThat(sent).isEmpty();
    }

    @Test
    void itGoesCompressedUnderTheSameTag() {
        Answer plain = Http.send(http.at("/graphql/schema"));
        Answer compressed = Http.send(http.at("/graphql/schema").header("Accept-Encoding", "gzip"));

        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.tag()).isEqualTo(plain.tag());
        assertThat(compressed.text()).isEqualTo(plain.text());
        assertThat(plain.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void itCanOnlyBeRead() {
        Answer head = Http.send(http.at("/graphql/schema").method("HEAD", BodyPublishers.noBody()));
        Answer post = Http.send(http.at("/graphql/schema").POST(BodyPublishers.ofString("type A")));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(post.status()).isEqualTo(405);
        assertThat(post.header("Allow").split(", ?")).containsExactlyInAnyOrder("GET", "HEAD");
    }
}
