package bilateral.paging;

import bilateral.graphql.ErrorCode;
import bilateral.graphql.RefusedException;

import org.jooq.Field;

import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Where a row stands in an order, as opaque text: the values of the order's columns.
 *
 * <p>Layout: version, order, checksum (1, 4 and 4 bytes), then each value with its length. A cursor
 * of another version, another order, or with one bit changed is refused, so that a page never
 * starts at a place that nobody asked for.
 */
public final class Cursor {

    private static final byte VERSION = 1;
    private static final int HEADER = 1 + 4 + 4;
    private static final int MAX_YEAR = 9999;

    private Cursor() {}

    public static String encode(Ordering<?> ordering, List<?> values) {
        List<byte[]> parts = values.stream().map(Cursor::bytes).toList();
        int length = parts.stream().mapToInt(part -> part.length + 2).sum();
        ByteBuffer buffer = ByteBuffer.allocate(HEADER + length);
        buffer.put(VERSION).putInt(fingerprint(ordering)).putInt(0);
        parts.forEach(part -> buffer.putShort((short) part.length).put(part));
        buffer.putInt(5, checksum(buffer.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /**
     * Reads a cursor of an order.
     *
     * @param argument {@code visits: after}, for messages
     * @throws RefusedException with INVALID_CURSOR when it is not a cursor of this order
     */
    public static List<Object> decode(
            String argument, Ordering<?> ordering, List<Field<?>> columns, String cursor) {
        ByteBuffer buffer = buffer(argument, cursor);
        if (buffer.limit() < HEADER || buffer.get() != VERSION) {
            throw invalid(argument);
        }
        int fingerprint = buffer.getInt();
        int checksum = buffer.getInt();
        buffer.putInt(5, 0);
        if (checksum != checksum(buffer.array())) {
            throw invalid(argument);
        }
        if (fingerprint != fingerprint(ordering)) {
            throw new RefusedException(
                    ErrorCode.INVALID_CURSOR,
                    "%s is a cursor of another list or another order; the order must stay the same from page to page."
                            .formatted(argument));
        }
        try {
            List<Object> values = values(buffer, columns);
            if (!buffer.hasRemaining()) {
                return values;
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            // Answered below: anybody can make a checksum.
        }
        throw invalid(argument);
    }

    private static List<Object> values(ByteBuffer buffer, List<Field<?>> columns) {
        List<Object> values = new ArrayList<>();
        for (Field<?> column : columns) {
            byte[] part = new byte[Short.toUnsignedInt(buffer.getShort())];
            buffer.get(part);
            values.add(value(column.getType(), new String(part, StandardCharsets.UTF_8)));
        }
        return values;
    }

    private static ByteBuffer buffer(String argument, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            // The decoder forgives bits that mean nothing; a cursor has one spelling.
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor)) {
                return ByteBuffer.wrap(bytes);
            }
        } catch (IllegalArgumentException e) {
            // Answered below, like every other text that is not a cursor.
        }
        throw invalid(argument);
    }

    private static byte[] bytes(Object value) {
        String text =
                value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Object value(Class<?> type, String text) {
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Short.class) {
            return Short.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return number(text);
        }
        if (type == OffsetDateTime.class) {
            return time(text);
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("PostgreSQL has no text with a NUL");
        }
        return text;
    }

    /** Without an exponent, by which a few characters can mean a number with a billion zeros. */
    private static BigDecimal number(String text) {
        if (text.indexOf('e') < 0 && text.indexOf('E') < 0) {
            return new BigDecimal(text);
        }
        throw new IllegalArgumentException("A cursor's number has no exponent");
    }

    private static OffsetDateTime time(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (Math.abs(time.getYear()) <= MAX_YEAR) {
                return time;
            }
        } catch (DateTimeException e) {
            // Answered below.
        }
        throw new IllegalArgumentException("PostgreSQL has no such time");
    }

    private static int fingerprint(Ordering<?> ordering) {
        return (ordering.name() + " " + ordering.direction()).hashCode();
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static RefusedException invalid(String argument) {
        return new RefusedException(
                ErrorCode.INVALID_CURSOR,
                "%s is not a cursor; take one from an edge or from pageInfo and pass it on as it is."
                        .formatted(argument));
    }
}
