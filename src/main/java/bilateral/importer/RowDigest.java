package bilateral.importer;

import bilateral.datapackage.PackageTable;
import bilateral.datapackage.Row;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a row says, in 128 bits.
 *
 * <p>The digest of a record is the exclusive or of those of its rows: it needs no order, and the
 * ordinal in each keeps equal rows apart. It is made of what the cells mean: a default that is
 * written out, another way to write a list, or a pair of countries the other way round, is no
 * change. An id is no part of what a row says.
 */
final class RowDigest {

    private static final byte END = 0;
    private static final byte VALUE = 1;
    private static final byte LIST = 2;

    private final MessageDigest sha256;
    private final byte[] table;
    private final int columns;
    private final int id;
    private final int country;
    private final int otherCountry;

    RowDigest(PackageTable table) {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        this.table = table.name().getBytes(StandardCharsets.UTF_8);
        this.columns = table.columns().size();
        this.id = place(table, "id");
        this.otherCountry = place(table, "otherCountry");
        this.country = otherCountry < 0 ? -1 : place(table, "country");
    }

    private static int place(PackageTable table, String column) {
        return table.has(column) ? table.place(column) : -1;
    }

    /** The first 16 bytes of the digest, to be read as two numbers. */
    ByteBuffer of(Row row) {
        sha256.update(table);
        for (int place = 0; place < columns; place++) {
            switch (value(row, place)) {
                case null -> sha256.update(END);
                case List<?> values -> {
                    sha256.update(LIST);
                    values.forEach(each -> add(each.toString()));
                    sha256.update(END);
                }
                case byte[] bytes -> add(HexFormat.of().formatHex(bytes));
                case BigDecimal number -> add(number.toPlainString());
                case Object value -> add(value.toString());
            }
        }
        return ByteBuffer.wrap(sha256.digest(), 0, 16);
    }

    private @Nullable Object value(Row row, int place) {
        if (place == id) {
            return null;
        }
        if (place == country || place == otherCountry) {
            Object one = row.value(country);
            Object other = row.value(otherCountry);
            boolean inOrder = String.valueOf(one).compareTo(String.valueOf(other)) <= 0;
            return inOrder == (place == country) ? one : other;
        }
        return row.value(place);
    }

    /** Adds a text, in which no zero can stand. */
    private void add(String text) {
        sha256.update(VALUE);
        sha256.update(text.getBytes(StandardCharsets.UTF_8));
        sha256.update(END);
    }
}
