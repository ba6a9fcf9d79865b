package bilateral.command;

import bilateral.datapackage.Progress;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Shows how far the work is.
 *
 * <p>The work only counts; a thread of its own draws, also while one long statement runs.
 */
final class ProgressDisplay implements Progress, AutoCloseable {

    private final ProgressView view;
    private final LongSupplier clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("progress").factory());
    private volatile @Nullable Step step;

    ProgressDisplay(ProgressView view, LongSupplier clock) {
        this.view = view;
        this.clock = clock;
        long pause = view.pause().toMillis();
        timer.scheduleAtFixedRate(this::show, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** A bar on a terminal, a line every few seconds elsewhere. */
    static ProgressDisplay onStandardError(PrintWriter output) {
        OptionalInt columns = Terminal.columns();
        ProgressView view =
                columns.isPresent()
                        ? new ProgressBar(output, columns.getAsInt())
                        : new ProgressLines(output, System.nanoTime());
        return new ProgressDisplay(view, System::nanoTime);
    }

    @Override
    public synchronized void begin(String name, long total, String unit) {
        end();
        step = new Step(name, total, unit, clock.getAsLong());
        show();
    }

    @Override
    public void advance(long count) {
        Step current = step;
        if (current != null) {
            current.advance(count);
        }
    }

    @Override
    public synchronized void end() {
        if (step != null) {
            view.end(step, clock.getAsLong());
            step = null;
        }
    }

    private synchronized void show() {
        if (step != null) {
            view.show(step, clock.getAsLong());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        end();
    }
}
