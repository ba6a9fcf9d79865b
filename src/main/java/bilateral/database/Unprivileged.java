package bilateral.database;

import com.sun.security.auth.module.UnixSystem;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * How to run PostgreSQL, which refuses to run as root.
 *
 * <p>In a user namespace of its own a process has no user id that it could see and none of root's
 * capabilities, while the files it makes stay root's (user_namespaces(7)). So nothing has to change
 * hands, and a directory that only root may enter can hold the database.
 */
final class Unprivileged {

    private static final List<String> OWN_NAMESPACE = List.of("unshare", "--user");

    private Unprivileged() {}

    /** The words to put in front of a command; none for everybody but root. */
    static List<String> prefix() throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        try {
            Command.run(Duration.ofSeconds(10), "", List.of("unshare", "--user", "true"));
        } catch (IOException | CommandFailedException refused) {
            throw new UnusableDatabaseException(
                    "PostgreSQL refuses to run as root, and this system does not let root step down"
                            + " with \"unshare --user\": "
                            + refused.getMessage(),
                    "Start the server as another user, or name a PostgreSQL "
                            + Cluster.MAJOR_VERSION
                            + " with SPRING_DATASOURCE_URL.",
                    refused);
        }
        return OWN_NAMESPACE;
    }
}
