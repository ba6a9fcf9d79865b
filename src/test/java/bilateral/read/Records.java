package bilateral.read;

import bilateral.TestDatabase;
import bilateral.node.NodeId;
import bilateral.node.NodeType;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

/** Writes records as rows, each fact with a citation, and reads rows back with plain SQL. */
public final class Records {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final UUID source = UUID.randomUUID();

    public Records(TestDatabase database) {
        DataSource dataSource = database.dataSource();
        jdbc = JdbcClient.create(dataSource);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        run("insert into source (id, kind, title) values (?, 'OTHER', 'What was read')", source);
    }

    /** Runs one statement; with {@code ?} for each value. */
    public void run(String sql, @Nullable Object... values) {
        bind(sql, values).update();
    }

    /** The rows of a query, each by the names of its columns. */
    public List<Map<String, @Nullable Object>> rows(String sql, @Nullable Object... values) {
        return bind(sql, values).query().listOfRows();
    }

    /** The keys that a query has in its only column, in its order. */
    public List<UUID> keys(String sql, @Nullable Object... values) {
        return bind(sql, values).query(UUID.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The texts that a query has in its only column, in its order. */
    public List<String> texts(String sql, @Nullable Object... values) {
        return bind(sql, values).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Runs several statements as one transaction: what a fact needs is checked at its end. */
    public <T> T together(Supplier<T> statements) {
        return transactions.execute(status -> statements.get());
    }

    /** Inserts a fact and its citation; the row of its own table must follow in the transaction. */
    public UUID fact(NodeType type) {
        UUID id = UUID.randomUUID();
        run(
                "insert into fact (id, type, primary_citation_id) values (?, ?::fact_type, ?)",
                id,
                type.name(),
                id);
        run("insert into citation (id, fact_id, source_id) values (?, ?, ?)", id, id, source);
        return id;
    }

    /** A fact of which one statement is all; its first value is the id. */
    public UUID fact(NodeType type, String insert, @Nullable Object... values) {
        return together(
                () -> {
                    UUID id = fact(type);
                    @Nullable Object[] all = new @Nullable Object[values.length + 1];
                    all[0] = id;
                    System.arraycopy(values, 0, all, 1, values.length);
                    run(insert, all);
                    return id;
                });
    }

    public UUID country(String code, String name) {
        return fact(
                NodeType.COUNTRY,
                "insert into country (id, code, name) values (?, ?, ?)",
                code,
                name);
    }

    public UUID official(String name) {
        return fact(
                NodeType.OFFICIAL,
                "insert into official (id, name, sort_name) values (?, ?, ?)",
                name,
                name);
    }

    /** A visit with this period; null means undated. */
    public UUID visit(UUID from, UUID to, @Nullable FuzzyPeriod period) {
        return fact(
                NodeType.VISIT,
                """
                insert into visit (id, from_country_id, to_country_id, period_edtf, period_open_as_of,
                    period_start_earliest, period_start_latest, period_end_earliest, period_end_latest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                from,
                to,
                period == null ? null : period.edtf(),
                period == null ? null : period.openAsOf(),
                period == null ? null : period.startEarliest(),
                period == null ? null : period.startLatest(),
                period == null ? null : period.endEarliest(),
                period == null ? null : period.endLatest());
    }

    /** Who took part: an official or nobody named, described in any case, in these offices. */
    public void participant(
            UUID event,
            NodeType type,
            int ordinal,
            @Nullable UUID official,
            String description,
            UUID... positions) {
        UUID id = UUID.randomUUID();
        together(
                () -> {
                    run(
                            """
                            insert into participant (id, event_id, event_type, ordinal, official_id,
                                description, has_position)
                            values (?, ?, ?::fact_type, ?, ?, ?, ?)
                            """,
                            id,
                            event,
                            type.name(),
                            ordinal,
                            official,
                            description,
                            positions.length > 0);
                    for (int i = 0; i < positions.length; i++) {
                        run(
                                """
                                insert into participant_position (participant_id, ordinal, position_id)
                                values (?, ?, ?)
                                """,
                                id,
                                i + 1,
                                positions[i]);
                    }
                    return id;
                });
    }

    public static String id(NodeType type, UUID key) {
        return new NodeId(type, key).toString();
    }

    private JdbcClient.StatementSpec bind(String sql, @Nullable Object... values) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (Object value : values) {
            statement = statement.param(value);
        }
        return statement;
    }
}
