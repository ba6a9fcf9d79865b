package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.node.NodeId;
import bilateral.node.NodeType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Each query in src/test/resources/golden/history gets the answer that lies beside it, with {@code
 * history/package} loaded: the questions that an archive has to answer in one query.
 *
 * <p>A variable is the id of the record with that key, in which {@code _} stands for {@code -}.
 */
@HistoryTest
class HistoryGoldenTests {

    private static final GoldenQueries GOLDEN =
            new GoldenQueries(Path.of("src/test/resources/golden/history"));

    private final Api api;
    private final Statements statements;
    private final JdbcClient database;

    HistoryGoldenTests(Api api, Statements statements, TestDatabase database) {
        this.api = api;
        this.statements = statements;
        this.database = JdbcClient.create(database.dataSource());
    }

    static List<String> queries() throws IOException {
        return GOLDEN.names();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void queryGetsTheAnswerBesideItInOneStatementPerRootField(String name) throws IOException {
        GOLDEN.check(name, api, statements, variable -> id(variable.replace('_', '-')));
    }

    @Test
    void noAnswerIsWithoutItsQuery() throws IOException {
        assertThat(GOLDEN.answers()).isSubsetOf(queries());
    }

    private String id(String key) {
        return database.sql(
                        """
                        select record_key.id, fact.type::text
                        from record_key
                        join fact on fact.id = record_key.id
                        where record_key.key = ?
                        """)
                .param(key)
                .query(
                        (row, number) ->
                                new NodeId(
                                                NodeType.valueOf(row.getString("type")),
                                                row.getObject("id", UUID.class))
                                        .toString())
                .single();
    }
}
