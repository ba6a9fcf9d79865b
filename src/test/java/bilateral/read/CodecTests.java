package bilateral.read;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.TestDatabase;

import org.jooq.Configuration;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Each value is read once from a column and once from JSON, as PostgreSQL writes both. */
class CodecTests {

    private static final PageSizes NO_PAGES = new PageSizes(List.of());

    private static final Configuration POSTGRES = DSL.using(SQLDialect.POSTGRES).configuration();

    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        connection = TestDatabase.create().connect();
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-11-14",
                "0001-01-01",
                "-0001-12-31",
                "0000-02-29",
                "-0043-03-15",
                "-0004-02-29",
                "-4712-01-01",
                "9999-12-31"
            })
    void daysOfAllYears(String day) throws SQLException {
        LocalDate expected = LocalDate.parse(day);
        int year = expected.getYear();
        String sql =
                year > 0 ? day : "%04d%s BC".formatted(1 - year, day.substring(day.length() - 6));

        assertBothAre(expected, SQLDataType.LOCALDATE, "date '" + sql + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-11-14T09:30:00Z",
                "2021-11-14T09:30:00.000001Z",
                "2021-11-14T09:30:00.5Z",
                "1969-12-31T23:59:59.999999Z",
                "1800-01-01T00:00:00Z",
                "0002-01-01T00:00:00Z",
                "9998-12-31T23:59:59Z"
            })
    void instantsWhateverTheZoneOfTheSession(String instant) throws SQLException {
        OffsetDateTime expected = OffsetDateTime.parse(instant);
        for (String zone : List.of("UTC", "Asia/Kolkata", "America/New_York", "-00:30")) {
            execute("set time zone '" + zone + "'");

            List<@Nullable Object> both =
                    both(SQLDataType.OFFSETDATETIME, "timestamptz '" + instant + "'");

            assertThat(both).allMatch(value -> isSameInstant(value, expected));
        }
        execute("set time zone 'UTC'");
        assertBothAre(expected, SQLDataType.OFFSETDATETIME, "timestamptz '" + instant + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "5000000000.00",
                "-100.00",
                "12345678901234567890.123456789012345678901234567890",
                "0.000000000000000000000000000001",
                "100000000000000000000000000000000000000000000000000"
            })
    void numbersToTheLastDigit(String number) throws SQLException {
        assertBothAre(new BigDecimal(number), SQLDataType.NUMERIC, number + "::numeric");
    }

    @Test
    void numbersOfThousandsOfDigits() throws SQLException {
        BigDecimal number = new BigDecimal("7".repeat(5000) + "." + "3".repeat(5000));

        assertBothAre(number, SQLDataType.NUMERIC, number + "::numeric");
    }

    @Test
    void wholeNumbersToTheirLimits() throws SQLException {
        assertBothAre(Integer.MAX_VALUE, SQLDataType.INTEGER, "2147483647::integer");
        assertBothAre(Integer.MIN_VALUE, SQLDataType.INTEGER, "(-2147483648)::integer");
        assertBothAre(7, SQLDataType.SMALLINT, "7::smallint");
        assertBothAre(Long.MAX_VALUE, SQLDataType.BIGINT, "9223372036854775807::bigint");
        assertBothAre(-Long.MAX_VALUE, SQLDataType.BIGINT, "(-9223372036854775807)::bigint");
    }

    @Test
    void truthsAndKeys() throws SQLException {
        UUID key = UUID.randomUUID();

        assertBothAre(true, SQLDataType.BOOLEAN, "true");
        assertBothAre(false, SQLDataType.BOOLEAN, "false");
        assertBothAre(key, SQLDataType.UUID, "'" + key + "'::uuid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NULL",
                "null",
                "plain",
                "\"quoted\" \\ {a,b}",
                "\t\n\r\u0001\u001f\u007f",
                "नरेन्द्र נפתלי 🇮🇱 \ud83d\ude00 \u2028\ufeff\uffff",
                "a\u0308 ä"
            })
    void textsToTheLetter(String text) throws SQLException {
        String literal = "'" + text.replace("'", "''") + "'";

        assertBothAre(text, SQLDataType.VARCHAR, literal);
        assertBothAre(
                List.of(text, "between", text),
                SQLDataType.VARCHAR.array(),
                "array[" + literal + ",'between'," + literal + "]::text[]");
    }

    @Test
    void listsWithoutElements() throws SQLException {
        assertBothAre(List.of(), SQLDataType.VARCHAR.array(), "'{}'::text[]");
    }

    @Test
    void nullOfEveryType() throws SQLException {
        for (DataType<?> type :
                List.<DataType<?>>of(
                        SQLDataType.INTEGER,
                        SQLDataType.BIGINT,
                        SQLDataType.SMALLINT,
                        SQLDataType.BOOLEAN,
                        SQLDataType.NUMERIC,
                        SQLDataType.UUID,
                        SQLDataType.LOCALDATE,
                        SQLDataType.OFFSETDATETIME,
                        SQLDataType.VARCHAR,
                        SQLDataType.VARCHAR.array())) {
            assertThat(both(type, "null::" + type.getCastTypeName(POSTGRES)))
                    .as("%s", type)
                    .containsExactly(null, null);
        }
    }

    private static boolean isSameInstant(@Nullable Object value, OffsetDateTime expected) {
        return value instanceof OffsetDateTime time && time.isEqual(expected);
    }

    private static void assertBothAre(Object expected, DataType<?> type, String sql)
            throws SQLException {
        assertThat(both(type, sql)).as(sql).containsExactly(expected, expected);
    }

    /** The value as a column gives it, and as JSON gives it. */
    private static List<@Nullable Object> both(DataType<?> type, String sql) throws SQLException {
        Field<?> field = DSL.field("value", type);
        Codec codec = Codec.of(field);
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select value, row_to_json(row) from (select "
                                        + sql
                                        + " as value) row")) {
            rows.next();
            Object column = codec.column(rows, 1, NO_PAGES);
            try (JsonParser json =
                    Rows.JSON.createParser(
                            ObjectReadContext.empty(), Objects.requireNonNull(rows.getString(2)))) {
                json.nextToken();
                json.nextToken();
                json.nextToken();
                return java.util.Arrays.asList(column, codec.json(json, NO_PAGES));
            }
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
