package bilateral.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilateral.graphql.ErrorCode;
import bilateral.graphql.RefusedException;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

class CursorTests {

    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final List<Field<?>> COLUMNS =
            List.of(DSL.field("start_asc", Long.class), DSL.field("id", UUID.class));

    private static final Ordering<Object> ASCENDING =
            Ordering.ascending("visit.start", table -> COLUMNS);

    private static final Ordering<Object> DESCENDING =
            Ordering.of("visit.start", OrderDirection.DESC, table -> COLUMNS);

    private static final UUID ID = UUID.fromString("0199e6a4-7b1c-7f00-8000-0123456789ab");

    @Test
    void holdsTheValuesOfTheOrdersColumns() {
        for (long key : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 12_345_678_901L}) {
            String cursor = Cursor.encode(ASCENDING, List.of(key, ID));

            assertThat(decode(ASCENDING, COLUMNS, cursor)).containsExactly(key, ID);
        }
    }

    @Test
    void holdsTextsOfEveryScriptAndSmallNumbers() {
        List<Field<?>> columns =
                List.of(
                        DSL.field("title", String.class),
                        DSL.field("ordinal", Short.class),
                        DSL.field("certainty", Integer.class));
        List<Object> values = List.of("נפתלי בנט, प्रधान 🇮🇳", (short) 7, 2);

        String cursor = Cursor.encode(ASCENDING, values);

        assertThat(decode(ASCENDING, columns, cursor)).isEqualTo(values);
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void holdsTimesToTheMicrosecondAndNumbersOfAnyLength() {
        List<Field<?>> columns =
                List.of(
                        DSL.field("updated_at", OffsetDateTime.class),
                        DSL.field("amount", BigDecimal.class));
        for (String number : List.of("0", "-0.10", "1E+200", "123456789012345678901234567890.5")) {
            List<Object> values =
                    List.of(
                            OffsetDateTime.of(2021, 11, 14, 9, 30, 0, 123_456_000, ZoneOffset.UTC),
                            new BigDecimal(number));

            List<Object> decoded = decode(ASCENDING, columns, Cursor.encode(ASCENDING, values));

            assertThat(decoded.getFirst()).isEqualTo(values.getFirst());
            assertThat((BigDecimal) decoded.getLast())
                    .isEqualByComparingTo((BigDecimal) values.getLast());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E9", "1e999999999", "x", "", "--1", "NaN"})
    void isRefusedWithWhatIsNoNumberOrWouldBeTooLong(String number) {
        List<Field<?>> columns = List.of(DSL.field("amount", BigDecimal.class));

        assertRefused(ASCENDING, columns, Cursor.encode(ASCENDING, List.of(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2021-11-14", "2021-11-14T09:30", "+999999-01-01T00:00:00Z"})
    void isRefusedWithWhatIsNoTime(String time) {
        List<Field<?>> columns = List.of(DSL.field("updated_at", OffsetDateTime.class));

        assertRefused(ASCENDING, columns, Cursor.encode(ASCENDING, List.of(time)));
    }

    @Test
    void isRefusedWithAnyOneCharacterChanged() {
        String cursor = Cursor.encode(ASCENDING, List.of(17L, ID));
        for (int place = 0; place < cursor.length(); place++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != cursor.charAt(place)) {
                    StringBuilder changed = new StringBuilder(cursor);
                    changed.setCharAt(place, other);
                    assertRefused(ASCENDING, changed.toString());
                }
            }
        }
    }

    @Test
    void isRefusedWhenCutOrLengthened() {
        String cursor = Cursor.encode(ASCENDING, List.of(17L, ID));
        for (int length = 0; length < cursor.length(); length++) {
            assertRefused(ASCENDING, cursor.substring(0, length));
        }
        for (String more : List.of("A", "AA", "AAAA", "=", "==", " ", "\n", "\0", "%00")) {
            assertRefused(ASCENDING, cursor + more);
            assertRefused(ASCENDING, more + cursor);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "0", "abc", "AQ==", "🙂", "'; drop table visit; --"})
    void isRefusedWhenItIsAnyOtherText(String text) {
        assertRefused(ASCENDING, text);
    }

    @Test
    void isRefusedInTheOtherDirectionAndInAnotherList() {
        String cursor = Cursor.encode(ASCENDING, List.of(17L, ID));

        assertThatThrownBy(() -> decode(DESCENDING, COLUMNS, cursor))
                .isInstanceOfSatisfying(RefusedException.class, CursorTests::isInvalidCursor)
                .hasMessageContaining("visits: after")
                .hasMessageContaining("order");
        assertRefused(Ordering.ascending("meeting.date", table -> COLUMNS), cursor);
    }

    /** A checksum is no secret: whoever makes one up is still told what is wrong. */
    @Test
    void isRefusedWhenItsChecksumIsRightAndItsValuesAreNot() {
        for (List<Object> values :
                List.<List<Object>>of(
                        List.of(),
                        List.of(17L),
                        List.of("seventeen", ID),
                        List.of(17L, "not a key"),
                        List.of(17L, ID, "one more"))) {
            assertRefused(ASCENDING, Cursor.encode(ASCENDING, values));
        }
    }

    private static void assertRefused(Ordering<Object> ordering, String cursor) {
        assertRefused(ordering, COLUMNS, cursor);
    }

    private static void assertRefused(
            Ordering<Object> ordering, List<Field<?>> columns, String cursor) {
        assertThatThrownBy(() -> decode(ordering, columns, cursor))
                .as(cursor)
                .isInstanceOfSatisfying(RefusedException.class, CursorTests::isInvalidCursor);
    }

    private static void isInvalidCursor(RefusedException refusal) {
        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_CURSOR);
    }

    private static List<Object> decode(
            Ordering<Object> ordering, List<Field<?>> columns, String cursor) {
        return Cursor.decode("visits: after", ordering, columns, cursor);
    }
}
