package bilateral.read;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How a value of one SQL type is read, from a column and from JSON, to the same Java value.
 *
 * <p>PostgreSQL writes some types into JSON in a form of its own; each is read here and nowhere
 * else.
 */
interface Codec {

    /** Reads a column of the current row. */
    @Nullable Object column(ResultSet rows, int index, PageSizes sizes) throws SQLException;

    /** Reads the parser's current value. */
    @Nullable Object json(JsonParser json, PageSizes sizes);

    static Codec of(Field<?> column) {
        Class<?> type = column.getType();
        if (type == Integer.class || type == Short.class) {
            return new Simple(Integer.class, JsonParser::getIntValue);
        }
        if (type == Long.class) {
            return new Simple(Long.class, JsonParser::getLongValue);
        }
        if (type == Boolean.class) {
            return new Simple(Boolean.class, JsonParser::getBooleanValue);
        }
        if (type == BigDecimal.class) {
            return new Simple(BigDecimal.class, JsonParser::getDecimalValue);
        }
        if (type == UUID.class) {
            return new Simple(UUID.class, json -> UUID.fromString(json.getString()));
        }
        if (type == LocalDate.class) {
            return new Days();
        }
        if (type == OffsetDateTime.class) {
            return new Simple(OffsetDateTime.class, json -> OffsetDateTime.parse(json.getString()));
        }
        if (type == String[].class) {
            return new Texts();
        }
        if (type == String.class || type.isEnum()) {
            return new Simple(String.class, JsonParser::getString);
        }
        throw new IllegalArgumentException("No codec for " + column + " of " + type);
    }

    /** PostgreSQL writes the years before 1 as {@code 0044-03-15 BC}. */
    private static LocalDate date(String text) {
        if (!text.endsWith(" BC")) {
            return LocalDate.parse(text);
        }
        String[] parts = text.substring(0, text.length() - 3).split("-", 3);
        return LocalDate.of(
                1 - Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]));
    }

    /** A day. */
    record Days() implements Codec {

        @Override
        public @Nullable Object column(ResultSet rows, int index, PageSizes sizes)
                throws SQLException {
            try {
                return rows.getObject(index, LocalDate.class);
            } catch (DateTimeException e) {
                // The driver takes a year BC for the same year AD first, which may be no leap year.
                return date(rows.getString(index));
            }
        }

        @Override
        public @Nullable Object json(JsonParser json, PageSizes sizes) {
            return json.currentToken() == JsonToken.VALUE_NULL ? null : date(json.getString());
        }
    }

    /** A type that the driver and the parser know. */
    record Simple(Class<?> type, java.util.function.Function<JsonParser, Object> parse)
            implements Codec {

        @Override
        public @Nullable Object column(ResultSet rows, int index, PageSizes sizes)
                throws SQLException {
            return rows.getObject(index, type);
        }

        @Override
        public @Nullable Object json(JsonParser json, PageSizes sizes) {
            return json.currentToken() == JsonToken.VALUE_NULL ? null : parse.apply(json);
        }
    }

    /** An array of texts. */
    record Texts() implements Codec {

        @Override
        public @Nullable Object column(ResultSet rows, int index, PageSizes sizes)
                throws SQLException {
            Array array = rows.getArray(index);
            return array == null ? null : List.of((String[]) array.getArray());
        }

        @Override
        public @Nullable Object json(JsonParser json, PageSizes sizes) {
            if (json.currentToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            List<String> texts = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                texts.add(json.getString());
            }
            return texts;
        }
    }
}
