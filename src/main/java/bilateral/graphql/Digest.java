package bilateral.graphql;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a row of values; where one ends and the next begins makes a difference, too. */
public final class Digest {

    private final MessageDigest sha256 = sha256();

    /** The digest of a text in UTF-8, in lower-case hexadecimal digits. */
    static String hex(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A text; null is another than an empty one. */
    public void add(@Nullable String value) {
        if (value == null) {
            add(-1);
        } else {
            add(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Bytes. */
    public void add(byte[] value) {
        add(value.length);
        sha256.update(value);
    }

    private void add(int length) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
    }

    /** The digest of all that was added, once. */
    public byte[] bytes() {
        return sha256.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
