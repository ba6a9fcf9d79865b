package bilateral.read;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The rows of a list that stands in a row.
 *
 * @param more whether there is at least one beyond the page
 */
record Rows(List<@Nullable Object[]> values, boolean more) {

    /** What PostgreSQL writes is as long as what it stores: a parser's limits are for strangers. */
    static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    /** Cuts what was read to the page, in the order that the client asked for. */
    static Rows cut(List<@Nullable Object[]> values, int size, boolean backward) {
        boolean more = values.size() > size;
        List<@Nullable Object[]> page = more ? values.subList(0, size) : values;
        if (backward) {
            Collections.reverse(page);
        }
        return new Rows(page, more);
    }

    /**
     * Reads a list that PostgreSQL wrote as JSON.
     *
     * @param page the number of the page's size; null where the list is whole
     */
    record ListCodec(Level level, @Nullable Integer page, boolean backward) implements Codec {

        @Override
        public Object column(ResultSet rows, int index, PageSizes sizes) throws SQLException {
            try (JsonParser json =
                    JSON.createParser(
                            tools.jackson.core.ObjectReadContext.empty(), rows.getString(index))) {
                json.nextToken();
                return json(json, sizes);
            }
        }

        @Override
        public Object json(JsonParser json, PageSizes sizes) {
            List<@Nullable Object[]> values = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                values.add(level.read(json, sizes));
            }
            return page == null ? new Rows(values, false) : cut(values, sizes.get(page), backward);
        }
    }
}
