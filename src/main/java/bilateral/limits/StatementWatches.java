package bilateral.limits;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks after the statements that run, ten times a second. */
@Component
public final class StatementWatches implements DisposableBean {

    private static final Duration INTERVAL = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(StatementWatches.class);

    private final Set<StatementWatch> watches = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("statement-watch").factory());
    private final Duration time;

    StatementWatches(Limits limits) {
        this.time = limits.time();
        var unused =
                clock.scheduleWithFixedDelay(
                        this::check,
                        INTERVAL.toMillis(),
                        INTERVAL.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** Starts the time of this thread's request. */
    public StatementWatch start() {
        return start(time);
    }

    /** The same, for a request that may take another time. */
    public StatementWatch start(Duration limit) {
        StatementWatch watch = new StatementWatch(this, ClientConnection.current(), limit);
        watches.add(watch);
        return watch;
    }

    void remove(StatementWatch watch) {
        watches.remove(watch);
    }

    private void check() {
        // To cancel is to connect, which may take long; one must not wait for the other.
        watches.forEach(watch -> Thread.startVirtualThread(() -> check(watch)));
    }

    private static void check(StatementWatch watch) {
        try {
            watch.check();
        } catch (RuntimeException e) {
            LOG.warn("A statement could not be looked after", e);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
