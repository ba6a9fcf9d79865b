package bilateral.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The state of the data that a transaction sees.
 *
 * @param changedAt when it was last written: all that is written later has a later moment, because
 *     who writes takes the time while nobody else can
 * @param day today (UTC)
 */
record ExportState(long revision, Instant changedAt, LocalDate day) {

    static ExportState read(Connection connection) throws SQLException {
        String sql =
                """
                select revision, coalesce(changed_at, 'epoch') as changed_at,
                    (now() at time zone 'UTC')::date as today
                from dataset
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("dataset has no row");
            }
            return new ExportState(
                    row.getLong("revision"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                    row.getObject("today", LocalDate.class));
        }
    }
}
