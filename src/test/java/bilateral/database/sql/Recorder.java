package bilateral.database.sql;

import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Writes records for tests, each fact with a citation, and commits each. */
final class Recorder {

    private final Connection connection;
    private final UUID source = UUID.randomUUID();

    Recorder(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        execute(
                "insert into source (id, kind, title) values (?, 'OTHER', 'What was read')",
                source);
        connection.commit();
    }

    /** The new fact's id, which its citation has too. */
    UUID fact(String type) throws SQLException {
        UUID id = UUID.randomUUID();
        execute(
                "insert into fact (id, type, primary_citation_id) values (?, ?::fact_type, ?)",
                id,
                type,
                id);
        execute("insert into citation (id, fact_id, source_id) values (?, ?, ?)", id, id, source);
        return id;
    }

    UUID country(String name) throws SQLException {
        UUID id = fact("COUNTRY");
        execute(
                "insert into country (id, code, name) values (?, ?, ?)",
                id,
                "x-" + id.toString().replace("-", ""),
                name);
        connection.commit();
        return id;
    }

    void name(UUID country, String name, String kind, @Nullable String edtf) throws SQLException {
        FuzzyPeriod period = edtf == null ? null : FuzzyPeriod.parse(edtf, null);
        execute(
                """
                insert into country_name (country_id, name, kind, period_edtf, period_start_earliest,
                    period_start_latest, period_end_earliest, period_end_latest)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                country,
                name,
                kind,
                edtf,
                period == null ? null : period.startEarliest(),
                period == null ? null : period.startLatest(),
                period == null ? null : period.endEarliest(),
                period == null ? null : period.endLatest());
        connection.commit();
    }

    void succession(UUID predecessor, UUID successor) throws SQLException {
        execute(
                "insert into country_succession (predecessor_id, successor_id) values (?, ?)",
                predecessor,
                successor);
        connection.commit();
    }

    UUID agreement() throws SQLException {
        UUID id = fact("AGREEMENT");
        execute("insert into agreement (id, title) values (?, 'A pact')", id);
        connection.commit();
        return id;
    }

    void party(UUID agreement, int ordinal, UUID country, String role) throws SQLException {
        execute(
                """
                insert into agreement_party (agreement_id, ordinal, country_id, role)
                values (?, ?, ?, ?)
                """,
                agreement,
                ordinal,
                country,
                role);
        connection.commit();
    }

    UUID action(
            UUID agreement,
            @Nullable UUID party,
            String kind,
            @Nullable FuzzyDate date,
            @Nullable FuzzyDate effective)
            throws SQLException {
        UUID id = fact("AGREEMENT_ACTION");
        execute(
                """
                insert into agreement_action (id, agreement_id, party_country_id, kind,
                    date_edtf, date_earliest, date_latest,
                    effective_edtf, effective_earliest, effective_latest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                agreement,
                party,
                kind,
                date == null ? null : date.edtf(),
                date == null ? null : date.earliest(),
                date == null ? null : date.latest(),
                effective == null ? null : effective.edtf(),
                effective == null ? null : effective.earliest(),
                effective == null ? null : effective.latest());
        connection.commit();
        return id;
    }

    UUID milestone(UUID one, UUID other, @Nullable UUID by, String kind, @Nullable FuzzyDate date)
            throws SQLException {
        UUID id = fact("MILESTONE");
        execute(
                """
                insert into milestone (id, pair_low, pair_high, by_country_id, kind,
                    date_edtf, date_earliest, date_latest)
                values (?, least(?, ?), greatest(?, ?), ?, ?, ?, ?, ?)
                """,
                id,
                one,
                other,
                one,
                other,
                by,
                kind,
                date == null ? null : date.edtf(),
                date == null ? null : date.earliest(),
                date == null ? null : date.latest());
        connection.commit();
        return id;
    }

    UUID visit(UUID from, UUID to, @Nullable String edtf) throws SQLException {
        UUID id = fact("VISIT");
        FuzzyPeriod period = edtf == null ? null : FuzzyPeriod.parse(edtf, null);
        execute(
                """
                insert into visit (id, from_country_id, to_country_id, period_edtf, period_start_earliest,
                    period_start_latest, period_end_earliest, period_end_latest)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                from,
                to,
                edtf,
                period == null ? null : period.startEarliest(),
                period == null ? null : period.startLatest(),
                period == null ? null : period.endEarliest(),
                period == null ? null : period.endLatest());
        connection.commit();
        return id;
    }

    /** The id of the citation that the statement rests on. */
    UUID statement(UUID visit, String status, @Nullable FuzzyDate stated) throws SQLException {
        UUID citation = UUID.randomUUID();
        execute(
                "insert into citation (id, fact_id, source_id) values (?, ?, ?)",
                citation,
                visit,
                source);
        execute(
                """
                insert into status_statement (visit_id, status, stated_edtf, stated_earliest, stated_latest,
                    citation_id)
                values (?, ?, ?, ?, ?, ?)
                """,
                visit,
                status,
                stated == null ? null : stated.edtf(),
                stated == null ? null : stated.earliest(),
                stated == null ? null : stated.latest(),
                citation);
        connection.commit();
        return citation;
    }

    void retract(String table, UUID id) throws SQLException {
        execute(
                "update %s set retracted_at = now(), retraction_reason = 'An error' where id = ?"
                        .formatted(table),
                id);
        connection.commit();
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
