package bilateral.importer;

import bilateral.datapackage.PackageTable;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a row says, in 128 bits.
 *
 * <p>The digest of a record is the exclusive or of those of its rows: it needs no order, and the
 * ordinal in each keeps equal rows apart. An id is no part of what a row says.
 */
final class RowDigest {

    private final MessageDigest sha256;
    private final byte[] table;
    private final int id;

    RowDigest(PackageTable table) {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        this.table = table.name().getBytes(StandardCharsets.UTF_8);
        this.id = table.has("id") ? table.place("id") : -1;
    }

    /** The first 16 bytes of the digest, to be read as two numbers. */
    ByteBuffer of(@Nullable String[] cells) {
        sha256.update(table);
        for (int place = 0; place < cells.length; place++) {
            String cell = place == id ? null : cells[place];
            sha256.update((byte) 0);
            if (cell != null) {
                sha256.update((byte) 1);
                sha256.update(cell.getBytes(StandardCharsets.UTF_8));
            }
        }
        return ByteBuffer.wrap(sha256.digest(), 0, 16);
    }
}
