package bilateral.database.sql;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a query for a status answers, in words. */
final class StatusAnswers {

    private StatusAnswers() {}

    /**
     * Takes five columns: of whom (null: nobody in particular), status, certainty, the other
     * status, since when.
     */
    static String of(Connection connection, String query, @Nullable Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> answers = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    answers.add(answer(rows));
                }
            }
            return String.join(", ", answers);
        }
    }

    private static String answer(ResultSet row) throws SQLException {
        String alternative = row.getString(4);
        if (row.getString(3).equals("CERTAIN") != (alternative == null)) {
            throw new AssertionError("Certain, and still two answers, or the other way round");
        }
        String both = alternative == null ? "" : " or " + alternative;
        return Stream.of(row.getString(1), row.getString(2) + both, row.getString(5))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
