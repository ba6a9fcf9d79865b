package bilateral.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password with which the server, and nobody else, logs in to its own database. */
final class Secret {

    private static final int BYTES = 32;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Writes a new secret into a new file that only its owner can read. */
    static Secret create(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Secret secret = new Secret(HexFormat.of().formatHex(random));
        OwnerOnly.write(file, secret.value + "\n");
        return secret;
    }

    static Secret read(Path file) throws IOException {
        return new Secret(Files.readString(file).strip());
    }

    /** Lower-case hexadecimal digits, so that it needs no quoting anywhere. */
    String value() {
        return value;
    }
}
