package bilateral.search;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Finds countries by their names in any language.
 *
 * <p>The names are read once in a JVM: some seconds after the start, so that the first answers have
 * the machine for themselves, or by the first search if it comes earlier.
 */
@Component
class CountryNameSearch {

    private static final int SECONDS_AFTER_START = 5;

    private static final FutureTask<CountryNameIndex> INDEX =
            new FutureTask<>(CountryNameIndex::read);

    @EventListener(ApplicationReadyEvent.class)
    void readSoon() {
        CompletableFuture.delayedExecutor(SECONDS_AFTER_START, TimeUnit.SECONDS).execute(INDEX);
    }

    /** The countries that a text names in some language, each with the name that fits best. */
    List<CountryName> find(String text) {
        INDEX.run();
        try {
            return INDEX.get().find(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
