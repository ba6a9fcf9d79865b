package bilateral.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether somebody ends the process, by Ctrl-C or SIGTERM, while a command works.
 *
 * <p>Spring then takes the database away from the command, which fails. The process waits for it,
 * so that it can clean up and say in its own words what happened.
 */
final class Interruption {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread ending = new Thread(this::await, "interruption");
    private volatile boolean happened;

    /** Looks out for it, until the command {@link #end() is over}. */
    void begin() {
        Runtime.getRuntime().addShutdownHook(ending);
    }

    boolean happened() {
        return happened;
    }

    /** The command has said all it has to say. */
    void end() {
        over.countDown();
        if (!happened) {
            try {
                Runtime.getRuntime().removeShutdownHook(ending);
            } catch (IllegalStateException _) {
                // The process ends at this moment.
            }
        }
    }

    private void await() {
        happened = true;
        try {
            boolean _ = over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
